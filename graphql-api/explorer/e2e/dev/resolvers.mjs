// Answers the service's schema from documents in memory: enough to look at pages, no model of the real search.

const DOWN = {
  PARENT_OF: 'out',
  CONTAINS: 'out',
  IMPLEMENTS: 'in',
  SPECIFIES: 'in',
  VERIFIES: 'in',
  DEPENDS_ON: 'in',
  MENTIONS: 'in',
};
const flip = (direction) => (direction === 'out' ? 'in' : 'out');

export function rootOf(rows) {
  const documents = new Map();
  const links = [];
  const link = (type, from, to) =>
    links.push({
      linkId: `${type} ${from} ${to}`,
      type,
      from,
      to,
      origin: links.length % 17 === 16 ? 'inferred' : 'tracker',
      confidence: links.length % 17 === 16 ? 0.62 : 1,
      evidence: `tracker.csv:${links.length + 2}@3f2a91c`,
      reviewState: 'unreviewed',
    });

  for (const row of rows) {
    documents.set(row.key, documentOf(row.key, row.type, row.title, row.body, row.status));
  }
  for (const row of rows) {
    const many = (cell) => (row[cell] ?? '').split(';').filter(Boolean);
    many('parent').forEach((key) => link('PARENT_OF', key, row.key));
    many('specifies').forEach((key) => link('SPECIFIES', row.key, key));
    many('implemented_by').forEach((path) => {
      documents.set(path, documents.get(path) ?? documentOf(path, 'Code', path.split('/').at(-1), sourceOf(path)));
      link('IMPLEMENTS', path, row.key);
    });
  }
  const live = links.filter(({ from, to }) => documents.has(from) && documents.has(to));
  const at = (key) =>
    live.flatMap((each) => [
      ...(each.from === key ? [seen(each, 'out')] : []),
      ...(each.to === key ? [seen(each, 'in')] : []),
    ]);
  const seen = (each, direction) => ({ ...each, direction, other: direction === 'out' ? each.to : each.from });

  function documentOf(key, type, title, content, status) {
    const related = (linkType, direction) => (args) =>
      connection(
        at(key)
          .filter((each) => each.type === linkType && each.direction === direction)
          .map((each) => documents.get(each.other)),
        args,
      );
    return {
      __typename: type,
      id: `id:${key}`,
      key,
      documentType: type,
      title,
      content,
      sourceStatus: status || null,
      status: { Closed: 'approved', Open: 'draft' }[status] ?? null,
      tags: [],
      accessLevel: 'internal',
      productName: 'Dronology',
      createdDate: '2026-03-02T09:00:00Z',
      modifiedDate: '2026-10-19T16:20:00Z',
      filePath: key,
      language: 'java',
      startLine: 1,
      authors: () => connection([], {}),
      children: related('PARENT_OF', 'out'),
      breadcrumb: () => pathTo(key),
      links: (args) =>
        connection(
          at(key).map((each) => ({ ...each, document: documents.get(each.other) })),
          args,
        ),
    };
  }

  function walk(key, direction, depth, types) {
    const reached = new Set([key]);
    const steps = [];
    let front = [key];
    for (let level = 1; level <= depth; level += 1) {
      const next = [];
      for (const from of front) {
        for (const each of at(from)) {
          const wanted =
            direction === 'any' || each.direction === (direction === 'down' ? DOWN[each.type] : flip(DOWN[each.type]));
          if (wanted && (!types || types.includes(each.type)) && !reached.has(each.other)) {
            reached.add(each.other);
            next.push(each.other);
            steps.push({
              depth: level,
              fromKey: from,
              document: documents.get(each.other),
              link: { ...each, document: documents.get(each.other) },
            });
          }
        }
      }
      front = next;
    }
    return steps;
  }

  function pathTo(key) {
    const steps = walk(key, 'up', 10);
    const top = steps.find(({ document }) => document.documentType === 'Product') ?? steps.at(-1);
    const path = [];
    for (let step = top; step; step = steps.find(({ document }) => document.key === step.fromKey)) {
      path.push(step.document);
    }
    return [...path, documents.get(key)];
  }

  return {
    document: ({ key }) => documents.get(key) ?? null,
    products: (args) =>
      connection(
        [...documents.values()].filter(({ documentType }) => documentType === 'Product'),
        args,
      ),
    search: ({ query, filter, ...args }) => connection(find([...documents.values()], query, filter), args),
    trace: ({ key, direction, depth, types }) =>
      documents.has(key)
        ? { start: documents.get(key), steps: walk(key, direction, depth, types), truncated: false }
        : null,
    neighbourhood: ({ key, depth, limit }) => {
      const near = [{ depth: 0, document: documents.get(key) }, ...walk(key, 'any', depth)];
      const kept = near.slice(0, limit).map((each) => ({ ...each, linkCount: at(each.document.key).length }));
      const keys = new Set(kept.map(({ document }) => document.key));
      return {
        documents: kept,
        links: live
          .filter(({ from, to }) => keys.has(from) && keys.has(to))
          .map((each) => ({ ...each, fromKey: each.from, toKey: each.to })),
        truncated: near.length > limit,
      };
    },
  };
}

function find(documents, query, filter) {
  const words = query
    .toLowerCase()
    .split(/\W+/)
    .filter((word) => word.length > 2);
  const score = ({ title, content }) =>
    words.reduce(
      (sum, word) =>
        sum + (title.toLowerCase().includes(word) ? 3 : 0) + ((content ?? '').toLowerCase().includes(word) ? 1 : 0),
      0,
    );
  return documents
    .filter(({ documentType }) => !filter?.types || filter.types.includes(documentType))
    .map((document) => ({ document, points: score(document) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .map(({ document, points }, index) => ({
      rank: index + 1,
      document,
      score: points / (points + 4),
      passages: [
        {
          chunkId: document.key,
          content: document.content ?? '',
          sectionPath: index % 3 ? [] : ['Flight', 'Safety'],
          score: 0.5,
        },
      ],
      explanation: {
        summary: `Matches ${words
          .slice(0, 2)
          .map((word) => `“${word}”`)
          .join(', ')}; close in meaning.`,
        legs: [
          { leg: 'vector', rank: index + 1, score: 0.8, contribution: 0.5 },
          { leg: 'text', rank: index + 3, score: 4.1, contribution: 0.3 },
          ...(index % 2 ? [{ leg: 'graph', rank: 2, score: 0.4, contribution: 0.2 }] : []),
        ],
        path: index % 2 ? ['RE-611', 'SPECIFIES', document.key] : [],
        strategy: 'index',
      },
    }));
}

function connection(all, { first = 100, after }) {
  const start = after ? Number(after) : 0;
  const nodes = all.slice(start, start + first);
  const end = start + nodes.length;
  return {
    nodes,
    edges: [],
    totalCount: all.length,
    pageInfo: { hasNextPage: end < all.length, hasPreviousPage: start > 0, endCursor: String(end) },
  };
}

function sourceOf(path) {
  const name = path.split('/').at(-1).replace(/\..*/, '');
  const body = Array.from(
    { length: 30 },
    (_, index) => `  // step ${index + 1} of <${name}>\n  void step${index + 1}() {}\n`,
  ).join('\n');
  return `package sample;\n\npublic class ${name} {\n${body}}\n`;
}
