-- KEYS dead, stream, event; ARGV entry of the dead, id
if redis.call('XDEL', KEYS[1], ARGV[1]) == 0 or redis.call('EXISTS', KEYS[3]) == 0 then
  return 0
end
redis.call('PERSIST', KEYS[3])
redis.call('HSET', KEYS[3], 'failures', '0', 'claims', '0')
redis.call('HDEL', KEYS[3], 'reason')
redis.call('XADD', KEYS[2], '*', 'id', ARGV[2])
return 1
