import { useLayoutEffect, useRef, useState } from 'react';
import type { ThroughlineEdge } from '../graph/throughline';

interface Props {
  readonly edges: readonly ThroughlineEdge[];
  readonly way: ReadonlySet<string> | null;
}

interface Line {
  readonly edge: ThroughlineEdge;
  readonly path: string;
}

/** Lines between the cards of a throughline, drawn behind them in the element around it; they only repeat what the lists say. */
export function ThroughlineLines({ edges, way }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const [lines, setLines] = useState<readonly Line[]>([]);
  useLayoutEffect(() => {
    const frame = svg.current?.parentElement;
    if (!frame) {
      return undefined;
    }
    const draw = () => setLines(measure(frame, edges));
    const observer = new ResizeObserver(draw);
    observer.observe(frame);
    draw();
    return () => observer.disconnect();
  }, [edges]);

  return (
    <svg ref={svg} className="throughline-lines" aria-hidden="true" focusable="false">
      {lines.map(({ edge, path }) => (
        <path
          key={path}
          d={path}
          data-inferred={edge.inferred}
          data-way={way === null ? undefined : way.has(edge.upper) && way.has(edge.lower)}
        />
      ))}
    </svg>
  );
}

function measure(frame: HTMLElement, edges: readonly ThroughlineEdge[]): Line[] {
  const origin = frame.getBoundingClientRect();
  const cards = new Map<string, DOMRect>();
  for (const card of frame.querySelectorAll<HTMLElement>('[data-key]')) {
    cards.set(card.dataset['key'] ?? '', card.getBoundingClientRect());
  }
  return edges.flatMap((edge) => {
    const upper = cards.get(edge.upper);
    const lower = cards.get(edge.lower);
    return upper && lower ? [{ edge, path: curve(upper, lower, origin) }] : [];
  });
}

function curve(upper: DOMRect, lower: DOMRect, origin: DOMRect): string {
  const y1 = upper.top + upper.height / 2 - origin.top;
  const y2 = lower.top + lower.height / 2 - origin.top;
  const x2 = lower.left - origin.left;
  if (Math.abs(upper.left - lower.left) < 1) {
    // Both in one column: around the left side.
    const x = upper.left - origin.left;
    return `M${x} ${y1} C${x - 20} ${y1} ${x - 20} ${y2} ${x} ${y2}`;
  }
  const x1 = upper.right - origin.left;
  const bend = Math.max(16, (x2 - x1) / 2);
  return `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
