CALL throughline.trace.suspects($principal, $options)
YIELD type, sourceKey, sourceTitle, targetKey, targetTitle, changed, since, origin, confidence, evidence, reviewState, linkId, total
RETURN type, sourceKey, sourceTitle, targetKey, targetTitle, changed, since, origin, confidence, evidence, reviewState, linkId, total
