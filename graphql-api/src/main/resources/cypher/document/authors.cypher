// $requests: {id, key, asOf, first, after}
CALL throughline.access.readable($principal) YIELD aclKeys
UNWIND $requests AS request
MATCH (d:Document {key: request.key})<-[r:AUTHORED]-(u:User)
WHERE d.aclKey IN aclKeys AND {{live r request.asOf}}
WITH DISTINCT request, u
ORDER BY request.id, u.userId
WITH request, collect(u) AS found
WITH request, size(found) AS total, [x IN found WHERE request.after IS NULL OR x.userId > request.after] AS rest
WITH request.id AS id, total, size(rest) < total AS before, size(rest) > request.first AS more,
     CASE WHEN size(rest) = 0 THEN [null] ELSE rest[0..request.first] END AS page
UNWIND page AS u
RETURN id, total, before, more, u.userId AS position, u {.userId, .name, .email} AS person
