MATCH (b:Baseline {name: $name}) RETURN b.at AS at
