// What the tests ask the service itself, so that they hold for any product that it has read.

export async function ask(base, query, variables = {}) {
  const response = await fetch(new URL('/graphql', base), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) {
    throw new Error(errors[0].message);
  }
  return data;
}

/** A story, or whatever stands above code, with the product above it and the key of code below it. */
export async function storyWithCode(base) {
  const { products } = await ask(base, '{ products { nodes { key title } } }');
  for (const product of products.nodes) {
    const { trace } = await ask(
      base,
      `query ($key: String!) {
        trace(key: $key, direction: down, depth: 10, limit: 5000, types: [PARENT_OF, IMPLEMENTS, SPECIFIES]) {
          steps { fromKey document { key documentType title } }
        }
      }`,
      { key: product.key },
    );
    const steps = new Map(trace.steps.map((step) => [step.document.key, step]));
    for (const { document, fromKey } of trace.steps) {
      for (
        let step = document.documentType === 'Code' ? steps.get(fromKey) : undefined;
        step;
        step = steps.get(step.fromKey)
      ) {
        if (step.document.documentType === 'UserStory') {
          return { product, story: step.document, code: document };
        }
      }
    }
  }
  throw new Error('No story with code was found; ingest something with both first.');
}
