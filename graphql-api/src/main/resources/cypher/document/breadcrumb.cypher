// Everything above each document, nearest first; the way down is put together from `fromKey`.
UNWIND $keys AS start
CALL throughline.trace.walk([start], $principal, $options) YIELD startKey, key, depth, fromKey, node
RETURN startKey, key, depth, fromKey, {{card node}} AS document
