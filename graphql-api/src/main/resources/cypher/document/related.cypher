// $requests: {id, key, asOf, relations, types, first, after}
// The page of each request and how many there are in all, counted over the same readable rows.
CALL throughline.access.readable($principal) YIELD aclKeys
UNWIND $requests AS request
MATCH (d:Document {key: request.key})
WHERE d.aclKey IN aclKeys
CALL (request, d, aclKeys) {
{{branches}}
}
WITH request, o, link, outgoing, position
ORDER BY request.id, position
WITH request, collect({o: o, link: link, outgoing: outgoing, position: position}) AS found
WITH request, size(found) AS total, [x IN found WHERE request.after IS NULL OR x.position > request.after] AS rest
WITH request.id AS id, total, size(rest) < total AS before, size(rest) > request.first AS more,
     CASE WHEN size(rest) = 0 THEN [null] ELSE rest[0..request.first] END AS page
UNWIND page AS entry
WITH id, total, before, more, entry.position AS position, entry.o AS o, entry.link AS r, entry.outgoing AS outgoing
RETURN id, total, before, more, position, outgoing, {{card o}} AS document,
       r {.linkId, .origin, .confidence, .evidence, .validFrom, .validTo, .reviewState, type: type(r)} AS link
