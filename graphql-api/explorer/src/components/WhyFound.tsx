import type { SearchHit } from '../api/documents';
import { legBars } from '../search/legs';

type Explanation = NonNullable<SearchHit['explanation']>;

/** Why a document was found: a sentence, what each way of finding contributed, and the way through the graph. */
export function WhyFound({ explanation }: { readonly explanation: Explanation }) {
  const bars = legBars(explanation.legs);
  return (
    <div className="why">
      <p className="why-summary">{explanation.summary}</p>
      {bars.length > 0 && (
        <ul className="legs" aria-label="What found it">
          {bars.map(({ leg, label, percent }) => (
            <li key={leg} data-leg={leg}>
              <span className="leg-label">{label}</span>
              <meter className="leg-bar" min={0} max={100} value={percent} aria-label={label} />
              <span className="leg-percent">{percent} %</span>
            </li>
          ))}
        </ul>
      )}
      {explanation.path.length > 0 && (
        <p className="why-path">
          <span className="muted">By way of </span>
          {explanation.path.join(' → ')}
        </p>
      )}
    </div>
  );
}
