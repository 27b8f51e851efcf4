MATCH (w:Waiver {documentKey: $key}) WHERE w.endedAt IS NULL AND w.until > $now
SET w.endedAt = $now, w.endedBy = $principal
RETURN w.waiverId AS id, w.documentKey AS key, w.reason AS reason, w.until AS until, w.waivedBy AS waivedBy,
  w.waivedAt AS waivedAt, w.endedBy AS endedBy, w.endedAt AS endedAt, false AS inForce
