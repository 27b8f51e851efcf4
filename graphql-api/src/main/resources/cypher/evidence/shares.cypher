CALL throughline.trace.coverage($principal, $options) YIELD productName, status
RETURN productName, count(*) AS items,
  sum(CASE status WHEN 'covered' THEN 1 ELSE 0 END) AS covered,
  sum(CASE status WHEN 'suspect' THEN 1 ELSE 0 END) AS suspect,
  sum(CASE status WHEN 'partly' THEN 1 ELSE 0 END) AS partly,
  sum(CASE status WHEN 'uncovered' THEN 1 ELSE 0 END) AS uncovered,
  sum(CASE status WHEN 'waived' THEN 1 ELSE 0 END) AS waived
ORDER BY productName
