// The analyzer comes with the plugin: a database without it refuses this migration by name.
CREATE FULLTEXT INDEX chunk_text IF NOT EXISTS FOR (c:Chunk) ON EACH [c.content, c.contextualSummary]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'throughline', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX document_title IF NOT EXISTS FOR (d:Document) ON EACH [d.key, d.title]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'throughline', `fulltext.eventually_consistent`: false}};
