import { useState } from 'react';
import { nameOf } from '../graph/naming';
import type { Stage, TraceRow } from '../graph/throughline';
import { documentPath } from '../navigation';
import { Anchor } from './Anchor';
import { Breakable } from './Breakable';
import { TypeBadge } from './TypeBadge';

interface Props {
  readonly stage: Stage;
  readonly focus: string;
  /** The documents to bring forward; null when the eye is on none. */
  readonly way: ReadonlySet<string> | null;
  readonly onLook: (key: string | null) => void;
  /** Called when rows came or went, so that lines can be drawn anew. */
  readonly onResize: () => void;
}

const ROWS_AT_FIRST = 6;
const ROWS_AT_ONCE = 60;

/** One stage of a throughline: how many documents, and the first of them. */
export function StageColumn({ stage, focus, way, onLook, onResize }: Props) {
  const [limit, setLimit] = useState(ROWS_AT_FIRST);
  const shown = stage.rows.slice(0, limit);
  const left = stage.rows.length - shown.length;
  const showMore = () => {
    setLimit(limit + ROWS_AT_ONCE);
    onResize();
  };
  return (
    <section className="stage" aria-label={stage.label}>
      <h3>
        {stage.label} <span className="count">{stage.rows.length}</span>
      </h3>
      {stage.rows.length === 0 && <p className="stage-gap">None linked</p>}
      <ul>
        {shown.map((row) => (
          <li key={row.key}>
            <StageCard row={row} current={row.key === focus} dim={way !== null && !way.has(row.key)} onLook={onLook} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="more" onClick={showMore}>
          {left} more
        </button>
      )}
    </section>
  );
}

interface CardProps {
  readonly row: TraceRow;
  readonly current: boolean;
  readonly dim: boolean;
  readonly onLook: (key: string | null) => void;
}

function StageCard({ row, current, dim, onLook }: CardProps) {
  const { name, key, detail } = nameOf(row);
  return (
    <Anchor
      href={documentPath(row.key)}
      className={dim ? 'stage-card dim' : 'stage-card'}
      data-key={row.key}
      aria-current={current ? 'page' : undefined}
      onMouseEnter={() => onLook(row.key)}
      onMouseLeave={() => onLook(null)}
      onFocus={() => onLook(row.key)}
      onBlur={() => onLook(null)}
    >
      <span className="stage-card-head">
        <TypeBadge type={row.documentType} />
        <code className="key">{key}</code>
      </span>
      <span className="stage-card-title">
        <Breakable text={name} />
      </span>
      {detail && <code className="key">{detail}</code>}
    </Anchor>
  );
}
