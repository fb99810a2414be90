import { defineConfig } from 'rolldown';

const app = process.env.APP;
if (!app) throw new Error('Say which program to build: APP=api');

/** What is ours goes into the bundle; everything from node_modules stays outside. */
function isOurs(id) {
  return (
    id.startsWith('.') || id.startsWith('/') || id.startsWith('@verbonden/') || id.includes('oxc-project')
  );
}

/** Programs of their own that belong to one. */
const judge = 'libs/shared/server/src/files/judge/judge-program.ts';
const beside = {
  api: { schema: 'apps/api/src/schema.ts', judge },
  worker: { judge },
};

/** The programs that run on Node: one file each, with the metadata that decorators need. */
export default defineConfig({
  input: { main: `apps/${app}/src/main.ts`, ...beside[app] },
  platform: 'node',
  tsconfig: 'tsconfig.base.json',
  external: (id) => !isOurs(id),
  output: {
    ...{ dir: `dist/apps/${app}`, format: 'esm', sourcemap: true, cleanDir: true },
    // V8 keeps the text of a program, with two bytes for every letter once one is outside Latin-1.
    ...{ charset: 'ascii', comments: false },
  },
});
