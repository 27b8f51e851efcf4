import { Scrolling } from './Scrolling';

interface Props {
  readonly text: string;
  /** The number of the first line, 1-based. */
  readonly startLine: number;
}

const LINES_MAX = 3000;

/** Source text with its line numbers, so that evidence can be found by eye. */
export function CodeText({ text, startLine }: Props) {
  const lines = text.replace(/\r?\n$/u, '').split(/\r?\n/u);
  const shown = lines.slice(0, LINES_MAX);
  const numbers = shown.map((_, index) => startLine + index).join('\n');
  return (
    <>
      <Scrolling className="code-text" label="Source text">
        <pre aria-hidden="true" className="code-numbers">
          {numbers}
        </pre>
        <pre>
          <code>{shown.join('\n')}</code>
        </pre>
      </Scrolling>
      {lines.length > LINES_MAX && <p className="muted">{lines.length - LINES_MAX} more lines are not shown.</p>}
    </>
  );
}
