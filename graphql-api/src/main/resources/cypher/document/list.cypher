// Documents that pass the filter, by key; $limit is one more than the page holds.
CALL throughline.access.readable($principal) YIELD aclKeys
CALL (aclKeys) {
  MATCH (d:Document)
  WHERE d.aclKey IN aclKeys AND d.validTo IS NULL {{filter}}
  RETURN count(d) AS total, count(CASE WHEN d.key <= $after THEN 1 END) AS before
}
CALL (aclKeys) {
  MATCH (d:Document)
  WHERE d.aclKey IN aclKeys AND d.validTo IS NULL {{filter}} AND d.key > coalesce($after, '')
  WITH d ORDER BY d.key LIMIT $limit
  RETURN collect({{card d}}) AS page
}
RETURN total, before > 0 AS before, page
