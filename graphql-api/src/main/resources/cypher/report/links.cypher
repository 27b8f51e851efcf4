// Links that were there at one of two moments and not at the other, with both ends.
CALL throughline.access.readable($principal) YIELD aclKeys
MATCH (a:Document)-[r:PARENT_OF|IMPLEMENTS|SPECIFIES|VERIFIES|DEPENDS_ON]->(b:Document)
WHERE coalesce(r.reviewState <> 'rejected', true) AND a.aclKey IN aclKeys AND b.aclKey IN aclKeys
  AND (size($products) = 0 OR a.productName IN $products OR b.productName IN $products)
  AND (r.validFrom > $from OR r.validTo > $from OR a.validFrom > $from OR a.validTo > $from
    OR b.validFrom > $from OR b.validTo > $from)
WITH a, r, b,
  {{live a $from}} AND {{live r $from}} AND {{live b $from}} AS before,
  {{live a $to}} AND {{live r $to}} AND {{live b $to}} AS after
WHERE before <> after
RETURN a.key AS source, a.documentType AS sourceType, a.title AS sourceTitle, type(r) AS type, b.key AS target,
  b.title AS targetTitle, coalesce(b.productName, a.productName) AS product, r.origin AS origin, r.evidence AS evidence, after
ORDER BY target, type, source, r.linkId
