import { useEffect, useState } from 'react';
import type { Hue } from '../graph/documentTypes';
import type { Palette } from '../graph/look';

const HUES: readonly Hue[] = ['product', 'epic', 'prd', 'story', 'task', 'spec', 'code', 'test', 'history', 'talk'];

/** The colours of the style sheet, for what is drawn outside of it; follows the switch between light and dark. */
export function usePalette(): Palette {
  const [palette, setPalette] = useState(readPalette);
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const read = () => setPalette(readPalette());
    dark.addEventListener('change', read);
    return () => dark.removeEventListener('change', read);
  }, []);
  return palette;
}

function readPalette(): Palette {
  const style = window.getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    hues: Object.fromEntries(HUES.map((hue) => [hue, read(`hue-${hue}`)])) as Record<Hue, string>,
    ink: read('ink'),
    muted: read('ink-muted'),
    surface: read('surface'),
    line: read('graph-line'),
    faint: read('graph-faint'),
    accent: read('accent'),
  };
}
