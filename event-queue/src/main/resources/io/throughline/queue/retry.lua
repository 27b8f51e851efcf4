-- KEYS stream, event, later; ARGV group, entry of the stream, id, failures, reason, pause in milliseconds
if redis.call('XACK', KEYS[1], ARGV[1], ARGV[2]) == 0 then
  return 0
end
redis.call('XDEL', KEYS[1], ARGV[2])
if redis.call('EXISTS', KEYS[2]) == 0 then
  return 0
end
redis.call('HSET', KEYS[2], 'failures', ARGV[4], 'reason', ARGV[5], 'claims', '0')
local now = redis.call('TIME')
redis.call('ZADD', KEYS[3], now[1] * 1000 + math.floor(now[2] / 1000) + ARGV[6], ARGV[3])
return 1
