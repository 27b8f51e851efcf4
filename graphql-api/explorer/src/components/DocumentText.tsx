import type { FullDocument } from '../api/documents';
import { withoutTitle } from '../text/markdown';
import { CodeText } from './CodeText';
import { Markdown } from './Markdown';

/** What a document says: source text as it stands, everything else as Markdown. */
export function DocumentText({ document }: { readonly document: FullDocument }) {
  return (
    <section aria-labelledby="text" className="document-text">
      <h2 id="text" className="section-title">
        {isSource(document) ? 'Source' : 'Text'}
      </h2>
      <Body document={document} />
    </section>
  );
}

function Body({ document }: { readonly document: FullDocument }) {
  const content = document.content ?? document.summary ?? '';
  if (!content.trim()) {
    return <p className="muted">Nothing is written here.</p>;
  }
  if (isSource(document)) {
    return <CodeText text={content} startLine={('startLine' in document && document.startLine) || 1} />;
  }
  return <Markdown source={withoutTitle(content, document.title)} />;
}

function isSource({ documentType }: FullDocument): boolean {
  return documentType === 'Code' || documentType === 'Test';
}
