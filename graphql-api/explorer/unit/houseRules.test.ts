import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:tsx?|css)$/u.test(name) && !name.endsWith('.generated.d.ts'))
  .map((name) => ({ name, text: readFileSync(`src/${name}`, 'utf8') }));

const naming = (pattern: RegExp) => files.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

test('there are files to hold the rules against', () => {
  expect(files.length).toBeGreaterThan(50);
});

test('text becomes markup in one place only', () => {
  expect(naming(/dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write/u)).toEqual([
    'components/Markdown.tsx',
  ]);
});

test('nothing is fetched from anywhere but our own service', () => {
  expect(naming(/\bfetch\(/u)).toEqual(['api/client.ts']);
  expect(naming(/url\(\s*['"]?https?:|@import\s+['"]https?:/u)).toEqual([]);
});

test('the pure parts know neither React nor the page nor the renderer', () => {
  const pure = files.filter(({ name }) => /^(?:graph|search|text)\//u.test(name));
  expect(pure.length).toBeGreaterThan(10);
  expect(
    pure.filter(({ text }) =>
      /from '(?:react|sigma)|from '\.\.\/(?:components|views)|window\.|document\.q/u.test(text),
    ),
  ).toEqual([]);
});

test('files stay small', () => {
  expect(files.filter(({ text }) => text.split('\n').length > 420).map(({ name }) => name)).toEqual([]);
});
