import type { BriefDocument } from '../api/documents';
import { documentPath } from '../navigation';
import { Anchor } from './Anchor';
import { TypeBadge } from './TypeBadge';

/** A document in a row: type, title, key. */
export function DocumentLink({ document }: { readonly document: BriefDocument }) {
  return (
    <span className="document-link">
      <TypeBadge type={document.documentType} />
      <Anchor href={documentPath(document.key)}>{document.title}</Anchor>
      {document.key !== document.title && <code className="key">{document.key}</code>}
    </span>
  );
}
