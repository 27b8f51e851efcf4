import { DOCUMENT_TYPES } from '../graph/documentTypes';
import { navigate } from '../navigation';
import { queryAddress, toggleType, type QueryState } from '../search/queryState';
import { TypeMark } from './TypeBadge';

/** Which types of document to keep; none chosen means all. */
export function TypeFilter({ query }: { readonly query: QueryState }) {
  const all = query.types.length === 0;
  return (
    <fieldset className="chips">
      <legend className="visually-hidden">Types of document</legend>
      <button type="button" aria-pressed={all} onClick={() => navigate(queryAddress({ ...query, types: [] }))}>
        All
      </button>
      {DOCUMENT_TYPES.map(({ name, plural }) => (
        <button
          key={name}
          type="button"
          aria-pressed={query.types.includes(name)}
          onClick={() => navigate(queryAddress(toggleType(query, name)))}
        >
          <TypeMark type={name} />
          {plural}
        </button>
      ))}
    </fieldset>
  );
}
