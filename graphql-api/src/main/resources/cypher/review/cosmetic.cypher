// Documents of which every suspect link between them is so by changes of form alone: a review is of all links of a pair.
CALL throughline.trace.suspects($principal, {products: $products, limit: 10000}) YIELD sourceKey, targetKey, kind
WITH * WHERE sourceKey <> targetKey
WITH CASE WHEN sourceKey < targetKey THEN [sourceKey, targetKey] ELSE [targetKey, sourceKey] END AS pair, collect(kind) AS kinds
WHERE all(kind IN kinds WHERE kind = 'cosmetic')
RETURN pair[0] AS from, pair[1] AS to ORDER BY from, to
