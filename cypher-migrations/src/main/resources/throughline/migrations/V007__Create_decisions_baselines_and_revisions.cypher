// Decisions by id and by the documents that they are about, baselines by name, revisions by when they ended.
CREATE CONSTRAINT decision_id IF NOT EXISTS FOR (d:Decision) REQUIRE d.decisionId IS UNIQUE;
CREATE INDEX decision_from IF NOT EXISTS FOR (d:Decision) ON (d.fromKey);
CREATE INDEX decision_to IF NOT EXISTS FOR (d:Decision) ON (d.toKey);
CREATE INDEX decision_time IF NOT EXISTS FOR (d:Decision) ON (d.decidedAt);
CREATE CONSTRAINT baseline_name IF NOT EXISTS FOR (b:Baseline) REQUIRE b.name IS UNIQUE;
CREATE INDEX revision_end IF NOT EXISTS FOR (v:Revision) ON (v.validTo);
