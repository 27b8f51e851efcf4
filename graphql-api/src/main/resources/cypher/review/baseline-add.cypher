MERGE (b:Baseline {name: $name})
ON CREATE SET b.at = $at, b.createdBy = $principal, b.createdAt = $now
RETURN b.at AS at, b.createdAt = $now AND b.createdBy = $principal AS made
