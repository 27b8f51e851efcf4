import { expect, test } from 'vitest';
import { throughlineOf, wayThrough, type TraceRow } from '../src/graph/throughline';

const brief = (key: string, documentType: string) => ({ key, documentType, title: `Title of ${key}` });
const row = (key: string, documentType: string, fromKey: string, inferred = false): TraceRow => ({
  ...brief(key, documentType),
  fromKey,
  inferred,
});

const story = brief('US-2', 'UserStory');
const up = [row('EPIC', 'Epic', 'US-2'), row('SHOP', 'Product', 'EPIC')];
const down = [
  row('SPEC-10', 'TechSpec', 'US-2'),
  row('SPEC-9', 'TechSpec', 'US-2'),
  row('b.ts', 'Code', 'SPEC-9', true),
  row('a.ts', 'Code', 'SPEC-10'),
];

test('stages go from the product to the code, and a gap is shown', () => {
  const { stages } = throughlineOf(story, up, down);
  expect(stages.map(({ id, rows }) => [id, rows.map(({ key }) => key)])).toEqual([
    ['product', ['SHOP']],
    ['epic', ['EPIC']],
    ['story', ['US-2']],
    ['spec', ['SPEC-9', 'SPEC-10']],
    // In the order of the specs that they hang from, not of their names.
    ['code', ['b.ts', 'a.ts']],
    ['test', []],
  ]);
});

test('above the code no gap is made up, and below it none is asked for', () => {
  const { stages } = throughlineOf(brief('t', 'Test'), [], []);
  expect(stages.map(({ id }) => id)).toEqual(['test']);
});

test('lines go from the upper to the lower end, whichever way the walk went', () => {
  const { edges } = throughlineOf(story, up, down);
  expect(edges).toContainEqual({ upper: 'SHOP', lower: 'EPIC', inferred: false });
  expect(edges).toContainEqual({ upper: 'EPIC', lower: 'US-2', inferred: false });
  expect(edges).toContainEqual({ upper: 'SPEC-9', lower: 'b.ts', inferred: true });
  expect(edges).toHaveLength(6);
});

test('the way through a document holds what is above and below it, and not its siblings', () => {
  const way = wayThrough(throughlineOf(story, up, down), 'SPEC-9');
  expect([...way].toSorted()).toEqual(['EPIC', 'SHOP', 'SPEC-9', 'US-2', 'b.ts']);
});

test('a circle of links ends', () => {
  const circle = throughlineOf(story, [row('X', 'Epic', 'US-2'), row('US-2', 'UserStory', 'X')], []);
  expect([...wayThrough(circle, 'US-2')].toSorted()).toEqual(['US-2', 'X']);
});

test('the document itself comes first in its stage', () => {
  const file = brief('z.ts', 'Code');
  const { stages } = throughlineOf(file, [], [row('a()', 'Code', 'z.ts')]);
  expect(stages[0]?.rows.map(({ key }) => key)).toEqual(['z.ts', 'a()']);
});
