import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/graphiql.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { EXAMPLES } from './examples';
import './page.css';

const root = document.querySelector('#graphiql');
if (!root) {
  throw new Error('The page has no place for GraphiQL.');
}
createRoot(root).render(
  <StrictMode>
    <GraphiQL
      fetcher={createGraphiQLFetcher({ url: '/graphql', legacyWsClient: false })}
      defaultTabs={EXAMPLES.map((query) => ({ query }))}
    />
  </StrictMode>,
);
