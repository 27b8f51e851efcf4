CALL throughline.trace.coverage($principal, {keys: [$key], proofs: 1000, asOf: $asOf})
YIELD key, documentType, title, productName, status, needs, missing, counts, proofs, defects
RETURN key, documentType, title, productName, status, needs, missing, counts, proofs, defects
