// Serves the built explorer over a small graph in memory, for looking at pages without a database. Never shipped.
// Usage: node e2e/dev/server.mjs TRACKER.csv [PORT]
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { buildSchema, graphql } from 'graphql';
import { hostileRows, readTracker } from './tracker.mjs';
import { rootOf } from './resolvers.mjs';

const [file, port = '8080'] = process.argv.slice(2);
if (!file) {
  console.error('Name the tracker export to serve: node e2e/dev/server.mjs TRACKER.csv [PORT]');
  process.exit(2);
}
const here = import.meta.dirname;
const dist = join(here, '../../dist');
const schema = buildSchema(readFileSync(join(here, '../../../src/main/resources/graphql/schema.graphqls'), 'utf8'));
const root = rootOf([...readTracker(readFileSync(file, 'utf8')), ...hostileRows()]);
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

createServer(async (request, response) => {
  if (request.url === '/graphql' && request.method === 'POST') {
    let body = '';
    for await (const part of request) {
      body += part;
    }
    const { query, variables } = JSON.parse(body);
    const answer = await graphql({ schema, source: query, variableValues: variables, rootValue: root });
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(answer));
    return;
  }
  const path = normalize(new URL(request.url, 'http://localhost').pathname);
  const asset = join(dist, path === '/graphiql' ? 'graphiql/index.html' : path);
  const found = extname(asset) in TYPES && existsSync(asset) ? asset : join(dist, 'index.html');
  response.setHeader('Content-Type', TYPES[extname(found)]);
  response.setHeader(
    'Content-Security-Policy',
    path === '/graphiql' ? POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'") : POLICY,
  );
  response.end(readFileSync(found));
}).listen(Number(port), '127.0.0.1', () => console.log(`http://127.0.0.1:${port}`));
