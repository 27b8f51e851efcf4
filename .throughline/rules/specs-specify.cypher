// title: Every approved spec specifies a story
// severity: error
// message: This spec is approved and specifies no story.

CALL throughline.access.readable($principal) YIELD aclKeys
MATCH (spec:TechSpec {status: 'approved'})
WHERE spec.validTo IS NULL AND spec.aclKey IN aclKeys
  AND NOT EXISTS {
    MATCH (spec)-[link:SPECIFIES]->(story:UserStory)
    WHERE link.validTo IS NULL AND story.validTo IS NULL AND story.aclKey IN aclKeys
  }
RETURN spec.key AS key
