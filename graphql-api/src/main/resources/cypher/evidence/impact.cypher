CALL throughline.trace.impact($keys, $principal, $options)
YIELD direction, distance, path, confidence, suspect, people, total, complete, node
RETURN direction, distance, path, confidence, suspect, people, total, complete, {{card node}} AS document
