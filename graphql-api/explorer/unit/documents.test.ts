// [test->TL-US-15]
import { print } from '@0no-co/graphql.web';
import { buildSchema, parse, validate, type DocumentNode } from 'graphql';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ALL_QUERIES } from '../src/api/documents';
import { EXAMPLES } from '../src/graphiql/examples';

const schema = buildSchema(readFileSync('../src/main/resources/graphql/schema.graphqls', 'utf8'));

test.each(ALL_QUERIES.map((query) => print(query)))('the service understands what the explorer asks: %s', (query) => {
  expect(validate(schema, parse(query))).toEqual([]);
});

test.each(EXAMPLES)('the service understands the example: %s', (query) => {
  expect(validate(schema, parse(query))).toEqual([]);
});

test('a query that the schema does not know is noticed', () => {
  const unknown: DocumentNode = parse('{ products { nodes { colour } } }');
  expect(validate(schema, unknown).map(({ message }) => message)).toEqual([
    'Cannot query field "colour" on type "Document".',
  ]);
});
