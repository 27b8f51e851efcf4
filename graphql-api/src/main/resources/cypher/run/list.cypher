// Runs name sources and say what failed: for who is no active administrator there are none. `behind` counts what is
// left from the cursor on. Whoever runs holds the lock, and its heart beats every few seconds, more slowly while much is written.
OPTIONAL MATCH (r:IngestRun)
WHERE EXISTS { MATCH (u:User {userId: $principal}) WHERE u.status = 'active' AND u.role = 'admin' }
WITH r, $afterTime IS NULL OR r.startedAt < $afterTime OR (r.startedAt = $afterTime AND r.runId > $afterId) AS isBehind
ORDER BY r.startedAt DESC, r.runId
WITH count(r) AS total, collect(CASE WHEN isBehind THEN r END) AS behind
WITH total, behind, EXISTS { MATCH (l:IngestLock) WHERE l.heartbeat > datetime() - duration({minutes: 1}) } AS isLocked
RETURN total, size(behind) AS behind, [r IN behind[..$limit] | r {.runId, .startedAt, .finishedAt, .sources,
  status: CASE WHEN r.status = 'running' AND NOT isLocked THEN 'killed' ELSE r.status END,
  documentsAdded: coalesce(r.documentsAdded, 0), documentsChanged: coalesce(r.documentsChanged, 0),
  documentsGone: coalesce(r.documentsGone, 0), findings: coalesce(r.findings, 0), message: coalesce(r.message, '')}] AS page
