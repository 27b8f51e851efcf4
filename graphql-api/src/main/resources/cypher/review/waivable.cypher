// The document, as far as the one who asks may read it. To remove what no document has takes its lock until the transaction
// ends.
CALL throughline.access.readable($principal) YIELD aclKeys
MATCH (d:Document {key: $key}) WHERE d.aclKey IN aclKeys AND d.validTo IS NULL
REMOVE d.waiverId
RETURN d.documentType AS documentType
