// One constraint for every natural key. Each also gives the index that MERGE needs.
CREATE CONSTRAINT document_key IF NOT EXISTS FOR (d:Document) REQUIRE d.key IS UNIQUE;
CREATE CONSTRAINT chunk_id IF NOT EXISTS FOR (c:Chunk) REQUIRE c.chunkId IS UNIQUE;
CREATE CONSTRAINT user_id IF NOT EXISTS FOR (u:User) REQUIRE u.userId IS UNIQUE;
CREATE CONSTRAINT group_id IF NOT EXISTS FOR (g:Group) REQUIRE g.groupId IS UNIQUE;
CREATE CONSTRAINT acl_key IF NOT EXISTS FOR (a:Acl) REQUIRE a.aclKey IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (s:Source) REQUIRE s.sourceId IS UNIQUE;
CREATE CONSTRAINT source_item_id IF NOT EXISTS FOR (i:SourceItem) REQUIRE i.itemId IS UNIQUE;
CREATE CONSTRAINT finding_id IF NOT EXISTS FOR (f:Finding) REQUIRE f.findingId IS UNIQUE;
CREATE CONSTRAINT ingest_run_id IF NOT EXISTS FOR (r:IngestRun) REQUIRE r.runId IS UNIQUE;
CREATE CONSTRAINT embedding_model_name IF NOT EXISTS FOR (m:EmbeddingModel) REQUIRE m.name IS UNIQUE;
