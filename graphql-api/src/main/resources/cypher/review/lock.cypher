// Nobody else decides about these documents until the transaction ends: to remove what no document has takes the lock and
// changes nothing.
UNWIND $keys AS key
MATCH (d:Document {key: key})
REMOVE d.decisionId
