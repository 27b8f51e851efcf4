// Both ends of each pair, as far as the one who asks may read them, and the live links between them, whichever way they point.
CALL throughline.access.readable($principal) YIELD aclKeys
UNWIND range(0, size($pairs) - 1) AS position
WITH aclKeys, position, $pairs[position] AS pair
OPTIONAL MATCH (a:Document {key: pair.from}) WHERE a.aclKey IN aclKeys
OPTIONAL MATCH (b:Document {key: pair.to}) WHERE b.aclKey IN aclKeys
RETURN a.documentType AS fromType, b.documentType AS toType,
  a IS NOT NULL AS fromThere, b IS NOT NULL AS toThere,
  a IS NOT NULL AND a.validTo IS NULL AS fromLive, b IS NOT NULL AND b.validTo IS NULL AS toLive,
  COLLECT {
    MATCH (a)-[r:PARENT_OF|IMPLEMENTS|SPECIFIES|VERIFIES|DEPENDS_ON|MENTIONS]-(b) WHERE r.validTo IS NULL
    RETURN r {.linkId, .origin, .reviewState, .reviewedBy, .reviewedAt, .confidence, type: type(r)} ORDER BY r.linkId
  } AS links
ORDER BY position
