import { MultiDirectedGraph } from 'graphology';
import { expect, test } from 'vitest';
import { graphOf, graphReducer, type GraphState } from '../src/graph/neighbourhood';
import { layout, syncGraph } from '../src/graph/sync';

const start = graphOf({ key: 'A', documentType: 'Epic', title: 'A' });

function withNeighbours(state: GraphState, key: string, neighbours: readonly string[]): GraphState {
  return graphReducer(state, {
    kind: 'grown',
    key,
    neighbourhood: {
      truncated: false,
      documents: [key, ...neighbours].map((each) => ({
        depth: each === key ? 0 : 1,
        linkCount: 1,
        document: { key: each, documentType: 'Code' as const, title: each, status: null },
      })),
      links: neighbours.map((each) => ({
        linkId: `${key} ${each}`,
        type: 'IMPLEMENTS' as const,
        fromKey: each,
        toKey: key,
        origin: 'annotation' as const,
        confidence: 1,
      })),
    },
  });
}

test('new nodes start beside the one that they grew from, and known ones stay where they are', () => {
  const graph = new MultiDirectedGraph();
  expect(syncGraph(graph, start)).toBe(true);
  graph.mergeNodeAttributes('A', { x: 10, y: 20 });
  expect(syncGraph(graph, withNeighbours(start, 'A', ['B', 'C']))).toBe(true);
  expect(graph.getNodeAttributes('A')).toMatchObject({ x: 10, y: 20 });
  const { x, y } = graph.getNodeAttributes('C');
  expect(Math.hypot(Number(x) - 10, Number(y) - 20)).toBeLessThan(2);
  expect(graph.size).toBe(2);
});

test('nothing new asks for no new layout', () => {
  const graph = new MultiDirectedGraph();
  const state = withNeighbours(start, 'A', ['B']);
  syncGraph(graph, state);
  expect(syncGraph(graph, state)).toBe(false);
});

test('what left the state leaves the picture', () => {
  const graph = new MultiDirectedGraph();
  syncGraph(graph, withNeighbours(start, 'A', ['B']));
  expect(syncGraph(graph, start)).toBe(true);
  expect(graph.nodes()).toEqual(['A']);
  expect(graph.size).toBe(0);
});

test('the same graph is laid out the same way, with no two nodes on each other', () => {
  const places = () => {
    const graph = new MultiDirectedGraph();
    syncGraph(graph, withNeighbours(start, 'A', ['B', 'C', 'D']));
    return layout(graph);
  };
  const first = places();
  expect(places()).toEqual(first);
  const points = Object.values(first).map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  expect(new Set(points).size).toBe(4);
});
