import { expect, test } from 'vitest';
import type { Hue } from '../src/graph/documentTypes';
import { gazeOf, lineLook, nodeLook, type Palette } from '../src/graph/look';
import type { GraphEdge, GraphNode, GraphState } from '../src/graph/neighbourhood';

const palette: Palette = {
  hues: new Proxy({} as Record<Hue, string>, { get: (_, hue) => `hue ${String(hue)}` }),
  ink: 'ink',
  muted: 'muted',
  surface: 'surface',
  line: 'line',
  faint: 'faint',
  accent: 'accent',
};

const node = (key: string, documentType = 'UserStory', linkCount = 1): GraphNode => ({
  key,
  documentType,
  title: `About ${key}`,
  linkCount,
  grewFrom: null,
});
const edge = (from: string, to: string): GraphEdge => ({
  id: from + to,
  from,
  to,
  type: 'DEPENDS_ON',
  inferred: false,
});

const state: GraphState = {
  start: 'A',
  selected: 'A',
  nodes: new Map([node('A'), node('B'), node('C', 'Code', 4)].map((each) => [each.key, each])),
  edges: new Map([edge('A', 'B'), edge('B', 'C')].map((each) => [each.id, each])),
  grown: new Map(),
  growing: null,
  notice: null,
};
const lookAt = (key: string, hovered: string | null) => {
  const found = state.nodes.get(key);
  return found && nodeLook(found, gazeOf(state, hovered), palette);
};

test('hue and shape tell the type', () => {
  expect(lookAt('A', null)).toMatchObject({ type: 'circle', color: 'hue story' });
  expect(lookAt('C', null)).toMatchObject({ type: 'square', color: 'hue code' });
});

test('under the pointer a document and its neighbours stay, the rest steps back', () => {
  expect(lookAt('A', 'A')?.color).toBe('hue story');
  expect(lookAt('B', 'A')?.color).toBe('hue story');
  expect(lookAt('C', 'A')?.color).toBe('faint');
});

test('a label says how many links lead out of the picture', () => {
  expect(lookAt('A', null)?.label).toBe('A');
  expect(lookAt('C', null)?.label).toBe('About C  +3');
});

test('long names are cut', () => {
  const long = { ...node('shop:src/x.java', 'Code', 0), title: `src/${'x'.repeat(80)}.java` };
  expect(nodeLook(long, gazeOf(state, null), palette).label).toMatch(/^x{33}…$/u);
});

test('requirements carry key and title, code its name and its place', () => {
  expect(lookAt('B', null)).toMatchObject({ label: 'B', detail: 'About B' });
  const file = { ...node('shop:src/app/Main.java', 'Code', 0), title: 'src/app/Main.java' };
  expect(nodeLook(file, gazeOf(state, null), palette)).toMatchObject({ label: 'Main.java', detail: 'shop:src/app' });
});

test('lines at the chosen document carry their names', () => {
  const line = { id: 'x', from: 'A', to: 'B', types: ['PARENT_OF', 'DEPENDS_ON'], inferred: false };
  const gaze = gazeOf(state, null);
  expect(lineLook(line, gaze, palette)).toMatchObject({ label: 'parent of · depends on', color: 'accent' });
  expect(lineLook({ ...line, inferred: true }, gaze, palette)).toMatchObject({
    label: 'parent of · depends on (inferred)',
    color: 'muted',
  });
  expect(lineLook({ ...line, from: 'B', to: 'C' }, gaze, palette)).toMatchObject({ label: null, color: 'line' });
});

test('a document with many neighbours has no line names, which would lie on each other', () => {
  const many = Array.from({ length: 12 }, (_, index) => edge('A', `N${index}`));
  const crowded = { ...state, edges: new Map(many.map((each) => [each.id, each])) };
  const line = { id: 'x', from: 'A', to: 'N1', types: ['DEPENDS_ON'], inferred: false };
  expect(lineLook(line, gazeOf(crowded, null), palette).label).toBeNull();
});
