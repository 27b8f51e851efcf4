import { lazy, Suspense } from 'react';
import type { BriefDocument } from '../api/documents';
import { Loading } from '../components/Waiting';

const NeighbourhoodGraph = lazy(() => import('./NeighbourhoodGraph'));

/** The surroundings of a document; the part that draws is loaded only here. */
export function GraphSection({ document }: { readonly document: BriefDocument }) {
  return (
    <section aria-labelledby="neighbourhood">
      <h2 id="neighbourhood" className="section-title">
        Neighbourhood
      </h2>
      <Suspense fallback={<Loading what="the graph" lines={6} />}>
        <NeighbourhoodGraph document={document} />
      </Suspense>
    </section>
  );
}
