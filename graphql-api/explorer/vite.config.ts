import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const service = process.env['THROUGHLINE_URL'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), withoutInlineFonts()],
  build: {
    target: 'es2022',
    // The content policy allows nothing but files of our own, so nothing becomes a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // GraphiQL's compiler runtime carries a directive that means nothing here.
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') {
          report(level, log);
        }
      },
      input: {
        explorer: resolve(import.meta.dirname, 'index.html'),
        graphiql: resolve(import.meta.dirname, 'graphiql/index.html'),
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/graphql': service } },
  test: { include: ['unit/**/*.test.{ts,tsx}'], environment: 'node', pool: 'threads' },
});

/** GraphiQL carries two fonts inside its style sheet; the content policy refuses them, and the pages have fonts of their own. */
function withoutInlineFonts(): Plugin {
  return {
    name: 'without-inline-fonts',
    enforce: 'pre',
    transform: (code, id) =>
      /graphiql.*\.css$/u.test(id) ? code.replaceAll(/@font-face\s*\{[^}]*data:[^}]*\}/gu, '') : null,
  };
}
