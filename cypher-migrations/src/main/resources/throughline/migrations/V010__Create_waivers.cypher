// Waivers by id, and by the document that they let pass.
CREATE CONSTRAINT waiver_id IF NOT EXISTS FOR (w:Waiver) REQUIRE w.waiverId IS UNIQUE;
CREATE INDEX waiver_document IF NOT EXISTS FOR (w:Waiver) ON (w.documentKey);
