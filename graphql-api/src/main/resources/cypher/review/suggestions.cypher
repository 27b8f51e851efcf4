CALL throughline.trace.suggest($principal, {from: [$from], to: [$to], keys: $keys, confidence: $confidence, limit: $limit})
YIELD sourceKey, sourceTitle, targetKey, targetTitle, confidence, recommended, words, hints
RETURN sourceKey AS from, sourceTitle AS fromTitle, targetKey AS to, targetTitle AS toTitle, confidence, recommended, words, hints
