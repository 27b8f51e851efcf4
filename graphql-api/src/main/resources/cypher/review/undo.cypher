// The link ends as any other does, so that what was true at a moment stays true of that moment.
UNWIND $rows AS row
MATCH (a:Document {key: row.from})-[r]-(b:Document {key: row.to})
WHERE r.linkId = row.linkId AND r.validTo IS NULL
SET r.validTo = $now
WITH row
MATCH (d:Decision {decisionId: row.decisionId})
SET d.undoneBy = $principal, d.undoneAt = $now, d.undoneComment = row.comment
