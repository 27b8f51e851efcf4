import type { SearchHit } from '../api/documents';
import { documentPath } from '../navigation';
import { plainText } from '../text/markdown';
import { Anchor } from './Anchor';
import { Highlighted } from './Highlighted';
import { StatusPill } from './StatusPill';
import { TypeBadge } from './TypeBadge';
import { WhyFound } from './WhyFound';

const PASSAGE_LENGTH_MAX = 360;

export function ResultCard({ hit, query }: { readonly hit: SearchHit; readonly query: string }) {
  const { document, explanation } = hit;
  const passage = hit.passages[0];
  return (
    <article className="result">
      <p className="result-head">
        <TypeBadge type={document.documentType} />
        <code className="key">{document.key}</code>
        <StatusPill status={document.status} />
        {document.productName && document.documentType !== 'Product' && (
          <span className="muted">{document.productName}</span>
        )}
      </p>
      <h2>
        <Anchor href={documentPath(document.key)}>
          <Highlighted text={document.title} query={query} />
        </Anchor>
      </h2>
      {passage && (
        <blockquote className="passage">
          {passage.sectionPath.length > 0 && <p className="section-path">{passage.sectionPath.join(' › ')}</p>}
          <p>
            <Highlighted text={excerpt(passage.content)} query={query} />
          </p>
        </blockquote>
      )}
      {explanation && <WhyFound explanation={explanation} />}
    </article>
  );
}

function excerpt(content: string): string {
  const text = plainText(content);
  return text.length > PASSAGE_LENGTH_MAX ? `${text.slice(0, PASSAGE_LENGTH_MAX).trimEnd()}…` : text;
}
