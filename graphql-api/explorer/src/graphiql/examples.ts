/** Queries to start from, each in a tab of its own. */
export const EXAMPLES: readonly string[] = [
  `# Products, their epics and stories.
query Products {
  products {
    nodes {
      key
      title
      children {
        totalCount
        nodes {
          key
          title
          children(first: 5) {
            totalCount
            nodes { key title }
          }
        }
      }
    }
  }
}
`,
  `# Plain words in, reasons out.
query Search {
  search(query: "what happens when the battery is low", first: 5) {
    nodes {
      score
      document { key documentType title }
      passages { content sectionPath }
      explanation { summary legs { leg contribution } path }
    }
  }
}
`,
  `# From a document down to its code.
# Name one in the variables below.
query Trace($key: String!) {
  trace(key: $key, direction: down, depth: 4) {
    truncated
    steps {
      depth
      fromKey
      link { type origin confidence evidence }
      document { key documentType title }
    }
  }
}
`,
];
