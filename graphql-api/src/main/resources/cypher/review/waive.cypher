// The waiver in force, if there is one, ends where the new one begins.
OPTIONAL MATCH (old:Waiver {documentKey: $key}) WHERE old.endedAt IS NULL AND old.until > $now
SET old.endedAt = $now, old.endedBy = $principal
WITH count(*) AS once
CREATE (w:Waiver {
  waiverId: $id, documentKey: $key, reason: $reason, until: $until, waivedBy: $principal, waivedAt: $now
})
RETURN w.waiverId AS id, w.documentKey AS key, w.reason AS reason, w.until AS until, w.waivedBy AS waivedBy,
  w.waivedAt AS waivedAt, null AS endedBy, null AS endedAt, true AS inForce
