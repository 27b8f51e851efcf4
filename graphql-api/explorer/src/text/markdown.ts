import MarkdownIt from 'markdown-it';

/**
 * Renders Markdown that strangers wrote. Raw HTML stays text, links go to http and https only, and pictures become links,
 * so that reading a document never sends a request.
 */
export function renderMarkdown(source: string): string {
  return markdown.render(source);
}

/** Takes away a first heading that only says the title once more. */
export function withoutTitle(source: string, title: string): string {
  const match = /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\r?\n|$)/u.exec(source);
  return match && match[1]?.trim() === title.trim() ? source.slice(match[0].length) : source;
}

/** The first words of a document without its marks, for a line in a list. */
export function plainText(source: string): string {
  return source
    .replaceAll(/[#>*_`|]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

const markdown = new MarkdownIt({ html: false, linkify: false, breaks: false });

markdown.validateLink = (address) => /^https?:\/\//iu.test(address.trim());

markdown.renderer.rules['link_open'] = (tokens, index, options, _env, renderer) => {
  tokens[index]?.attrSet('rel', 'noopener noreferrer nofollow');
  tokens[index]?.attrSet('target', '_blank');
  return renderer.renderToken(tokens, index, options);
};

markdown.renderer.rules['image'] = (tokens, index) => {
  const token = tokens[index];
  const text = token?.content || 'picture';
  const address = String(token?.attrGet('src') ?? '');
  const { escapeHtml } = markdown.utils;
  return `<a href="${escapeHtml(address)}" rel="noopener noreferrer nofollow" target="_blank">${escapeHtml(text)}</a>`;
};

// Headings of a document stand below the headings of the page.
for (const rule of ['heading_open', 'heading_close']) {
  markdown.renderer.rules[rule] = (tokens, index, options, _env, renderer) => {
    const token = tokens[index];
    if (token) {
      token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`;
    }
    return renderer.renderToken(tokens, index, options);
  };
}

// Wide tables scroll within themselves.
markdown.renderer.rules['table_open'] = () => '<div class="table-scroll" tabindex="0"><table>';
markdown.renderer.rules['table_close'] = () => '</table></div>';

// The content policy refuses style attributes, so a column's alignment becomes a class.
for (const rule of ['th_open', 'td_open']) {
  markdown.renderer.rules[rule] = (tokens, index, options, _env, renderer) => {
    const token = tokens[index];
    const alignment = /^text-align:(left|center|right)$/u.exec(String(token?.attrGet('style') ?? ''))?.[1];
    if (token) {
      token.attrs = alignment ? [['class', `align-${alignment}`]] : null;
    }
    return renderer.renderToken(tokens, index, options);
  };
}
