import type { MultiDirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { linesOf, type GraphState } from './neighbourhood';

/** A place in the plane; the unit means nothing, the picture is fitted to its frame. */
export type Position = Record<'x' | 'y', number>;

const GOLDEN_ANGLE_RADIANS = Math.PI * (3 - Math.sqrt(5));
/** Enough for the layout to settle; a larger graph gets fewer, so that a click is answered within a blink. */
const iterationsFor = (order: number): number => (order <= 100 ? 600 : 200);

/**
 * Brings a drawn graph up to the state: what is new starts beside the node that it grew from, what is gone goes.
 *
 * @return whether nodes came or went, so that a new layout is due
 */
export function syncGraph(graph: MultiDirectedGraph, state: GraphState): boolean {
  let changed = false;
  for (const key of graph.nodes()) {
    if (!state.nodes.has(key)) {
      graph.dropNode(key);
      changed = true;
    }
  }
  let fresh = 0;
  for (const node of state.nodes.values()) {
    if (!graph.hasNode(node.key)) {
      graph.addNode(node.key, { ...beside(graph, node.grewFrom, fresh), size: 8 });
      fresh += 1;
    }
  }
  for (const line of linesOf(state).values()) {
    if (!graph.hasEdge(line.id)) {
      graph.addEdgeWithKey(line.id, line.from, line.to, {});
      changed = true;
    }
  }
  return changed || fresh > 0;
}

/** Where the nodes of a graph should go; deterministic for the same graph and starting places. */
export function layout(graph: MultiDirectedGraph): Record<string, Position> {
  return forceAtlas2(graph, {
    iterations: iterationsFor(graph.order),
    settings: {
      ...forceAtlas2.inferSettings(graph.order),
      gravity: 0.6,
      scalingRatio: 12,
      slowDown: 2,
      barnesHutOptimize: graph.order > 150,
    },
  });
}

function beside(graph: MultiDirectedGraph, origin: string | null, index: number): Position {
  if (origin === null || !graph.hasNode(origin)) {
    return { x: 0, y: 0 };
  }
  const angle = index * GOLDEN_ANGLE_RADIANS;
  const radius = 1 + 0.05 * index;
  return {
    x: Number(graph.getNodeAttribute(origin, 'x')) + radius * Math.cos(angle),
    y: Number(graph.getNodeAttribute(origin, 'y')) + radius * Math.sin(angle),
  };
}
