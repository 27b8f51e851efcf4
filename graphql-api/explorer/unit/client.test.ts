import { afterEach, expect, test, vi } from 'vitest';
import { AnswerCache } from '../src/api/answerCache';
import { request } from '../src/api/client';
import { NeighbourhoodQuery } from '../src/api/documents';

afterEach(() => vi.unstubAllGlobals());

const ask = (signal = new AbortController().signal) => request(NeighbourhoodQuery, { key: 'A', limit: 3 }, signal);
const answering = (body: string, status = 200) => {
  const fetched = vi.fn<typeof fetch>(async () => new Response(body, { status }));
  vi.stubGlobal('fetch', fetched);
  return fetched;
};

test('a question goes to our own service, with its variables', async () => {
  const fetched = answering('{"data":{"neighbourhood":null}}');
  await expect(ask()).resolves.toEqual({ neighbourhood: null });
  const [address, options] = fetched.mock.calls[0] ?? [];
  expect(address).toBe('/graphql');
  const body: unknown = JSON.parse(String(options?.body));
  expect(body).toMatchObject({ variables: { key: 'A', limit: 3 } });
  expect(String((body as { query: string }).query)).toContain('query Neighbourhood');
});

test('an error of the service is shown in its own words, in one line', async () => {
  answering('{"errors":[{"message":"Argument first is 5000; give 1\\n to 1000."}],"data":null}');
  await expect(ask()).rejects.toThrow('Argument first is 5000; give 1 to 1000.');
  answering(JSON.stringify({ errors: [{ message: 'x'.repeat(5000) }] }));
  await expect(ask()).rejects.toThrow(/^x{300}…$/u);
});

test.each([
  ['<html>Bad gateway</html>', 502, 'The service answered with status 502.'],
  ['{}', 503, 'The service answered with status 503.'],
  ['not json', 200, 'The service answered with something that is no JSON.'],
  ['{"data":null}', 200, 'The service answered without data.'],
  ['null', 200, 'The service answered without data.'],
])('the answer %j with status %i is told in one sentence', async (body, status, message) => {
  answering(body, status);
  await expect(ask()).rejects.toThrow(message);
});

test('a service that is not there is told in one sentence', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(ask()).rejects.toThrow('The service does not answer. Is Throughline still running?');
});

test('a question that nobody waits for any more fails as what it is', async () => {
  const abort = new AbortController();
  vi.stubGlobal('fetch', () => Promise.reject(new DOMException('Aborted', 'AbortError')));
  abort.abort();
  await expect(ask(abort.signal)).rejects.toThrow('Aborted');
});

test('answers are kept for a while, and only the newest', () => {
  let now = 0;
  const cache = new AnswerCache(2, 1000, () => now);
  cache.put('a', 1);
  cache.put('b', 2);
  cache.put('a', 3);
  cache.put('c', 4);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([3, undefined, 4]);
  now = 1000;
  expect(cache.get('a')).toBeUndefined();
  cache.put('d', 5);
  cache.forget('d');
  expect(cache.get('d')).toBeUndefined();
});
