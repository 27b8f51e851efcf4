CREATE (:User {userId: 'local', role: 'admin', accessLevel: 'restricted', status: 'active'}),
  (:User {userId: 'ann', role: 'developer', accessLevel: 'internal', status: 'active'}),
  (:Acl {aclKey: 'internal', accessLevel: 'internal', grantees: []}),
  (:Acl {aclKey: 'restricted', accessLevel: 'restricted', grantees: []})
WITH 1 AS done
UNWIND [
  {key: 'PRD-1', documentType: 'PRD', status: 'approved'},
  {key: 'S-1', documentType: 'UserStory', status: 'approved', priority: 'P0', productName: 'Shop'},
  {key: 'S-2', documentType: 'UserStory', status: 'approved', priority: 'P0'},
  {key: 'S-3', documentType: 'UserStory', status: 'draft', priority: 'P0'},
  {key: 'SPEC-1', documentType: 'TechSpec', status: 'approved'},
  {key: 'SPEC-2', documentType: 'TechSpec', status: 'approved'},
  {key: 'SPEC-3', documentType: 'TechSpec', status: 'deprecated'},
  {key: 'T-1', documentType: 'Test'},
  {key: 'C-1', documentType: 'Code'},
  {key: 'SECRET-1', documentType: 'UserStory', status: 'draft', accessLevel: 'restricted', aclKey: 'restricted'}] AS d
CREATE (n:Document {title: d.key, aclKey: 'internal', accessLevel: 'internal', validFrom: datetime('2026-01-01T00:00:00Z')})
SET n += d
WITH n, d.documentType AS type
FOREACH (x IN CASE WHEN type = 'UserStory' THEN [1] ELSE [] END | SET n:UserStory)
FOREACH (x IN CASE WHEN type = 'TechSpec' THEN [1] ELSE [] END | SET n:TechSpec)
FOREACH (x IN CASE WHEN type = 'PRD' THEN [1] ELSE [] END | SET n:PRD)
FOREACH (x IN CASE WHEN type = 'Test' THEN [1] ELSE [] END | SET n:Test)
FOREACH (x IN CASE WHEN type = 'Code' THEN [1] ELSE [] END | SET n:Code)
WITH collect(n) AS documents
UNWIND [
  ['PRD-1', 'PARENT_OF', 'S-1'], ['PRD-1', 'PARENT_OF', 'S-2'], ['PRD-1', 'PARENT_OF', 'S-3'],
  ['SPEC-1', 'SPECIFIES', 'S-1'], ['SPEC-2', 'SPECIFIES', 'S-1'], ['SPEC-1', 'SPECIFIES', 'S-3'], ['T-1', 'VERIFIES', 'S-1'],
  ['C-1', 'IMPLEMENTS', 'S-3'], ['SPEC-2', 'DEPENDS_ON', 'SPEC-3'], ['SPEC-3', 'SPECIFIES', 'S-1']] AS link
MATCH (a:Document {key: link[0]}), (b:Document {key: link[2]})
CALL apoc.create.relationship(a, link[1], {linkId: link[0] + link[1] + link[2], origin: 'declared', confidence: 1.0,
  validFrom: datetime('2026-01-01T00:00:00Z')}, b) YIELD rel
RETURN count(rel)
