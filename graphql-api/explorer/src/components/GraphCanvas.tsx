import { MultiDirectedGraph } from 'graphology';
import { useEffect, useRef, useState } from 'react';
import { Sigma } from 'sigma';
import { animateNodes } from 'sigma/utils';
import { gazeOf, lineLook, nodeLook, type Palette } from '../graph/look';
import { linesOf, type GraphState } from '../graph/neighbourhood';
import { layout, syncGraph } from '../graph/sync';
import { graphSettings } from './graphSettings';
import { usePalette } from './usePalette';

interface Props {
  readonly state: GraphState;
  readonly hovered: string | null;
  readonly onHover: (key: string | null) => void;
  /** Called when a node is clicked. */
  readonly onChoose: (key: string) => void;
}

/** The element that holds the picture; tests and consoles find the renderer on it. */
export interface GraphElement extends HTMLDivElement {
  renderer?: Sigma;
}

const ANIMATION_MILLIS = 400;

/** Keeps a sigma canvas in step with the state; decides nothing of its own. */
export function GraphCanvas({ state, hovered, onHover, onChoose }: Props) {
  const container = useRef<GraphElement>(null);
  const palette = usePalette();
  const [renderer, setRenderer] = useState<Sigma | null>(null);
  const supported = useWebGl();

  useEffect(() => {
    const element = container.current;
    if (!supported || !element) {
      return undefined;
    }
    const graph = new MultiDirectedGraph();
    const sigma = new Sigma(graph, element, graphSettings());
    element.renderer = sigma;
    setRenderer(sigma);
    return () => {
      delete element.renderer;
      setRenderer(null);
      sigma.kill();
    };
  }, [supported]);

  useEvents(renderer, onHover, onChoose);
  useNodes(renderer, state);
  useLook(renderer, state, hovered, palette);

  if (!supported) {
    return (
      <p className="graph-canvas notice">This browser draws no WebGL; the list beside holds the same documents.</p>
    );
  }
  return (
    <div
      className="graph-canvas"
      ref={container}
      role="img"
      aria-label="Graph of linked documents; the list beside holds the same."
    />
  );
}

function useEvents(renderer: Sigma | null, onHover: Props['onHover'], onChoose: Props['onChoose']): void {
  useEffect(() => {
    if (!renderer) {
      return undefined;
    }
    const choose = ({ node }: { node: string }) => onChoose(node);
    const enter = ({ node }: { node: string }) => onHover(node);
    const leave = () => onHover(null);
    const keepZoom = (event: { preventSigmaDefault: () => void }) => event.preventSigmaDefault();
    renderer.on('clickNode', choose).on('enterNode', enter).on('leaveNode', leave).on('doubleClickNode', keepZoom);
    return () => {
      renderer
        .off('clickNode', choose)
        .off('enterNode', enter)
        .off('leaveNode', leave)
        .off('doubleClickNode', keepZoom);
    };
  }, [renderer, onHover, onChoose]);
}

function useNodes(renderer: Sigma | null, state: GraphState): void {
  useEffect(() => {
    if (!renderer) {
      return undefined;
    }
    const graph = renderer.getGraph() as MultiDirectedGraph;
    if (!syncGraph(graph, state)) {
      return undefined;
    }
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    return animateNodes(graph, layout(graph), { duration: still ? 1 : ANIMATION_MILLIS, easing: 'quadraticOut' });
  }, [renderer, state]);
}

function useLook(renderer: Sigma | null, state: GraphState, hovered: string | null, palette: Palette): void {
  useEffect(() => {
    if (!renderer) {
      return;
    }
    const gaze = gazeOf(state, hovered);
    const lines = linesOf(state);
    renderer.setSettings({
      ...graphSettings(palette),
      nodeReducer: (key, data) => {
        const node = state.nodes.get(key);
        return node ? { ...data, ...nodeLook(node, gaze, palette) } : data;
      },
      edgeReducer: (id, data) => {
        const line = lines.get(id);
        return line ? { ...data, ...lineLook(line, gaze, palette) } : data;
      },
    });
  }, [renderer, state, hovered, palette]);
}

function useWebGl(): boolean {
  const [supported] = useState(() => document.createElement('canvas').getContext('webgl2') !== null);
  return supported;
}
