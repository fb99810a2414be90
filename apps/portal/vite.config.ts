import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { islandWords } from './build/island-words.ts';
import { moduleSideEffects, pieces } from './build/pieces.ts';
import { readyCompressed } from './build/ready-compressed.ts';

/** Our own operations go with the build, for the API that runs beside it. */
const trustedDocuments: Plugin = {
  name: 'trusted-documents',
  generateBundle() {
    const source = readFileSync(`${import.meta.dirname}/src/documents.generated.json`, 'utf8');
    this.emitFile({ type: 'asset', fileName: 'documents.json', source });
  },
};

const worker = 'service-worker.js';

/** The worker in the browser has one address for good; a browser takes a new one when its text is another. */
const workerOfThisBuild: Plugin = {
  name: 'worker-of-this-build',
  generateBundle(_, bundle) {
    const entry = bundle[worker];
    if (entry?.type !== 'chunk') return;
    const names = Object.keys(bundle).sort().join();
    entry.code += `\n// ${createHash('sha256').update(names).digest('hex').slice(0, 16)}\n`;
  },
};

/** Two builds: what the browser gets (`vite build`) and what renders the pages (`vite build --ssr`). */
export default defineConfig(({ isSsrBuild }) => ({
  root: import.meta.dirname,
  publicDir: isSsrBuild ? false : 'public',
  plugins: [
    react(),
    ...(isSsrBuild ? [trustedDocuments] : [workerOfThisBuild, islandWords(), readyCompressed()]),
  ],
  resolve: {
    tsconfigPaths: true,
    alias: isSsrBuild
      ? []
      : [{ find: /^temporal-polyfill$/, replacement: `${import.meta.dirname}/src/browser/temporal.ts` }],
  },
  // Whole, these two hold 60 MB of a server that draws thirty icons and two fields of them.
  ssr: { noExternal: ['lucide-react', /^react-(aria|stately)/, /^@react-(aria|stately)\//] },
  build: isSsrBuild
    ? {
        ssr: true,
        outDir: '../../dist/apps/portal/server',
        emptyOutDir: true,
        target: 'node24',
        rolldownOptions: {
          input: 'src/server/entry.tsx',
          // As in rolldown.config.mjs: V8 keeps the text, at two bytes a letter once one is outside Latin-1.
          output: { entryFileNames: 'entry.js', charset: 'ascii', comments: false },
        },
      }
    : {
        outDir: '../../dist/apps/portal/client',
        emptyOutDir: true,
        manifest: true,
        target: 'baseline-widely-available',
        cssCodeSplit: false,
        assetsInlineLimit: 0,
        // What an island brings along is named in the page (`server/assets.ts`), before any code asks for it.
        modulePreload: false,
        rolldownOptions: {
          // The styles' entry is there for what it names; its exports keep them from being shaken off.
          preserveEntrySignatures: 'strict',
          input: [
            'src/browser/wake.ts',
            'src/browser/wake-island.tsx',
            'src/browser/styles.ts',
            'src/offline/service-worker.ts',
          ],
          output: {
            entryFileNames: ({ name }) => (`${name}.js` === worker ? worker : 'assets/[name]-[hash].js'),
            codeSplitting: { groups: pieces },
          },
          treeshake: { moduleSideEffects },
        },
      },
}));
