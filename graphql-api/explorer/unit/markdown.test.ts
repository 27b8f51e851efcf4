// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { plainText, renderMarkdown, withoutTitle } from '../src/text/markdown';

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\nscript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](&#x6A;avascript&colon;alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](vbscript:msgbox(1))',
  '[x](file:///etc/passwd)',
  '[x](//elsewhere.example/path)',
  '[x](https://example.org "onmouseover=alert(1)")',
  '[x](https://example.org" onmouseover="alert(1))',
  '[x](<https://example.org/"onmouseover=alert(1)>)',
  '![x](https://example.org/x.png" onerror="alert(1))',
  '![<img src=x onerror=alert(1)>](https://example.org/x.png)',
  '![x](javascript:alert(1))',
  '<javascript:alert(1)>',
  '<https://example.org/"onclick=alert(1)>',
  '[r]\n\n[r]: javascript:alert(1)',
  '[r]\n\n[r]: https://example.org \'" onclick="alert(1)\'',
  '```"><script>alert(1)</script>\ncode\n```',
  '```js onload=alert(1)\n</code></pre><script>alert(1)</script>\n```',
  '`</code><script>alert(1)</script>`',
  '| a |\n|---|\n| <script>alert(1)</script> |',
  '# <style>*{display:none}</style>',
  '<!--><script>alert(1)</script>-->',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<form action=https://example.org><input name=q></form>',
  '<base href="https://example.org/">',
  '<meta http-equiv="refresh" content="0;url=https://example.org">',
];

const ELEMENTS = new Set(
  'a blockquote br code del div em h3 h4 h5 h6 hr li ol p pre s strong table tbody td th thead tr ul'.split(' '),
);
const ATTRIBUTES = new Set(['href', 'rel', 'target', 'title', 'class', 'start', 'tabindex']);

function elementsOf(source: string): Element[] {
  document.body.innerHTML = renderMarkdown(source);
  return [...document.body.querySelectorAll('*')];
}

test.each(HOSTILE)('nothing of %j becomes markup', (source) => {
  for (const element of elementsOf(source)) {
    expect(ELEMENTS).toContain(element.localName);
    for (const { name } of element.attributes) {
      expect(ATTRIBUTES).toContain(name);
    }
    const address = element.getAttribute('href');
    expect(address === null || /^https?:\/\//u.test(address)).toBe(true);
  }
});

test('the words of hostile text stay readable', () => {
  elementsOf('<script>alert(1)</script>');
  expect(document.body.textContent).toContain('<script>alert(1)</script>');
});

test('ordinary Markdown is rendered', () => {
  const names = elementsOf('# Top\n\nSome **bold** `code`\n\n- one\n\n| a |\n|---|\n| b |\n\n```java\nint x;\n```').map(
    ({ localName }) => localName,
  );
  expect(names).toEqual(expect.arrayContaining(['h3', 'strong', 'code', 'li', 'table', 'pre']));
  expect(names).not.toContain('h1');
});

test('columns keep their alignment without a style of their own', () => {
  const cell = elementsOf('| a | b |\n|:-:|--:|\n| 1 | 2 |').find(({ localName }) => localName === 'td');
  expect([cell?.className, cell?.hasAttribute('style')]).toEqual(['align-center', false]);
});

test('links leave no trace of where they were followed from', () => {
  const [link] = elementsOf('[docs](https://example.org/a?b=c&d)').filter(({ localName }) => localName === 'a');
  expect(link?.getAttribute('href')).toBe('https://example.org/a?b=c&d');
  expect(link?.getAttribute('rel')).toBe('noopener noreferrer nofollow');
});

test('a picture becomes a link, so that reading sends no request', () => {
  const elements = elementsOf('![a diagram](https://example.org/x.png)');
  expect(elements.map(({ localName }) => localName)).not.toContain('img');
  expect(elements.find(({ localName }) => localName === 'a')?.textContent).toBe('a diagram');
});

test('only a first heading that repeats the title goes', () => {
  expect(withoutTitle('# Explore\n\nText', 'Explore')).toBe('\nText');
  expect(withoutTitle('# Other\n\nText', 'Explore')).toBe('# Other\n\nText');
  expect(withoutTitle('Text\n# Explore', 'Explore')).toBe('Text\n# Explore');
  expect(withoutTitle('# Explore', 'Explore')).toBe('');
});

test('a line of plain text carries no marks', () => {
  expect(plainText('## Why\n\n> *because* `x`\n| a | b |')).toBe('Why because x a b');
});
