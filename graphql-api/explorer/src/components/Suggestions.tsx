import type { Product } from '../api/documents';
import { queryAddress } from '../search/queryState';
import { Anchor } from './Anchor';

const SUGGESTIONS_MAX = 4;

/** Questions that have an answer here: the names of a few epics. */
export function Suggestions({ products }: { readonly products: readonly Product[] }) {
  const titles = products.flatMap(({ children }) => children.nodes.map(({ title }) => title));
  const chosen = [...new Set(titles)].slice(0, SUGGESTIONS_MAX);
  if (chosen.length === 0) {
    return null;
  }
  return (
    <p className="suggestions">
      <span>Try</span>
      {chosen.map((title) => (
        <Anchor key={title} href={queryAddress({ text: title, types: [] })}>
          {title}
        </Anchor>
      ))}
    </p>
  );
}
