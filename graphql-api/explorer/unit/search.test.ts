import { expect, test } from 'vitest';
import { highlight } from '../src/search/highlight';
import { legBars } from '../src/search/legs';
import { queryAddress, readQuery, TEXT_LENGTH_MAX, toggleType } from '../src/search/queryState';

test('a query survives its address', () => {
  const query = { text: 'what & why? 50% "quoted" #1', types: ['UserStory', 'Code'] };
  expect(readQuery(new URL(queryAddress(query), 'http://127.0.0.1').search)).toEqual(query);
  expect(queryAddress({ text: '', types: [] })).toBe('/');
});

test('an address that somebody wrote by hand is tidied', () => {
  expect(readQuery('?q=%20low%20&type=Code&type=Nonsense&type=Epic&type=Code')).toEqual({
    text: 'low',
    types: ['Epic', 'Code'],
  });
  expect(readQuery(`?q=${'x'.repeat(5000)}`).text).toHaveLength(TEXT_LENGTH_MAX);
});

test('a type is chosen and left again, in a fixed order', () => {
  const query = toggleType({ text: 'x', types: ['Code'] }, 'Epic');
  expect(query.types).toEqual(['Epic', 'Code']);
  expect(toggleType(query, 'Code').types).toEqual(['Epic']);
});

const marked = (text: string, query: string) =>
  highlight(text, query)
    .map((stretch) => (stretch.hit ? `[${stretch.text}]` : stretch.text))
    .join('');

test('words of the query are marked, give or take an ending', () => {
  expect(marked('Simulates battery levels when batteries are loaded', 'battery level load')).toBe(
    'Simulates [battery] [levels] when batteries are [loaded]',
  );
  expect(marked('Zurück in die Höhe', 'HÖHE')).toBe('Zurück in die [Höhe]');
});

test('marking never changes the text', () => {
  const text = '<b>bold</b> & "x" (a+b)* [c] \\d $1';
  expect(marked(text, '.* ( [ \\ $1 ) nothing')).toContain('<b>bold</b> & "x"');
  expect(
    highlight(text, 'b x d')
      .map((stretch) => stretch.text)
      .join(''),
  ).toBe(text);
  expect(highlight('', 'x')).toEqual([]);
});

test('shares of the ways of finding add up to 100, largest first', () => {
  const bars = legBars([
    { leg: 'text', contribution: 0.3 },
    { leg: 'vector', contribution: 0.5 },
    { leg: 'graph', contribution: 0 },
  ]);
  expect(bars).toEqual([
    { leg: 'vector', label: 'Meaning', percent: 62 },
    { leg: 'text', label: 'Words', percent: 38 },
  ]);
  expect(legBars([])).toEqual([]);
});
