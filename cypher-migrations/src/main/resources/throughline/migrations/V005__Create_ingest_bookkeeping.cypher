// What ingest has yet to do, who is writing, and the grants that ingest may declare.
CREATE CONSTRAINT pending_link_id IF NOT EXISTS FOR (p:PendingLink) REQUIRE p.linkId IS UNIQUE;
CREATE CONSTRAINT ingest_lock_name IF NOT EXISTS FOR (l:IngestLock) REQUIRE l.name IS UNIQUE;
CREATE INDEX can_read_link IF NOT EXISTS FOR ()-[r:CAN_READ]-() ON (r.linkId);
CREATE INDEX can_write_link IF NOT EXISTS FOR ()-[r:CAN_WRITE]-() ON (r.linkId);
