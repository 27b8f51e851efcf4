// The documents that were made of files of a repository.
CALL throughline.access.readable($principal) YIELD aclKeys
MATCH (source:Source {kind: 'git', name: $repository})
MATCH (item:SourceItem {sourceId: source.sourceId})-[:YIELDED]->(d:Document)
WHERE item.path IN $paths AND d.aclKey IN aclKeys AND d.validTo IS NULL AND coalesce(d.kind, 'file') = 'file'
RETURN DISTINCT item.path AS path, d.key AS key ORDER BY path, key
