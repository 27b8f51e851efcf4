import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema.generated';

/** Reads a GraphQL document; what it asks and what comes back is typed by the service's own schema. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { ID: string; DateTime: string };
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
