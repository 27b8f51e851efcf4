// Waivers of documents that the reader may read, as they were at the moment.
CALL throughline.access.readable($principal) YIELD aclKeys
MATCH (w:Waiver)
WHERE (size($keys) = 0 OR w.documentKey IN $keys) AND w.waivedAt <= $asOf
MATCH (d:Document {key: w.documentKey}) WHERE d.aclKey IN aclKeys
WITH w, coalesce(w.endedAt <= $asOf, false) AS ended
RETURN w.waiverId AS id, w.documentKey AS key, w.reason AS reason, w.until AS until, w.waivedBy AS waivedBy,
  w.waivedAt AS waivedAt, CASE WHEN ended THEN w.endedBy END AS endedBy, CASE WHEN ended THEN w.endedAt END AS endedAt,
  NOT ended AND w.until > $asOf AS inForce
ORDER BY waivedAt DESC, id LIMIT $limit
