// One row always: the items of the page, and how many there are in all when that is asked for, which judges every one.
CALL () {
  CALL throughline.trace.coverage($principal, $options)
  YIELD key, status, needs, missing, counts, proofs, waiver, defects, truncated, node
  WITH * ORDER BY key
  RETURN collect({status: status, needs: needs, missing: missing, counts: counts, proofs: proofs, waiver: waiver, defects: defects, truncated: truncated,
    document: {{card node}}}) AS items
}
CALL () {
  WITH 1 AS once WHERE $withTotal
  CALL throughline.trace.coverage($principal, $totalOptions) YIELD key
  RETURN count(key) AS total
}
RETURN items, total
