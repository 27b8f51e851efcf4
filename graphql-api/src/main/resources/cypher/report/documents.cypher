// What the reader may see of the documents that a rule names.
CALL throughline.access.readable($principal) YIELD aclKeys
MATCH (d:Document)
WHERE d.key IN $keys AND d.aclKey IN aclKeys AND d.validTo IS NULL
  AND (size($products) = 0 OR d.productName IN $products)
RETURN d.key AS key, d.documentType AS documentType, d.title AS title, d.productName AS productName, d.sourceUrl AS url,
  coalesce(d.filePath, [(item:SourceItem)-[:YIELDED]->(d) WHERE NOT item.path =~ '[a-z]+:.*' | item.path][0]) AS path,
  d.startLine AS line
ORDER BY key
