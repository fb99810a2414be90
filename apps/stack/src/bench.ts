import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, isBuilt } from './build/build.ts';
import { startTestCluster } from './postgres/cluster.ts';
import { makeDataFolder, projectAt } from './project/project.ts';
import { asObstacle, Obstacle } from './terminal/obstacle.ts';
import { terminal } from './terminal/terminal.ts';

/**
 * `npm run bench:NAME`: builds what needs building, starts a throw-away PostgreSQL that keeps its promises (fsync on),
 * and runs one measurement of apps/bench against it. The measurement prints JSON and fails by its exit code.
 */
const project = projectAt();
const [name = '', ...rest] = process.argv.slice(2);
const script = join(project.root, 'apps/bench/src', `${name}.bench.ts`);

async function measure(): Promise<number> {
  if (!existsSync(script)) {
    const known = readdirSync(join(project.root, 'apps/bench/src')).filter((file) =>
      file.endsWith('.bench.ts'),
    );
    throw new Obstacle(
      `There is no measurement called "${name}".`,
      `Choose one of: ${known.map((file) => file.replace('.bench.ts', '')).join(', ')}`,
    );
  }
  makeDataFolder(project);
  if (!isBuilt(project)) await build(project);
  const cluster = await startTestCluster(undefined, true);
  try {
    return await new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [script, ...rest], {
        cwd: project.root,
        stdio: 'inherit',
        env: { ...process.env, BENCH_DATABASE_URL: cluster.url('postgres') },
      });
      child.once('error', reject);
      child.once('close', (code) => resolve(code ?? 1));
    });
  } finally {
    await cluster.stop();
  }
}

// A Ctrl-C reaches the measurement by itself; we stay to stop the database.
process.on('SIGINT', () => undefined);
let code = 1;
try {
  code = await measure();
} catch (error) {
  terminal.obstacle(asObstacle(error));
}
process.exit(code);
