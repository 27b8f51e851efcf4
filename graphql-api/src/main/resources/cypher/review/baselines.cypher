MATCH (b:Baseline)
RETURN b.name AS name, b.at AS at, b.createdBy AS createdBy, b.createdAt AS createdAt ORDER BY at, name
