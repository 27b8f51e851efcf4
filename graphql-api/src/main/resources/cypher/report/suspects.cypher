// The reader may read both ends, for the procedure names no others.
CALL throughline.trace.suspects($principal, {products: $products, limit: $limit, asOf: $asOf})
YIELD type, sourceKey, sourceType, sourceTitle, targetKey, targetType, targetTitle, changed, kind, reason, since,
      origin, confidence, evidence, reviewState, total
OPTIONAL MATCH (node:Document {key: sourceKey})
RETURN type, sourceKey, sourceType, sourceTitle, targetKey, targetType, targetTitle, changed, kind, reason, since,
  origin, confidence, evidence, reviewState, total, node.sourceUrl AS url,
  coalesce(node.filePath, [(item:SourceItem)-[:YIELDED]->(node) WHERE NOT item.path =~ '[a-z]+:.*' | item.path][0]) AS path,
  node.startLine AS line
