// Items of one page, with where each is written; the path of what is no file begins with its kind and a colon.
CALL throughline.trace.coverage($principal, {
  keys: $keys, products: $products, proofs: $proofs, after: $after, limit: $limit, asOf: $asOf
})
YIELD key, documentType, title, productName, status, needs, missing, counts, proofs, waiver, defects, node
RETURN key, documentType, title, productName, status, needs, missing, counts, proofs, waiver, defects, node.sourceUrl AS url,
  coalesce(node.filePath, [(item:SourceItem)-[:YIELDED]->(node) WHERE NOT item.path =~ '[a-z]+:.*' | item.path][0]) AS path,
  node.startLine AS line
