// Decisions about documents that the reader may read, also when these are gone by now.
CALL throughline.access.readable($principal) YIELD aclKeys
MATCH (d:Decision)
WHERE (size($keys) = 0 OR d.fromKey IN $keys OR d.toKey IN $keys) AND d.decidedAt <= $asOf
MATCH (a:Document {key: d.fromKey}) WHERE a.aclKey IN aclKeys
MATCH (b:Document {key: d.toKey}) WHERE b.aclKey IN aclKeys
WITH d, d.undoneAt <= $asOf AS undone
RETURN d.decisionId AS id, d.decision AS decision, d.fromKey AS from, d.toKey AS to, d.linkType AS type,
  d.confidence AS confidence, d.comment AS comment, d.decidedBy AS decidedBy, d.decidedAt AS decidedAt,
  CASE WHEN undone THEN d.undoneBy END AS undoneBy, CASE WHEN undone THEN d.undoneAt END AS undoneAt,
  CASE WHEN undone THEN d.undoneComment END AS undoneComment
ORDER BY decidedAt DESC, id LIMIT $limit
