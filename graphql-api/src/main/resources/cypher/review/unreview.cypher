// Only what still is as the review left it: a link that was made anew since then has nothing to go back to.
MATCH (a:Document {key: $from})-[r]-(b:Document {key: $to})
WHERE r.validTo IS NULL AND r.linkId IS NOT NULL
MATCH (d:Decision)
WHERE d.fromKey IN [$from, $to] AND d.linkId = r.linkId AND d.decision = 'reviewed' AND d.undoneAt IS NULL
  AND d.decidedAt = r.reviewedAt
  AND coalesce(d.sourceFingerprint, '') = coalesce(r.sourceFingerprint, '')
  AND coalesce(d.targetFingerprint, '') = coalesce(r.targetFingerprint, '')
SET r.sourceFingerprint = d.formerSourceFingerprint, r.targetFingerprint = d.formerTargetFingerprint,
  r.reviewState = d.formerReviewState, r.reviewedBy = d.formerReviewedBy, r.reviewedAt = d.formerReviewedAt,
  d.undoneBy = $principal, d.undoneAt = $now, d.undoneComment = $comment
RETURN d.decisionId AS id, type(r) AS type ORDER BY type, id
