import { DOCUMENT_TYPES } from '../graph/documentTypes';

/** What is asked, as the address holds it. */
export interface QueryState {
  readonly text: string;
  /** Names of document types to keep, in their usual order; none means all. */
  readonly types: readonly string[];
}

/** The service refuses longer questions. */
export const TEXT_LENGTH_MAX = 2000;

export function readQuery(search: string): QueryState {
  const parameters = new URLSearchParams(search);
  return {
    text: (parameters.get('q') ?? '').trim().slice(0, TEXT_LENGTH_MAX),
    types: inOrder(parameters.getAll('type')),
  };
}

export function queryAddress({ text, types }: QueryState): string {
  const parameters = new URLSearchParams();
  if (text) {
    parameters.set('q', text);
  }
  for (const type of types) {
    parameters.append('type', type);
  }
  const search = parameters.toString();
  return search ? `/?${search}` : '/';
}

export function toggleType(query: QueryState, type: string): QueryState {
  const types = query.types.includes(type) ? query.types.filter((each) => each !== type) : [...query.types, type];
  return { ...query, types: inOrder(types) };
}

function inOrder(types: readonly string[]): string[] {
  return DOCUMENT_TYPES.map(({ name }) => name).filter((name) => types.includes(name));
}
