// Everything above the start documents, nearest first; the way down is put together from `fromKey`.
CALL throughline.trace.walk($keys, $principal, $options) YIELD startKey, key, depth, fromKey, node
RETURN startKey, key, depth, fromKey, {{card node}} AS document
