// The last run that was through by that moment: the version of the data.
MATCH (run:IngestRun {status: 'done'}) WHERE run.finishedAt <= $asOf
RETURN run.runId AS runId, run.finishedAt AS finishedAt ORDER BY finishedAt DESC, runId LIMIT 1
