// Links are merged by their natural key; one index for each type that ingest writes.
CREATE INDEX parent_of_link IF NOT EXISTS FOR ()-[r:PARENT_OF]-() ON (r.linkId);
CREATE INDEX implements_link IF NOT EXISTS FOR ()-[r:IMPLEMENTS]-() ON (r.linkId);
CREATE INDEX specifies_link IF NOT EXISTS FOR ()-[r:SPECIFIES]-() ON (r.linkId);
CREATE INDEX verifies_link IF NOT EXISTS FOR ()-[r:VERIFIES]-() ON (r.linkId);
CREATE INDEX depends_on_link IF NOT EXISTS FOR ()-[r:DEPENDS_ON]-() ON (r.linkId);
CREATE INDEX mentions_link IF NOT EXISTS FOR ()-[r:MENTIONS]-() ON (r.linkId);
CREATE INDEX contains_link IF NOT EXISTS FOR ()-[r:CONTAINS]-() ON (r.linkId);
CREATE INDEX imports_link IF NOT EXISTS FOR ()-[r:IMPORTS]-() ON (r.linkId);
CREATE INDEX extends_link IF NOT EXISTS FOR ()-[r:EXTENDS]-() ON (r.linkId);
CREATE INDEX calls_link IF NOT EXISTS FOR ()-[r:CALLS]-() ON (r.linkId);
CREATE INDEX touches_link IF NOT EXISTS FOR ()-[r:TOUCHES]-() ON (r.linkId);
CREATE INDEX authored_link IF NOT EXISTS FOR ()-[r:AUTHORED]-() ON (r.linkId);
CREATE INDEX reviewed_link IF NOT EXISTS FOR ()-[r:REVIEWED]-() ON (r.linkId);
CREATE INDEX approved_link IF NOT EXISTS FOR ()-[r:APPROVED]-() ON (r.linkId);
