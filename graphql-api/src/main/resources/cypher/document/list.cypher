// Documents that pass the filter, by key; $limit is one more than the page holds. Only who asks for the total pays for it.
CALL throughline.access.readable($principal) YIELD aclKeys
CALL (aclKeys) {
  MATCH (d:Document)
  WHERE d.aclKey IN aclKeys AND d.validTo IS NULL {{filter}} AND d.key > coalesce($after, '')
  WITH d ORDER BY d.key LIMIT $limit
  RETURN collect({{card d}}) AS page
}
CALL (aclKeys) {
  UNWIND CASE WHEN $withTotal THEN [true] ELSE [] END AS once
  MATCH (d:Document)
  WHERE d.aclKey IN aclKeys AND d.validTo IS NULL {{filter}}
  RETURN count(d) AS total
}
RETURN page, total, $after IS NOT NULL AND EXISTS {
  MATCH (d:Document)
  WHERE d.aclKey IN aclKeys AND d.validTo IS NULL {{filter}} AND d.key <= $after
} AS before
