import { useState } from 'react';
import { LinksQuery } from '../api/documents';
import { useQuery } from '../api/useQuery';
import { LinkTable } from '../components/LinkTable';
import { Awaited } from '../components/Waiting';

const LINKS_A_PAGE = 50;

/** Every link of a document, with where it comes from and what proves it. */
export function LinksSection({ documentKey }: { readonly documentKey: string }) {
  return (
    <section aria-labelledby="links">
      <h2 id="links" className="section-title">
        Links and their evidence
      </h2>
      <LinksPage documentKey={documentKey} after={null} shown={0} />
    </section>
  );
}

interface PageProps {
  readonly documentKey: string;
  /** The cursor of the page before; null for the first. */
  readonly after: string | null;
  /** How many links the pages before hold. */
  readonly shown: number;
}

function LinksPage({ documentKey, after, shown }: PageProps) {
  const [more, setMore] = useState(false);
  const result = useQuery(LinksQuery, { key: documentKey, first: LINKS_A_PAGE, after });
  return (
    <Awaited result={result} what="the links" lines={4}>
      {({ document }) => {
        if (!document || document.links.totalCount === 0) {
          return <p className="muted">Nothing is linked to this document.</p>;
        }
        const { nodes, totalCount, pageInfo } = document.links;
        const next = shown + nodes.length;
        return (
          <>
            <p className="result-count">
              {shown + 1} to {next} of {totalCount} links, seen from this document
            </p>
            <LinkTable links={nodes} label={`Links ${shown + 1} to ${next}`} />
            {pageInfo.hasNextPage && !more && (
              <button type="button" className="more" onClick={() => setMore(true)}>
                Show more links
              </button>
            )}
            {pageInfo.hasNextPage && more && (
              <LinksPage documentKey={documentKey} after={pageInfo.endCursor} shown={next} />
            )}
          </>
        );
      }}
    </Awaited>
  );
}
