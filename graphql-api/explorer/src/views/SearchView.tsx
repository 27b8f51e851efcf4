import { SearchBox } from '../components/SearchBox';
import { TypeFilter } from '../components/TypeFilter';
import type { QueryState } from '../search/queryState';
import { useTitle } from '../useTitle';
import { ResultPage } from './ResultPage';

/** What was asked, and what answers it. */
export function SearchView({ query }: { readonly query: QueryState }) {
  useTitle(query.text);
  return (
    <div className="page narrow">
      <h1 className="visually-hidden">Search</h1>
      <SearchBox key={query.text} query={query} autoFocus />
      <TypeFilter query={query} />
      <section aria-label="Results">
        <ResultPage key={JSON.stringify(query)} query={query} after={null} />
      </section>
    </div>
  );
}
