import { expect, test } from 'vitest';
import type { Neighbourhood } from '../src/api/documents';
import {
  graphOf,
  graphReducer,
  growthLimit,
  hiddenLinks,
  linesOf,
  NEIGHBOURS_PER_GROWTH,
  NODES_MAX,
  type GraphState,
} from '../src/graph/neighbourhood';

type Link = Neighbourhood['links'][number];

const link = (
  fromKey: string,
  toKey: string,
  type: Link['type'] = 'PARENT_OF',
  origin: Link['origin'] = 'declared',
) => ({
  linkId: `${type} ${fromKey} ${toKey} ${origin}`,
  type,
  fromKey,
  toKey,
  origin,
  confidence: 1,
});

function around(keys: readonly string[], links: Link[], truncated = false): Neighbourhood {
  return {
    truncated,
    documents: keys.map((key, index) => ({
      depth: index === 0 ? 0 : 1,
      linkCount: 3,
      document: { key, documentType: 'UserStory' as const, title: key, status: null },
    })),
    links,
  };
}

const start = graphOf({ key: 'A', documentType: 'UserStory', title: 'A' });
const grown = (state: GraphState, key: string, neighbourhood: Neighbourhood | null) =>
  graphReducer(graphReducer(state, { kind: 'growStarted', key }), { kind: 'grown', key, neighbourhood });

test('growing adds the neighbours once and remembers where they came from', () => {
  const once = grown(start, 'A', around(['A', 'B', 'C'], [link('A', 'B'), link('A', 'C')]));
  const twice = grown(once, 'B', around(['B', 'A', 'D'], [link('A', 'B'), link('B', 'D')]));
  expect([...twice.nodes.keys()]).toEqual(['A', 'B', 'C', 'D']);
  expect(twice.nodes.get('B')?.grewFrom).toBe('A');
  expect(twice.nodes.get('D')?.grewFrom).toBe('B');
  expect(twice.edges.size).toBe(3);
  expect(twice.selected).toBe('B');
  expect(twice.growing).toBeNull();
});

test('a state is never changed in place', () => {
  const before = structuredClone([...start.nodes]);
  grown(start, 'A', around(['A', 'B'], [link('A', 'B')]));
  expect([...start.nodes]).toEqual(before);
});

test('links out of the picture are counted, and never below zero', () => {
  const state = grown(start, 'A', around(['A', 'B'], [link('A', 'B')]));
  const [a, b] = [...state.nodes.values()];
  expect(a && hiddenLinks(state, a)).toBe(2);
  expect(b && hiddenLinks(state, { ...b, linkCount: 0 })).toBe(0);
});

test('each growth of the same document asks for more', () => {
  const once = grown(start, 'A', around(['A', 'B'], [], true));
  expect(growthLimit(start, 'A')).toBe(1 + NEIGHBOURS_PER_GROWTH);
  expect(growthLimit(once, 'A')).toBe(1 + 2 * NEIGHBOURS_PER_GROWTH);
  expect(once.notice).toMatch(/there are more/u);
});

test('a full picture takes nothing more and says so', () => {
  const keys = ['A', ...Array.from({ length: NODES_MAX + 4 }, (_, index) => `N${index}`)];
  const state = grown(start, 'A', around(keys, [link('A', 'N0'), link('A', `N${NODES_MAX + 3}`)]));
  expect(state.nodes.size).toBe(NODES_MAX);
  expect(state.edges.size).toBe(1);
  expect(state.notice).toBe(`The picture is full with ${NODES_MAX} documents; 5 more were left out.`);
});

test('what went wrong is said and changes nothing else', () => {
  const waiting = graphReducer(start, { kind: 'growStarted', key: 'A' });
  const failed = graphReducer(waiting, { kind: 'growFailed', key: 'A', message: 'The service does not answer.' });
  expect(failed).toEqual({ ...start, notice: 'The service does not answer.' });
  expect(grown(start, 'A', null).notice).toBe('This document is gone.');
});

test('only what is in the picture can be selected', () => {
  expect(graphReducer(start, { kind: 'select', key: 'nowhere' })).toBe(start);
});

test('starting over leaves the start alone', () => {
  const state = grown(start, 'A', around(['A', 'B'], [link('A', 'B')]));
  const again = graphReducer(state, { kind: 'restart' });
  expect([...again.nodes.keys()]).toEqual(['A']);
  expect(again.edges.size).toBe(0);
});

test('two documents share one line, whatever links there are, and it is inferred only when all are', () => {
  const links = [link('A', 'B'), link('B', 'A', 'SPECIFIES', 'inferred'), link('A', 'B', 'PARENT_OF', 'commit')];
  const mixed = [...linesOf(grown(start, 'A', around(['A', 'B'], links))).values()];
  expect(mixed).toMatchObject([{ from: 'A', to: 'B', types: ['PARENT_OF', 'SPECIFIES'], inferred: false }]);
  const guessed = grown(start, 'A', around(['A', 'B'], [link('B', 'A', 'SPECIFIES', 'inferred')]));
  expect([...linesOf(guessed).values()]).toMatchObject([{ from: 'B', to: 'A', inferred: true }]);
});
