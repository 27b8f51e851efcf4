// One row always: which model was in force before and after the search, how many hits there are, and those of the page.
OPTIONAL MATCH (m:EmbeddingModel) WHERE m.inForce OR m.slot IS NULL
WITH head(collect(m {.name, .checksum, choice: coalesce(m.choice, m.name)})) AS model
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
CALL (model) {
  OPTIONAL MATCH (m:EmbeddingModel) WHERE m.inForce OR m.slot IS NULL
  WITH model, head(collect(m.checksum)) AS checksum
  RETURN coalesce(checksum = model.checksum, true) AS isSame
}
RETURN model, hits, total, isSame
