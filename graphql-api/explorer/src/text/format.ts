/** A day as people read it, `22 Nov 2026`; null for what is no instant. */
export function formatDate(instant: string | null | undefined): string | null {
  const date = new Date(instant ?? Number.NaN);
  if (Number.isNaN(date.getTime())) {
    return null;
  }
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
}

interface Located {
  readonly filePath?: string | null;
  readonly startLine?: number | null;
  readonly endLine?: number | null;
}

/** Where code stands: `src/Main.java:12–40`. */
export function codeLocation({ filePath, startLine, endLine }: Located): string | null {
  if (!filePath) {
    return null;
  }
  if (!startLine) {
    return filePath;
  }
  return endLine && endLine !== startLine ? `${filePath}:${startLine}–${endLine}` : `${filePath}:${startLine}`;
}

/** Cuts a name where it may break over lines: between the words of camel case, after dots, slashes and dashes. */
export function breakPoints(name: string): string[] {
  return name.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=[/._-])(?=[^/._-])/u);
}
