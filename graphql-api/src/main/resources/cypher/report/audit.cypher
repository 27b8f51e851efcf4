// The document with its commit, as the reader may read them; also one that is gone by then.
CALL throughline.access.readable($principal) YIELD aclKeys
MATCH (d:Document {key: $key}) WHERE d.aclKey IN aclKeys AND coalesce(d.validFrom <= $asOf, true)
RETURN d.key AS key, d.documentType AS documentType, d.title AS title, d.productName AS productName, d.sourceUrl AS url,
  d.author AS author, d.status AS state, d.validFrom AS validFrom,
  CASE WHEN d.validTo <= $asOf THEN d.validTo END AS validTo, d.modifiedDate AS modifiedDate,
  d.fingerprint AS fingerprint, d.sourceId AS sourceId,
  head(COLLECT { MATCH (m:Commit {hash: d.lastCommitHash}) WHERE m.aclKey IN aclKeys RETURN m.author LIMIT 1 }) AS committer,
  COLLECT {
    MATCH (d)-[:HAD]->(v:Revision) WHERE v.validTo <= $asOf
    OPTIONAL MATCH (m:Commit {hash: v.lastCommitHash}) WHERE m.aclKey IN aclKeys
    RETURN v {.fingerprint, .validTo, .modifiedDate, .author, committer: m.author} ORDER BY v.validTo
  } AS revisions,
  COLLECT {
    MATCH (d)-[:CHANGED]->(c:FieldChange)
    WHERE c.at <= $asOf AND all(name IN c.names WHERE EXISTS { MATCH (o:Document {key: name}) WHERE o.aclKey IN aclKeys })
    RETURN c {.field, .before, .after, .by, .at} ORDER BY c.at, c.changeId
  } AS history,
  head(COLLECT {
    MATCH (d)-[:HAD]->(v:Revision) WHERE v.validTo > $asOf
    OPTIONAL MATCH (m:Commit {hash: v.lastCommitHash}) WHERE m.aclKey IN aclKeys
    RETURN v {.fingerprint, .modifiedDate, .author, committer: m.author} ORDER BY v.validTo
  }) AS textThen
