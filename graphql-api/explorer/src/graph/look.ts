import { lookOf, type Hue } from './documentTypes';
import { nameOf, wordFor } from './naming';
import { hiddenLinks, neighboursOf, type GraphLine, type GraphNode, type GraphState } from './neighbourhood';

/** Colours of the theme in force, as CSS writes them. */
export interface Palette {
  readonly hues: Readonly<Record<Hue, string>>;
  readonly ink: string;
  readonly muted: string;
  readonly surface: string;
  readonly line: string;
  readonly faint: string;
  readonly accent: string;
}

/** What the eye is on: it is shown in full, and the rest steps back. */
export interface Gaze {
  readonly state: GraphState;
  readonly hovered: string | null;
  readonly near: ReadonlySet<string>;
}

export interface NodeLook {
  readonly type: 'circle' | 'square';
  readonly color: string;
  readonly size: number;
  readonly label: string;
  readonly detail: string;
  readonly zIndex: number;
  readonly forceLabel: boolean;
  readonly highlighted: boolean;
}

export interface LineLook {
  readonly color: string;
  readonly size: number;
  readonly label: string | null;
  readonly zIndex: number;
}

const TITLE_LENGTH_MAX = 34;
/** With more neighbours than this, labels that would lie on each other are left out. */
const LABELS_ALL_UP_TO = 14;
const LINE_NAMES_UP_TO = 9;

export function gazeOf(state: GraphState, hovered: string | null): Gaze {
  return { state, hovered, near: neighboursOf(state, hovered ?? state.selected) };
}

/** How a node looks; sigma calls it a reducer. */
export function nodeLook(node: GraphNode, gaze: Gaze, palette: Palette): NodeLook {
  const { state, hovered } = gaze;
  const { hue, shape } = lookOf(node.documentType);
  const centre = hovered ?? state.selected;
  const close = node.key === centre || gaze.near.has(node.key);
  const hidden = hiddenLinks(state, node);
  const name = cut(wordFor(node), TITLE_LENGTH_MAX);
  return {
    type: shape,
    color: close || hovered === null ? palette.hues[hue] : palette.faint,
    size: node.key === state.start ? 13 : node.key === state.selected ? 11 : 8,
    label: hidden > 0 ? `${name}  +${hidden}` : name,
    detail: cut(nameOf(node).detail ?? node.title, TITLE_LENGTH_MAX),
    zIndex: close ? 1 : 0,
    forceLabel: node.key === centre || (close && gaze.near.size <= LABELS_ALL_UP_TO),
    highlighted: node.key === state.selected,
  };
}

/** How a line looks; only those at the node that the eye is on carry their name, and only while they are few. */
export function lineLook(line: GraphLine, gaze: Gaze, palette: Palette): LineLook {
  const centre = gaze.hovered ?? gaze.state.selected;
  const close = line.from === centre || line.to === centre;
  return {
    color: close ? (line.inferred ? palette.muted : palette.accent) : palette.line,
    size: close ? 2 : 1.2,
    label: close && gaze.near.size <= LINE_NAMES_UP_TO ? linkNames(line) : null,
    zIndex: close ? 1 : 0,
  };
}

function linkNames({ types, inferred }: GraphLine): string {
  const names = types.map((type) => type.toLowerCase().replaceAll('_', ' ')).join(' · ');
  return inferred ? `${names} (inferred)` : names;
}

function cut(text: string, lengthMax: number): string {
  return text.length > lengthMax ? `${text.slice(0, lengthMax - 1).trimEnd()}…` : text;
}
