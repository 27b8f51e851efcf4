// How sure the suggestion of each of these pairs is now, among everything that the one who asks may read.
CALL throughline.trace.suggest($principal, {from: [$fromType], to: [$toType], keys: $keys, limit: 1000, confidence: 0.0, parts: true})
YIELD sourceKey, targetKey, confidence, words
WITH sourceKey, targetKey, confidence, words WHERE [sourceKey, targetKey] IN $pairs
RETURN sourceKey, targetKey, confidence, words
