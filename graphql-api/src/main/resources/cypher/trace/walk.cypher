// The review of a link is read beside the walk, and only when it is asked for.
CALL throughline.trace.walk([$key], $principal, $options)
YIELD depth, fromKey, relationship, truncated, node
RETURN depth, fromKey, relationship, truncated, {{card node}} AS document,
       CASE WHEN $withReview AND depth > 0 THEN head(COLLECT {
         MATCH (:Document {key: fromKey})-[r]-(node) WHERE r.linkId = relationship.linkId RETURN r.reviewState
       }) END AS reviewState
