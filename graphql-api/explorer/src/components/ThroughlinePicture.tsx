import { useMemo, useState } from 'react';
import { wayThrough, type Throughline } from '../graph/throughline';
import { Scrolling } from './Scrolling';
import { StageColumn } from './StageColumn';
import { ThroughlineLines } from './ThroughlineLines';

/** Stages side by side as plain lists of links; lines between them show what hangs from what. */
export function ThroughlinePicture({ throughline }: { readonly throughline: Throughline }) {
  const [looked, setLooked] = useState<string | null>(null);
  const [version, setVersion] = useState(0);
  const way = useMemo(() => (looked === null ? null : wayThrough(throughline, looked)), [throughline, looked]);

  return (
    <Scrolling className="throughline" label="Documents from the product down to code">
      <div className="throughline-frame">
        {/* Drawn anew whenever rows came or went. */}
        <ThroughlineLines key={version} edges={throughline.edges} way={way} />
        {throughline.stages.map((stage) => (
          <StageColumn
            key={stage.id}
            stage={stage}
            focus={throughline.focus}
            way={way}
            onLook={setLooked}
            onResize={() => setVersion((count) => count + 1)}
          />
        ))}
      </div>
    </Scrolling>
  );
}
