import { highlight } from '../search/highlight';

/** A text with the words of the query marked. */
export function Highlighted({ text, query }: { readonly text: string; readonly query: string }) {
  return highlight(text, query).map((stretch, index) =>
    // oxlint-disable-next-line react/no-array-index-key
    stretch.hit ? <mark key={index}>{stretch.text}</mark> : <span key={index}>{stretch.text}</span>,
  );
}
