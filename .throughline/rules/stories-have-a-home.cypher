// title: Every approved story stands below a PRD
// severity: error
// message: This story is approved and stands below no PRD.

CALL throughline.access.readable($principal) YIELD aclKeys
MATCH (story:UserStory {status: 'approved'})
WHERE story.validTo IS NULL AND story.aclKey IN aclKeys
  AND NOT EXISTS {
    MATCH (story)<-[link:PARENT_OF]-(prd:PRD)
    WHERE link.validTo IS NULL AND prd.validTo IS NULL AND prd.aclKey IN aclKeys
  }
RETURN story.key AS key
