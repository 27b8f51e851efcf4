import { DocumentQuery, type FullDocument } from '../api/documents';
import { useQuery } from '../api/useQuery';
import { Anchor } from '../components/Anchor';
import { Breakable } from '../components/Breakable';
import { Breadcrumb } from '../components/Breadcrumb';
import { DocumentText } from '../components/DocumentText';
import { Properties } from '../components/Properties';
import { StatusPill } from '../components/StatusPill';
import { TypeBadge } from '../components/TypeBadge';
import { Awaited } from '../components/Waiting';
import { useTitle } from '../useTitle';
import { GraphSection } from './GraphSection';
import { LinksSection } from './LinksSection';
import { ThroughlineSection } from './ThroughlineSection';

/** Everything about one document: where it belongs, what realises it, what it says, what it is linked to. */
export function DocumentView({ documentKey }: { readonly documentKey: string }) {
  const result = useQuery(DocumentQuery, { key: documentKey });
  useTitle(result.state === 'ready' ? (result.data.document?.title ?? documentKey) : documentKey);
  return (
    <div className="page">
      <Awaited result={result} what={documentKey} lines={10}>
        {({ document }) => (document ? <Page document={document} /> : <NoSuchDocument documentKey={documentKey} />)}
      </Awaited>
    </div>
  );
}

function Page({ document }: { readonly document: FullDocument }) {
  return (
    <article>
      <Breadcrumb path={document.breadcrumb} />
      <header className="document-head">
        <p className="document-kind">
          <TypeBadge type={document.documentType} />
          <code className="key">{document.key}</code>
          <StatusPill status={document.status} sourceStatus={document.sourceStatus} />
          {document.validTo && <span className="gone">No longer at its source</span>}
        </p>
        <h1>
          <Breakable text={document.title} />
        </h1>
      </header>
      <ThroughlineSection document={document} />
      <div className="columns">
        <DocumentText document={document} />
        <Properties document={document} />
      </div>
      <LinksSection documentKey={document.key} />
      <GraphSection document={document} />
    </article>
  );
}

function NoSuchDocument({ documentKey }: { readonly documentKey: string }) {
  return (
    <>
      <h1>No such document</h1>
      <p>
        There is no document with the key <code className="key">{documentKey}</code>, or you may not read it.{' '}
        <Anchor href={`/?q=${encodeURIComponent(documentKey)}`}>Search for it</Anchor>.
      </p>
    </>
  );
}
