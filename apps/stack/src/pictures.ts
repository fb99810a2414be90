import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { build, isBuilt } from './build/build.ts';
import { prepareBrowser, Surroundings } from './checks/surroundings.ts';
import { makeDataFolder, projectAt } from './project/project.ts';
import { asObstacle } from './terminal/obstacle.ts';
import { terminal } from './terminal/terminal.ts';

/**
 * `npm run pictures`: builds what needs building and runs apps/portal-e2e/src/pictures with a throw-away PostgreSQL beside
 * it: it plays on the same stage as the stories, so it is made one file first, as the programs are.
 */
const project = projectAt();
const surroundings = new Surroundings();

async function bundle(): Promise<string> {
  const folder = join(project.dist, 'apps/portal-e2e/pictures');
  const made = await rolldown({
    cwd: project.root,
    input: { main: join(project.root, 'apps/portal-e2e/src/pictures/main.ts') },
    platform: 'node',
    tsconfig: join(project.root, 'tsconfig.base.json'),
    external: (id) => !/^[./]|^@verbonden\/|oxc-project/.test(id),
  });
  await made.write({ dir: folder, format: 'esm', sourcemap: true, cleanDir: true });
  await made.close();
  return join(folder, 'main.js');
}

async function picture(words: readonly string[]): Promise<number> {
  makeDataFolder(project);
  if (!isBuilt(project)) await build(project);
  const [script] = await Promise.all([bundle(), surroundings.startDatabase(), prepareBrowser(project)]);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', script, ...words], {
      cwd: project.root,
      stdio: 'inherit',
      env: { ...process.env, ...surroundings.environment },
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

// A Ctrl-C reaches the walk by itself; we stay to stop the database.
process.on('SIGINT', () => undefined);
let code = 1;
try {
  code = await picture(process.argv.slice(2));
} catch (error) {
  terminal.obstacle(asObstacle(error));
} finally {
  await surroundings.stop();
}
process.exit(code);
