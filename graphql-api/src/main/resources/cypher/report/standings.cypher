// How the items of one page stand, and no more, for there may be very many.
CALL throughline.trace.coverage($principal, {products: $products, proofs: 0, after: $after, limit: $limit, asOf: $asOf})
YIELD key, productName, status, counts
RETURN key, productName, status, reduce(all = 0, kind IN keys(counts) | all + counts[kind]) AS proofs
