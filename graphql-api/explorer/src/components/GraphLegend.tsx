import { DOCUMENT_TYPES, lookOf } from '../graph/documentTypes';
import type { GraphState } from '../graph/neighbourhood';
import { TypeMark } from './TypeBadge';

/** What the shapes and hues of the picture stand for, and how many of each it holds. */
export function GraphLegend({ state }: { readonly state: GraphState }) {
  const counts = new Map<string, number>();
  for (const { documentType } of state.nodes.values()) {
    counts.set(documentType, (counts.get(documentType) ?? 0) + 1);
  }
  const known = DOCUMENT_TYPES.map(({ name }) => name).filter((name) => counts.has(name));
  return (
    <ul className="graph-legend" aria-label="Legend">
      {known.map((name) => (
        <li key={name}>
          <TypeMark type={name} />
          {counts.get(name) === 1 ? lookOf(name).label : lookOf(name).plural}{' '}
          <span className="count">{counts.get(name)}</span>
        </li>
      ))}
      <li className="graph-hint">
        <span className="muted">“+3” at a name: three links lead out of the picture.</span>
      </li>
    </ul>
  );
}
