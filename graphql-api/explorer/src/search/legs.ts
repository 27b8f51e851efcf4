export interface LegBar {
  readonly leg: string;
  readonly label: string;
  /** Its share of the whole in whole percent; the shares add up to 100. */
  readonly percent: number;
}

const LABELS: Readonly<Record<string, string>> = { vector: 'Meaning', text: 'Words', graph: 'Graph' };

/** The shares of the ways of finding, largest first; what contributed nothing is left out. */
export function legBars(legs: ReadonlyArray<{ readonly leg: string; readonly contribution: number }>): LegBar[] {
  const positive = legs.filter(({ contribution }) => contribution > 0);
  const total = positive.reduce((sum, { contribution }) => sum + contribution, 0);
  let left = 100;
  return positive
    .toSorted((a, b) => a.contribution - b.contribution)
    .map(({ leg, contribution }, index) => {
      // The largest takes what rounding leaves, so that the shares add up.
      const percent = index === positive.length - 1 ? left : Math.round((100 * contribution) / total);
      left -= percent;
      return { leg, label: LABELS[leg] ?? leg, percent };
    })
    .toReversed();
}
