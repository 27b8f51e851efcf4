-- KEYS stream, event, dead; ARGV group, entry of the stream, id, failures, reason, seconds to keep
if redis.call('XACK', KEYS[1], ARGV[1], ARGV[2]) == 0 then
  return 0
end
redis.call('XDEL', KEYS[1], ARGV[2])
if redis.call('EXISTS', KEYS[2]) == 0 then
  return 0
end
redis.call('HSET', KEYS[2], 'failures', ARGV[4], 'reason', ARGV[5])
redis.call('EXPIRE', KEYS[2], ARGV[6])
local now = redis.call('TIME')
redis.call('XTRIM', KEYS[3], 'MINID', '~', math.max(0, (now[1] - ARGV[6])) * 1000)
redis.call('XADD', KEYS[3], '*', 'id', ARGV[3])
return 1
