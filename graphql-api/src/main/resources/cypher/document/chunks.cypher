// $requests: {id, key, first, after}; positions are chunk numbers, padded so that they sort as text.
CALL throughline.access.readable($principal) YIELD aclKeys
UNWIND $requests AS request
MATCH (d:Document {key: request.key})-[:HAS_CHUNK]->(c:Chunk)
WHERE d.aclKey IN aclKeys AND c.aclKey IN aclKeys
WITH request, c, right('000000000' + toString(c.chunkIndex), 10) + ' ' + c.chunkId AS position
ORDER BY request.id, position
WITH request, collect({c: c, position: position}) AS found
WITH request, size(found) AS total, [x IN found WHERE request.after IS NULL OR x.position > request.after] AS rest
WITH request.id AS id, total, size(rest) < total AS before, size(rest) > request.first AS more,
     CASE WHEN size(rest) = 0 THEN [null] ELSE rest[0..request.first] END AS page
UNWIND page AS entry
WITH id, total, before, more, entry.position AS position, entry.c AS c
RETURN id, total, before, more, position,
       c {.chunkId, .chunkIndex, .chunkType, .content, .sectionHierarchy} AS chunk
