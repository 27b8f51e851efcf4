import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { request } from '../api/client';
import { NeighbourhoodQuery, type BriefDocument } from '../api/documents';
import { GraphCanvas } from '../components/GraphCanvas';
import { GraphLegend } from '../components/GraphLegend';
import { GraphPanel } from '../components/GraphPanel';
import { graphOf, graphReducer, growthLimit, type GraphState } from '../graph/neighbourhood';

/** A graph that starts with one document and its neighbours, and grows wherever one is curious. */
export default function NeighbourhoodGraph({ document }: { readonly document: BriefDocument }) {
  const [state, dispatch] = useReducer(graphReducer, document, graphOf);
  const [hovered, setHovered] = useState<string | null>(null);
  const latest = useLatest(state);
  const abort = useRef<AbortController>(null);

  const grow = useCallback(
    (key: string) => {
      abort.current?.abort();
      const controller = new AbortController();
      abort.current = controller;
      dispatch({ kind: 'growStarted', key });
      request(NeighbourhoodQuery, { key, limit: growthLimit(latest.current, key) }, controller.signal).then(
        ({ neighbourhood }) => dispatch({ kind: 'grown', key, neighbourhood }),
        (problem: unknown) => {
          if (!controller.signal.aborted) {
            dispatch({
              kind: 'growFailed',
              key,
              message: problem instanceof Error ? problem.message : 'It did not grow.',
            });
          }
        },
      );
    },
    [latest],
  );

  const restart = () => {
    dispatch({ kind: 'restart' });
    grow(document.key);
  };

  useEffect(() => {
    grow(document.key);
    return () => abort.current?.abort();
  }, [document.key, grow]);

  return (
    <div className="graph">
      <GraphCanvas state={state} hovered={hovered} onHover={setHovered} onChoose={grow} />
      <GraphPanel
        state={state}
        onSelect={(key) => dispatch({ kind: 'select', key })}
        onGrow={grow}
        onHover={setHovered}
        onRestart={restart}
      />
      <GraphLegend state={state} />
    </div>
  );
}

/** The state as it is when an event comes, not as it was when the listener was made. */
function useLatest(state: GraphState) {
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  return latest;
}
