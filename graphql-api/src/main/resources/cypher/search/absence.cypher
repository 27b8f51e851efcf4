// One row always: which model was in force before and after, and why the document is not among the hits.
OPTIONAL MATCH (m:EmbeddingModel) WHERE m.inForce OR m.slot IS NULL
WITH head(collect(m {.name, .checksum, choice: coalesce(m.choice, m.name)})) AS model
CALL (model) {
  WITH * WHERE model IS NULL OR $checksum IS NULL OR model.checksum = $checksum
  CALL throughline.search.explainAbsence($query, $vector, $principal, $key, $options)
  YIELD key, step, rank, score, legs, reason
  RETURN head(collect({key: key, step: step, rank: rank, score: score, legs: legs, reason: reason})) AS absence
}
CALL (model) {
  OPTIONAL MATCH (m:EmbeddingModel) WHERE m.inForce OR m.slot IS NULL
  WITH model, head(collect(m.checksum)) AS checksum
  RETURN coalesce(checksum = model.checksum, true) AS isSame
}
RETURN model, absence, isSame
