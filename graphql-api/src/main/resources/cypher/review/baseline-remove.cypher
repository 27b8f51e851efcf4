MATCH (b:Baseline {name: $name})
WITH b, b.at AS at
DELETE b
RETURN at
