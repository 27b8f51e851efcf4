// Every trace link of the document by then, also those that ended or were rejected, of which the reader may read both ends.
CALL throughline.access.readable($principal) YIELD aclKeys
MATCH (d:Document {key: $key})-[r:PARENT_OF|IMPLEMENTS|SPECIFIES|VERIFIES|DEPENDS_ON|MENTIONS]-(o:Document)
WHERE d.aclKey IN aclKeys AND o.aclKey IN aclKeys AND coalesce(r.validFrom <= $asOf, true)
RETURN type(r) AS type, startNode(r) = d AS outgoing, o.key AS key, o.title AS title, o.documentType AS documentType,
  r.origin AS origin, r.confidence AS confidence, r.evidence AS evidence, r.validFrom AS validFrom,
  CASE WHEN r.validTo <= $asOf THEN r.validTo END AS validTo, r.reviewState AS reviewState, r.reviewedBy AS reviewedBy,
  r.reviewedAt AS reviewedAt,
  r.sourceFingerprint <> startNode(r).fingerprint OR r.targetFingerprint <> endNode(r).fingerprint AS suspect
ORDER BY type, key, r.linkId
