CALL throughline.trace.gaps($principal, $options)
YIELD kind, detail, size, churn, since, total, node
RETURN kind, detail, size, churn, since, total, {{card node}} AS document
