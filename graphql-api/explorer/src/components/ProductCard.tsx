import type { Product } from '../api/documents';
import { documentPath } from '../navigation';
import { plainText, withoutTitle } from '../text/markdown';
import { Anchor } from './Anchor';
import { TypeBadge, TypeMark } from './TypeBadge';

const countOf = (items: number) => (items === 1 ? '1 item' : `${items} items`);

/** A product with what stands right below it. */
export function ProductCard({ product }: { readonly product: Product }) {
  const { children } = product;
  const description = product.summary ?? plainText(withoutTitle(product.content ?? '', product.title));
  return (
    <article className="product-card">
      <header>
        <TypeBadge type={product.documentType} />
        <h3>
          <Anchor href={documentPath(product.key)}>{product.title}</Anchor>
        </h3>
        <code className="key">{product.key}</code>
      </header>
      {description && <p className="product-description">{description}</p>}
      {children.totalCount > 0 && (
        <ul className="child-grid" aria-label={`Below ${product.title}`}>
          {children.nodes.map((child) => (
            <li key={child.key}>
              <Anchor href={documentPath(child.key)}>
                <TypeMark type={child.documentType} />
                <span className="child-title">{child.title}</span>
                <span className="child-detail">
                  <code className="key">{child.key}</code>
                  {child.children.totalCount > 0 && <span>{countOf(child.children.totalCount)}</span>}
                </span>
              </Anchor>
            </li>
          ))}
        </ul>
      )}
      {children.totalCount > children.nodes.length && (
        <p className="muted">{children.totalCount - children.nodes.length} more on its page.</p>
      )}
    </article>
  );
}
