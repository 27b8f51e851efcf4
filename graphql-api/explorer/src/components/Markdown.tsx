import { useMemo } from 'react';
import { renderMarkdown } from '../text/markdown';

/** The only place where text becomes markup; `renderMarkdown` lets no markup of the text's own through. */
export function Markdown({ source }: { readonly source: string }) {
  const html = useMemo(() => ({ __html: renderMarkdown(source) }), [source]);
  // oxlint-disable-next-line react/no-danger
  return <div className="prose" dangerouslySetInnerHTML={html} />;
}
