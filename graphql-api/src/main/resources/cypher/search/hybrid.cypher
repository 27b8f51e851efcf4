// One row always: which model made the vectors of the index, how many hits there are, and those of the page.
OPTIONAL MATCH (m:EmbeddingModel)
WITH head(collect(m {.name, .checksum})) AS model
CALL (model) {
  WITH * WHERE model IS NULL OR $checksum IS NULL OR model.checksum = $checksum
  CALL throughline.search.hybrid($query, $vector, $principal, $options)
  YIELD rank, score, passages, explanation, node
  WITH rank, score, passages, explanation, node ORDER BY rank SKIP $skip
  RETURN collect({rank: rank, score: score, passages: passages, explanation: explanation, document: {{card node}}}) AS hits
}
CALL (model) {
  WITH * WHERE $withTotal AND (model IS NULL OR $checksum IS NULL OR model.checksum = $checksum)
  CALL throughline.search.hybrid($query, $vector, $principal, $countOptions) YIELD rank
  RETURN count(*) AS total
}
RETURN model, hits, total
