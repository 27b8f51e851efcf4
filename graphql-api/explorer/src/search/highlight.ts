export interface Stretch {
  readonly text: string;
  readonly hit: boolean;
}

const WORD = /[\p{L}\p{N}]+/gu;
const ENDINGS = /(?:ings?|ed|es|s|ly|e)$/u;
const STEM_LENGTH_MIN = 3;

/**
 * Cuts a text into stretches and says which of them are words of the query, give or take an ending. It only guides the
 * eye: the service says why a passage was found.
 */
export function highlight(text: string, query: string): Stretch[] {
  const stems = new Set(words(query).map(({ word }) => stem(word)));
  const stretches: Stretch[] = [];
  let plain = 0;
  for (const { word, start } of words(text)) {
    if (stems.has(stem(word))) {
      push(stretches, text.slice(plain, start), false);
      push(stretches, text.slice(start, start + word.length), true);
      plain = start + word.length;
    }
  }
  push(stretches, text.slice(plain), false);
  return stretches;
}

function words(text: string): Array<{ word: string; start: number }> {
  return [...text.matchAll(WORD)].map((match) => ({ word: match[0], start: match.index }));
}

function stem(word: string): string {
  const folded = word.toLowerCase();
  const cut = folded.replace(ENDINGS, '');
  return cut.length < STEM_LENGTH_MIN ? folded : cut;
}

function push(stretches: Stretch[], text: string, hit: boolean): void {
  if (text) {
    stretches.push({ text, hit });
  }
}
