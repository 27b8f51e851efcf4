UNWIND $rows AS row
MATCH (a:Document {key: row.source})
MATCH (b:Document {key: row.target})
CREATE (d:Decision) SET d = row.decision
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.link, r.sourceFingerprint = a.fingerprint, r.targetFingerprint = b.fingerprint
