CALL throughline.trace.impact($keys, $principal, {depth: $depth, uses: $uses, minConfidence: $minConfidence, limit: $limit, asOf: $asOf})
YIELD key, documentType, title, direction, distance, path, confidence, suspect, people, truncated, total, complete
RETURN key, documentType, title, direction, distance, path, confidence, suspect, people, truncated, total, complete
