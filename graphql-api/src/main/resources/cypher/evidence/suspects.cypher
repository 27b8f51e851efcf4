CALL throughline.trace.suspects($principal, $options)
YIELD type, sourceKey, sourceTitle, targetKey, targetTitle, changed, kind, reason, since, origin, confidence, evidence, reviewState, linkId, total
RETURN type, sourceKey, sourceTitle, targetKey, targetTitle, changed, kind, reason, since, origin, confidence, evidence, reviewState, linkId, total
