import type { ReactNode } from 'react';
import type { FullDocument } from '../api/documents';
import { webAddress } from '../graph/links';
import { codeLocation, formatDate } from '../text/format';

/** What is known about a document beside its text. */
export function Properties({ document }: { readonly document: FullDocument }) {
  const authors = document.authors.nodes.map(({ name, userId }) => name ?? userId).join(', ');
  return (
    <aside aria-labelledby="properties" className="properties">
      <h2 id="properties" className="section-title">
        Properties
      </h2>
      <dl>
        <Row name="Product" value={document.productName} />
        <Row name="File" value={codeLocation('filePath' in document ? document : {})} mono />
        <Row name="Repository" value={'repository' in document ? document.repository : null} />
        <Row name="Language" value={'language' in document ? document.language : null} />
        <Row name="Commit" value={'hash' in document ? document.hash : null} mono />
        <Row name="Author" value={document.author ?? authors} />
        <Row name="Owner" value={document.owner} />
        <Row name="Version" value={document.version} />
        <Row name="Created" value={formatDate(document.createdDate)} />
        <Row name="Changed" value={formatDate(document.modifiedDate)} />
        <Row name="Left its source" value={formatDate(document.validTo)} />
        <Row name="Access" value={document.accessLevel} />
        <Row name="Department" value={document.department} />
        <Row name="Tags" value={document.tags.join(', ')} />
        <Row name="Source" value={<SourceAddress address={document.sourceUrl} />} shown={document.sourceUrl !== null} />
      </dl>
    </aside>
  );
}

interface RowProps {
  readonly name: string;
  readonly value: ReactNode;
  readonly mono?: boolean;
  readonly shown?: boolean;
}

function Row({ name, value, mono = false, shown = Boolean(value) }: RowProps) {
  if (!shown) {
    return null;
  }
  return (
    <div>
      <dt>{name}</dt>
      <dd className={mono ? 'mono' : undefined}>{value}</dd>
    </div>
  );
}

function SourceAddress({ address }: { readonly address: string | null }) {
  const web = webAddress(address ?? '');
  if (!web) {
    return <span className="mono">{address}</span>;
  }
  return (
    <a href={web} target="_blank" rel="noopener noreferrer">
      {web}
    </a>
  );
}
