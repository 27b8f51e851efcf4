import type { Neighbourhood } from '../api/documents';

/** The neighbourhood graph as data: what is known, what is selected. How it looks is decided elsewhere. */
export interface GraphState {
  readonly start: string;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
  /** How often each node was grown; each time shows more of its neighbours. */
  readonly grown: ReadonlyMap<string, number>;
  readonly growing: string | null;
  readonly selected: string;
  /** One sentence about the last try to grow, when it did not do what was hoped for. */
  readonly notice: string | null;
}

export interface GraphNode {
  readonly key: string;
  readonly documentType: string;
  readonly title: string;
  /** How many links it has in all, also to documents that are not in the picture. */
  readonly linkCount: number;
  /** The node from which this one grew; null for the start. */
  readonly grewFrom: string | null;
}

export interface GraphEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly inferred: boolean;
}

/** What is drawn between two documents: one line, however many links there are. */
export interface GraphLine {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Types of the links, each once. */
  readonly types: readonly string[];
  /** Whether nobody wrote any of the links down. */
  readonly inferred: boolean;
}

export type GraphAction =
  | { readonly kind: 'select'; readonly key: string }
  | { readonly kind: 'growStarted'; readonly key: string }
  | { readonly kind: 'grown'; readonly key: string; readonly neighbourhood: Neighbourhood | null }
  | { readonly kind: 'growFailed'; readonly key: string; readonly message: string }
  | { readonly kind: 'restart' };

/** A picture with more nodes than this shows nothing any more. */
export const NODES_MAX = 400;
/** How many documents one click adds at most. */
export const NEIGHBOURS_PER_GROWTH = 40;

export function graphOf(start: { key: string; documentType: string; title: string }): GraphState {
  const node: GraphNode = { ...start, linkCount: 0, grewFrom: null };
  return {
    start: start.key,
    nodes: new Map([[start.key, node]]),
    edges: new Map(),
    grown: new Map(),
    growing: null,
    selected: start.key,
    notice: null,
  };
}

export function graphReducer(state: GraphState, action: GraphAction): GraphState {
  switch (action.kind) {
    case 'select':
      return state.nodes.has(action.key) ? { ...state, selected: action.key } : state;
    case 'growStarted':
      return { ...state, growing: action.key, selected: action.key, notice: null };
    case 'growFailed':
      return { ...state, growing: null, notice: action.message };
    case 'grown':
      return grow({ ...state, growing: null }, action.key, action.neighbourhood);
    case 'restart':
      return restart(state);
  }
}

/** How many documents to ask for when a node is grown once more. */
export function growthLimit(state: GraphState, key: string): number {
  return 1 + NEIGHBOURS_PER_GROWTH * ((state.grown.get(key) ?? 0) + 1);
}

/** How many links of a node lead out of the picture, as far as is known. */
export function hiddenLinks(state: GraphState, node: GraphNode): number {
  let shown = 0;
  for (const { from, to } of state.edges.values()) {
    if (from === node.key || to === node.key) {
      shown += 1;
    }
  }
  return Math.max(0, node.linkCount - shown);
}

export function neighboursOf(state: GraphState, key: string): ReadonlySet<string> {
  const neighbours = new Set<string>();
  for (const { from, to } of state.edges.values()) {
    if (from === key) {
      neighbours.add(to);
    } else if (to === key) {
      neighbours.add(from);
    }
  }
  return neighbours;
}

/** The lines of the picture by their ids; each points the way of its first link. */
export function linesOf({ edges }: GraphState): ReadonlyMap<string, GraphLine> {
  const lines = new Map<string, GraphLine>();
  for (const { from, to, type, inferred } of edges.values()) {
    const id = JSON.stringify([from, to].toSorted());
    const line = lines.get(id) ?? { id, from, to, types: [], inferred: true };
    const types = line.types.includes(type) ? line.types : [...line.types, type];
    lines.set(id, { ...line, types, inferred: line.inferred && inferred });
  }
  return lines;
}

function grow(state: GraphState, key: string, neighbourhood: Neighbourhood | null): GraphState {
  if (!neighbourhood) {
    return { ...state, notice: 'This document is gone.' };
  }
  const nodes = new Map(state.nodes);
  let left = 0;
  for (const { document, linkCount } of neighbourhood.documents) {
    const known = nodes.get(document.key);
    if (!known && nodes.size >= NODES_MAX) {
      left += 1;
      continue;
    }
    const { documentType, title } = document;
    nodes.set(document.key, {
      key: document.key,
      documentType,
      title,
      linkCount,
      grewFrom: known ? known.grewFrom : key,
    });
  }
  const edges = new Map(state.edges);
  for (const { linkId, type, fromKey, toKey, origin } of neighbourhood.links) {
    if (nodes.has(fromKey) && nodes.has(toKey)) {
      edges.set(linkId, { id: linkId, from: fromKey, to: toKey, type, inferred: origin === 'inferred' });
    }
  }
  const grown = new Map(state.grown).set(key, (state.grown.get(key) ?? 0) + 1);
  return { ...state, nodes, edges, grown, notice: noticeOf(left, nodes.size - state.nodes.size, neighbourhood) };
}

function noticeOf(left: number, added: number, neighbourhood: Neighbourhood): string | null {
  if (left > 0) {
    return `The picture is full with ${NODES_MAX} documents; ${left} more were left out.`;
  }
  if (neighbourhood.truncated) {
    return `${added} documents added; there are more. Choose the document again to see them.`;
  }
  return added === 0 ? 'Nothing new: all its neighbours are in the picture.' : null;
}

function restart(state: GraphState): GraphState {
  const start = state.nodes.get(state.start);
  return start ? graphOf(start) : state;
}
