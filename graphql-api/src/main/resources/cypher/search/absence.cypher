// One row always: which model made the vectors of the index, and why the document is not among the hits.
OPTIONAL MATCH (m:EmbeddingModel)
WITH head(collect(m {.name, .checksum})) AS model
CALL (model) {
  WITH * WHERE model IS NULL OR $checksum IS NULL OR model.checksum = $checksum
  CALL throughline.search.explainAbsence($query, $vector, $principal, $key, $options)
  YIELD key, step, rank, score, legs, reason
  RETURN head(collect({key: key, step: step, rank: rank, score: score, legs: legs, reason: reason})) AS absence
}
RETURN model, absence
