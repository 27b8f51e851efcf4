// The documents that were made of files of a repository: of each file its named symbols, then the file itself.
CALL throughline.access.readable($principal) YIELD aclKeys
MATCH (source:Source {kind: 'git', name: $repository})
MATCH (item:SourceItem {sourceId: source.sourceId})-[:YIELDED]->(d:Document)
WHERE item.path IN $paths AND d.aclKey IN aclKeys AND d.validTo IS NULL
WITH DISTINCT item.path AS path, d.key AS key, d.symbol IN coalesce($symbols[item.path], []) AS isPart, coalesce(d.kind, 'file') = 'file' AS isFile
WHERE isPart OR isFile
RETURN path, key, coalesce(isPart, false) AS isPart ORDER BY path, isPart DESC, key
