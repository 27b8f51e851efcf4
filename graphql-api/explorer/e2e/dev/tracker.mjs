// Reads a tracker's CSV export into documents and links.

export function readTracker(text) {
  const [header, ...lines] = parse(text);
  return lines
    .filter((cells) => cells[0])
    .map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
}

/** What a hostile ticket would hold. */
export function hostileRows() {
  return [
    {
      key: 'EVIL-1',
      type: 'UserStory',
      title: '<img src=x onerror=alert(1)> "quoted" & <script>alert(2)</script>',
      body: '# Hello\n<script>alert(3)</script> [a](javascript:alert(4)) ![b](http://elsewhere.example/x.png) **bold** [ok](https://example.org)',
      status: 'Open',
      parent: 'CO-474',
      specifies: '',
      implemented_by: 'src/evil;src/<b>.java',
    },
  ];
}

function parse(text) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (quoted) {
      if (char === '"' && text[at + 1] === '"') {
        cell += char;
        at += 1;
      } else if (char === '"') {
        quoted = false;
      } else {
        cell += char;
      }
    } else if (char === '"') {
      quoted = true;
    } else if (char === ',' || char === '\n') {
      rows.at(-1).push(cell);
      cell = '';
      if (char === '\n') {
        rows.push([]);
      }
    } else if (char !== '\r') {
      cell += char;
    }
  }
  return rows;
}
