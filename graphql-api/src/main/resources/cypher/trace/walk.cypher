CALL throughline.trace.walk([$key], $principal, $options)
YIELD depth, fromKey, relationship, truncated, node
RETURN depth, fromKey, relationship, truncated, {{card node}} AS document
