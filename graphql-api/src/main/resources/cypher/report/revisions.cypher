// Documents whose text at the later moment is not the one of the earlier moment; what was changed and changed back is left out.
CALL throughline.access.readable($principal) YIELD aclKeys
MATCH (v:Revision)<-[:HAD]-(d:Document)
WHERE v.validTo > $from AND v.validTo <= $to AND d.aclKey IN aclKeys
WITH DISTINCT d
WITH d, COLLECT { MATCH (d)-[:HAD]->(v:Revision) WHERE v.validTo > $from RETURN v ORDER BY v.validTo } AS later
WITH d, later, [v IN later WHERE v.validTo > $to][0] AS after
WHERE later[0].fingerprint <> coalesce(after.fingerprint, d.fingerprint)
RETURN d.key AS key, size([v IN later WHERE v.validTo <= $to]) AS times,
  [v IN later WHERE v.validTo <= $to | v.validTo][-1] AS last
ORDER BY key
