import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Two builds: what the browser gets (`vite build`) and what renders the pages (`vite build --ssr`). */
export default defineConfig(({ isSsrBuild }) => ({
  root: import.meta.dirname,
  publicDir: isSsrBuild ? false : 'public',
  plugins: [react()],
  resolve: { tsconfigPaths: true },
  build: isSsrBuild
    ? {
        ssr: true,
        outDir: '../../dist/apps/portal/server',
        emptyOutDir: true,
        target: 'node24',
        rolldownOptions: { input: 'src/server/entry.tsx', output: { entryFileNames: 'entry.js' } },
      }
    : {
        outDir: '../../dist/apps/portal/client',
        emptyOutDir: true,
        manifest: true,
        target: 'baseline-widely-available',
        cssCodeSplit: false,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          // The styles' entry is there for what it names; its exports keep them from being shaken off.
          preserveEntrySignatures: 'strict',
          input: ['src/browser/wake.ts', 'src/browser/wake-island.tsx', 'src/browser/styles.ts'],
        },
      },
}));
