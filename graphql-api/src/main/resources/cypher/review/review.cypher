// Both ends are as they should be, as they are now; what the link kept before goes on record.
UNWIND $rows AS row
MATCH (a:Document {key: $from})-[r]-(b:Document {key: $to})
WHERE r.linkId = row.linkId AND r.validTo IS NULL
CREATE (d:Decision)
SET d = row.decision,
  d.formerSourceFingerprint = r.sourceFingerprint, d.formerTargetFingerprint = r.targetFingerprint,
  d.formerReviewState = r.reviewState, d.formerReviewedBy = r.reviewedBy, d.formerReviewedAt = r.reviewedAt,
  d.sourceFingerprint = startNode(r).fingerprint, d.targetFingerprint = endNode(r).fingerprint
SET r.sourceFingerprint = startNode(r).fingerprint, r.targetFingerprint = endNode(r).fingerprint,
  r.reviewState = 'confirmed', r.reviewedBy = $principal, r.reviewedAt = $now
