// $requests: {id, key, asOf}
CALL throughline.access.readable($principal) YIELD aclKeys
UNWIND $requests AS request
MATCH (d:Document {key: request.key})
WHERE d.aclKey IN aclKeys AND {{live d request.asOf}}
RETURN request.id AS id, {{card d}} AS document
