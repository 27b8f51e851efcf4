import type { BriefDocument } from '../api/documents';
import { wordFor } from '../graph/naming';
import { documentPath } from '../navigation';
import { Anchor } from './Anchor';
import { TypeMark } from './TypeBadge';

/** The way down from the product to a document, the document itself last. */
export function Breadcrumb({ path }: { readonly path: readonly BriefDocument[] }) {
  return (
    <nav aria-label="Path from the product" className="breadcrumb">
      <ol>
        <li>
          <Anchor href="/">Start</Anchor>
        </li>
        {path.map((document, index) => (
          <li key={document.key}>
            <TypeMark type={document.documentType} />
            {index < path.length - 1 ? (
              <Anchor href={documentPath(document.key)}>{document.title}</Anchor>
            ) : (
              <span aria-current="page">{wordFor(document)}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
