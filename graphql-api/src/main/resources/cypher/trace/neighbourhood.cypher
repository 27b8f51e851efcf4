// The nearest documents, and every live link between them, whichever way it was walked.
CALL throughline.access.readable($principal) YIELD aclKeys
CALL throughline.trace.walk([$key], $principal, $options) YIELD depth, truncated, node
WITH aclKeys, collect({depth: depth, truncated: truncated, key: node.key, node: node}) AS found
WITH aclKeys, found, [x IN found | x.key] AS keys
CALL (found, keys) {
  UNWIND found AS start
  WITH keys, start.node AS a
  MATCH (a)-[r:{{types}}]->(b:Document)
  WHERE b.key IN keys AND r.validTo IS NULL AND coalesce(r.reviewState <> 'rejected', true) AND type(r) IN $types
  WITH a, r, b ORDER BY a.key, type(r), b.key, r.linkId
  RETURN collect(r {.linkId, .origin, .confidence, .evidence, .reviewState, type: type(r), fromKey: a.key, toKey: b.key}) AS links
}
CALL (aclKeys, found) {
  UNWIND found AS entry
  WITH aclKeys, entry, entry.node AS d
  RETURN collect({
    depth: entry.depth, truncated: entry.truncated, document: {{card d}},
    linkCount: COUNT {
      (d)-[r:{{types}}]-(o:Document)
      WHERE r.validTo IS NULL AND coalesce(r.reviewState <> 'rejected', true) AND o.validTo IS NULL AND o.aclKey IN aclKeys AND type(r) IN $types }
  }) AS documents
}
RETURN documents, links
