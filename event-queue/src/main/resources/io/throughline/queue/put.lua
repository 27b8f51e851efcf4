-- KEYS seen, event, stream; ARGV seconds to remember, id, service, kind, body, received
if not redis.call('SET', KEYS[1], '1', 'NX', 'EX', ARGV[1]) then
  return 0
end
redis.call('HSET', KEYS[2], 'service', ARGV[3], 'kind', ARGV[4], 'body', ARGV[5], 'received', ARGV[6],
  'failures', '0', 'claims', '0')
redis.call('XADD', KEYS[3], '*', 'id', ARGV[2])
return 1
