// What is amiss, with where each document is written; the path of what is no file begins with its kind and a colon.
CALL throughline.trace.gaps($principal, {products: $products, limit: $limit, asOf: $asOf})
YIELD kind, key, documentType, title, productName, detail, size, churn, since, total, node
RETURN kind, key, documentType, title, productName, detail, size, churn, since, total, node.sourceUrl AS url,
  coalesce(node.filePath, [(item:SourceItem)-[:YIELDED]->(node) WHERE NOT item.path =~ '[a-z]+:.*' | item.path][0]) AS path,
  node.startLine AS line
