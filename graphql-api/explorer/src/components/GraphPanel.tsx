import { hiddenLinks, type GraphNode, type GraphState } from '../graph/neighbourhood';
import { nameOf } from '../graph/naming';
import { compareKeys } from '../graph/throughline';
import { documentPath } from '../navigation';
import { Anchor } from './Anchor';
import { TypeBadge, TypeMark } from './TypeBadge';

interface Props {
  readonly state: GraphState;
  readonly onSelect: (key: string) => void;
  readonly onGrow: (key: string) => void;
  readonly onHover: (key: string | null) => void;
  readonly onRestart: () => void;
}

/** The same graph in words: the chosen document, and every document in the picture as a list for the keyboard. */
export function GraphPanel({ state, onSelect, onGrow, onHover, onRestart }: Props) {
  const chosen = state.nodes.get(state.selected);
  const nodes = [...state.nodes.values()].toSorted((a, b) => compareKeys(a.key, b.key));
  return (
    <div className="graph-panel">
      {chosen && <Chosen node={chosen} state={state} onGrow={onGrow} />}
      <p className="graph-notice" role="status">
        {state.growing === null ? state.notice : 'Growing…'}
      </p>
      <h3>In the picture ({nodes.length})</h3>
      <ul className="graph-list">
        {nodes.map((node) => (
          <li key={node.key}>
            <button
              type="button"
              aria-pressed={node.key === state.selected}
              onClick={() => onSelect(node.key)}
              onFocus={() => onHover(node.key)}
              onBlur={() => onHover(null)}
              onMouseEnter={() => onHover(node.key)}
              onMouseLeave={() => onHover(null)}
            >
              <TypeMark type={node.documentType} />
              <span className="graph-list-name">{nameOf(node).name}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="quiet" onClick={onRestart}>
        Start over
      </button>
    </div>
  );
}

interface ChosenProps {
  readonly node: GraphNode;
  readonly state: GraphState;
  readonly onGrow: (key: string) => void;
}

function Chosen({ node, state, onGrow }: ChosenProps) {
  const hidden = hiddenLinks(state, node);
  const known = state.grown.has(node.key);
  const complete = known && hidden === 0;
  const label = !known ? 'Show its neighbours' : complete ? 'All neighbours shown' : `Show ${hidden} hidden links`;
  return (
    <div className="graph-chosen">
      <TypeBadge type={node.documentType} />
      <p className="graph-chosen-title">{node.title}</p>
      <code className="key">{node.key}</code>
      <p className="graph-chosen-actions">
        <Anchor href={documentPath(node.key)}>Open its page</Anchor>
        <button type="button" disabled={state.growing !== null || complete} onClick={() => onGrow(node.key)}>
          {label}
        </button>
      </p>
    </div>
  );
}
