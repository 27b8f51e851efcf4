import { useMemo, useState } from 'react';
import { SearchQuery, type DocumentType } from '../api/documents';
import { useQuery } from '../api/useQuery';
import { ResultCard } from '../components/ResultCard';
import { Awaited, Empty } from '../components/Waiting';
import type { QueryState } from '../search/queryState';

interface Props {
  readonly query: QueryState;
  /** The cursor of the page before; null for the first. */
  readonly after: string | null;
}

const HITS_A_PAGE = 10;

/** One page of results, and below it, once asked for, the next. */
export function ResultPage({ query, after }: Props) {
  const [more, setMore] = useState(false);
  const variables = useMemo(
    () => ({
      query: query.text,
      filter: query.types.length > 0 ? { types: query.types as DocumentType[] } : null,
      first: HITS_A_PAGE,
      after,
    }),
    [query, after],
  );
  const result = useQuery(SearchQuery, variables);
  return (
    <Awaited result={result} what="the results" lines={8}>
      {({ search: { nodes, totalCount, pageInfo } }) => (
        <>
          {after === null && totalCount === 0 && <NothingFound query={query} />}
          {after === null && totalCount > 0 && (
            <p className="result-count" role="status">
              {totalCount === 1 ? '1 document' : `${totalCount} documents`}, best first
            </p>
          )}
          <ol className="results" start={nodes[0]?.rank ?? 1}>
            {nodes.map((hit) => (
              <li key={hit.document.key}>
                <ResultCard hit={hit} query={query.text} />
              </li>
            ))}
          </ol>
          {pageInfo.hasNextPage && !more && (
            <button type="button" className="more" onClick={() => setMore(true)}>
              Show more
            </button>
          )}
          {pageInfo.hasNextPage && more && <ResultPage query={query} after={pageInfo.endCursor} />}
        </>
      )}
    </Awaited>
  );
}

function NothingFound({ query }: { readonly query: QueryState }) {
  return (
    <Empty>
      <p>
        Nothing answers “{query.text}”{query.types.length > 0 && ' among the chosen types'}. Other words may do
        {query.types.length > 0 && ', or all types'}.
      </p>
    </Empty>
  );
}
