import { useMemo } from 'react';
import { ThroughlineQuery, type FullDocument, type LinkType } from '../api/documents';
import type { ResultOf } from '../api/graphql';
import { useQuery } from '../api/useQuery';
import { ThroughlinePicture } from '../components/ThroughlinePicture';
import { Awaited } from '../components/Waiting';
import { lookOf } from '../graph/documentTypes';
import { rowOf, throughlineOf } from '../graph/throughline';

const HIERARCHY: readonly LinkType[] = ['PARENT_OF', 'IMPLEMENTS', 'SPECIFIES', 'VERIFIES'];

/** The way from the product through this document down to its code and tests. */
export function ThroughlineSection({ document }: { readonly document: FullDocument }) {
  const types = useMemo(() => linkTypes(document.documentType), [document.documentType]);
  const result = useQuery(ThroughlineQuery, { key: document.key, types });
  return (
    <section aria-labelledby="throughline">
      <h2 id="throughline" className="section-title">
        Throughline
      </h2>
      <Awaited result={result} what="the throughline" lines={5}>
        {(data) => <Picture data={data} />}
      </Awaited>
    </section>
  );
}

function Picture({ data }: { readonly data: ResultOf<typeof ThroughlineQuery> }) {
  const { up, down } = data;
  const throughline = useMemo(
    () => (up && down ? throughlineOf(up.start, up.steps.map(rowOf), down.steps.map(rowOf)) : null),
    [up, down],
  );
  if (!throughline) {
    return <p className="muted">This document is gone.</p>;
  }
  return (
    <>
      <ThroughlinePicture throughline={throughline} />
      {(up?.truncated || down?.truncated) && (
        <p className="muted">There is more than fits; the nearest documents are shown.</p>
      )}
    </>
  );
}

/** Types and functions are followed into only from code itself; from a story its files are enough. */
function linkTypes(documentType: string): LinkType[] {
  const { stage } = lookOf(documentType);
  return stage === 'code' || stage === 'test' ? [...HIERARCHY, 'CONTAINS'] : [...HIERARCHY];
}
