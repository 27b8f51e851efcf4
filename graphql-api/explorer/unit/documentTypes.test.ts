import { buildSchema, isEnumType } from 'graphql';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DOCUMENT_TYPES, lookOf, STAGES, stageIndex } from '../src/graph/documentTypes';
import { linkPhrase } from '../src/graph/links';

const schema = buildSchema(readFileSync('../src/main/resources/graphql/schema.graphqls', 'utf8'));

function valuesOf(name: string): string[] {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
}

test('every type of document has a look, and no other', () => {
  const names = DOCUMENT_TYPES.map(({ name }) => name);
  expect(names.toSorted()).toEqual(valuesOf('DocumentType').toSorted());
});

test('every type of document stands in a stage', () => {
  expect(DOCUMENT_TYPES.every(({ name }) => stageIndex(name) >= 0)).toBe(true);
  expect(stageIndex('Product')).toBeLessThan(stageIndex('Code'));
  expect(new Set(STAGES.map(({ id }) => id)).size).toBe(STAGES.length);
});

test('a type that came after this version is shown under its own name', () => {
  expect(lookOf('Incident').label).toBe('Incident');
});

test('every type of link reads differently from its two ends', () => {
  const types = valuesOf('LinkType');
  expect(types).toContain('IMPLEMENTS');
  for (const type of types) {
    expect(linkPhrase(type, 'out')).not.toBe(linkPhrase(type, 'in'));
    expect(linkPhrase(type, 'in')).not.toMatch(/\(in\)/u);
  }
});
