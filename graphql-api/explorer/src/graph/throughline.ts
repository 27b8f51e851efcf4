import { lookOf, STAGES, stageIndex, type StageId } from './documentTypes';

/** A document on the way, and the link by which the walk reached it. */
export interface TraceRow extends Brief {
  /** The neighbour that it was reached from; null for the start. */
  readonly fromKey: string | null;
  readonly inferred: boolean;
}

export interface Brief {
  readonly key: string;
  readonly documentType: string;
  readonly title: string;
}

export interface ThroughlineEdge {
  /** The end nearer to the product. */
  readonly upper: string;
  readonly lower: string;
  readonly inferred: boolean;
}

export interface Stage {
  readonly id: StageId;
  readonly label: string;
  /** Empty only where something is expected and nothing is there. */
  readonly rows: readonly TraceRow[];
}

/** The way from the product through one document down to code and tests, laid out by stage. */
export interface Throughline {
  readonly focus: string;
  readonly stages: readonly Stage[];
  readonly edges: readonly ThroughlineEdge[];
}

/** Stages that every requirement should reach: a gap is shown, not passed over. */
const EXPECTED: ReadonlySet<StageId> = new Set<StageId>(['code', 'test']);

const collator = new Intl.Collator('en', { numeric: true });

/** Compares keys as people count: US-9 comes before US-10. */
export const compareKeys = (a: string, b: string): number => collator.compare(a, b);

export function rowOf(step: {
  readonly document: Brief;
  readonly fromKey: string;
  readonly link: { readonly origin: string | null };
}): TraceRow {
  const { key, documentType, title } = step.document;
  return { key, documentType, title, fromKey: step.fromKey, inferred: step.link.origin === 'inferred' };
}

/** Lays out a walk up towards the product and a walk down towards code and tests from the same document. */
export function throughlineOf(start: Brief, up: readonly TraceRow[], down: readonly TraceRow[]): Throughline {
  const rows = new Map<string, TraceRow>([[start.key, { ...start, fromKey: null, inferred: false }]]);
  for (const row of [...up, ...down]) {
    if (!rows.has(row.key)) {
      rows.set(row.key, row);
    }
  }
  return {
    focus: start.key,
    stages: stagesOf([...rows.values()], stageIndex(start.documentType)),
    edges: edgesOf(up, down),
  };
}

/** The documents on the way through a key: everything above it and everything below it, and itself. */
export function wayThrough({ edges }: Throughline, key: string): ReadonlySet<string> {
  const above = reach(key, (at) => edges.filter(({ lower }) => lower === at).map(({ upper }) => upper));
  const below = reach(key, (at) => edges.filter(({ upper }) => upper === at).map(({ lower }) => lower));
  return new Set([...above, ...below]);
}

function reach(start: string, next: (key: string) => readonly string[]): Set<string> {
  const seen = new Set([start]);
  for (const at of seen) {
    for (const key of next(at)) {
      seen.add(key);
    }
  }
  return seen;
}

function stagesOf(rows: readonly TraceRow[], focusStage: number): Stage[] {
  const places = new Map<string, number>();
  const stages: Stage[] = [];
  STAGES.forEach(({ id, label }, index) => {
    const here = rows
      .filter((row) => lookOf(row.documentType).stage === id)
      .toSorted((a, b) => placeOf(a, places) - placeOf(b, places) || compareKeys(a.key, b.key));
    here.forEach((row, position) => places.set(row.key, position / here.length));
    if (here.length > 0 || (EXPECTED.has(id) && index > focusStage)) {
      stages.push({ id, label, rows: here });
    }
  });
  return stages;
}

/** Rows keep the order of what they hang from, so that the lines between two stages cross little. */
function placeOf(row: TraceRow, places: ReadonlyMap<string, number>): number {
  return row.fromKey === null ? -1 : (places.get(row.fromKey) ?? 0);
}

function edgesOf(up: readonly TraceRow[], down: readonly TraceRow[]): ThroughlineEdge[] {
  const edges = new Map<string, ThroughlineEdge>();
  const add = (upper: string, lower: string, inferred: boolean) =>
    edges.set(JSON.stringify([upper, lower]), { upper, lower, inferred });
  for (const { key, fromKey, inferred } of up) {
    if (fromKey !== null) {
      add(key, fromKey, inferred);
    }
  }
  for (const { key, fromKey, inferred } of down) {
    if (fromKey !== null) {
      add(fromKey, key, inferred);
    }
  }
  return [...edges.values()];
}
