// Two models may stand beside each other: each fills a slot of its own, and one at most is in force (the others lack the property).
CREATE CONSTRAINT embedding_model_slot IF NOT EXISTS FOR (m:EmbeddingModel) REQUIRE m.slot IS UNIQUE;
CREATE CONSTRAINT embedding_model_in_force IF NOT EXISTS FOR (m:EmbeddingModel) REQUIRE m.inForce IS UNIQUE;
