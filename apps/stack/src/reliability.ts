import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { build, isBuilt } from './build/build.ts';
import { startTestCluster, type Cluster } from './postgres/cluster.ts';
import { makeDataFolder, projectAt } from './project/project.ts';
import { asObstacle, Obstacle } from './terminal/obstacle.ts';
import { terminal } from './terminal/terminal.ts';

/**
 * `npm run test:reliability -- [NAME …]`: breaks things on purpose, with the real programs, and looks whether the promises
 * of `docs/reliability.md` hold. Each scenario of apps/bench/src/reliability gets a PostgreSQL of its own with fsync on,
 * which it may stop and start (`parts/own-database.ts`). It prints its figures as JSON and fails by its exit code.
 */
const project = projectAt();
const folder = join(project.root, 'apps/bench/src/reliability');

function chosen(): string[] {
  const known = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));
  const wanted = process.argv.slice(2);
  const strange = wanted.find((name) => !known.includes(name));
  if (strange !== undefined) {
    throw new Obstacle(`There is no scenario called "${strange}".`, `Choose of: ${known.join(', ')}`);
  }
  return wanted.length > 0 ? wanted : known;
}

/** A Ctrl-C reaches the scenario by itself; we stay to stop its database, and begin no other. */
const stopping = new AbortController();

/** Plays one scenario. @returns whether all that it promises held */
async function play(name: string): Promise<boolean> {
  const cluster = await startTestCluster(undefined, true);
  try {
    if (stopping.signal.aborted) return false;
    return await new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [join(folder, `${name}.ts`)], {
        cwd: project.root,
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        env: { ...process.env, BENCH_DATABASE_URL: cluster.url('postgres') },
      });
      child.on('message', (wish) => {
        void grant(cluster, wish as Wish).then(
          () => child.send({ done: true }),
          (fault: unknown) => child.send({ done: false, why: String(fault) }),
        );
      });
      child.once('error', reject);
      child.once('close', (code) => resolve(code === 0));
    });
  } finally {
    await cluster.stop();
  }
}

/** What a scenario asks of its database: to be stopped by a signal, or to start again at the same address. */
type Wish = { readonly stop: NodeJS.Signals } | { readonly start: true };

async function grant(cluster: Cluster, wish: Wish): Promise<void> {
  if ('start' in wish) return cluster.restart();
  process.kill(cluster.server.pid, wish.stop);
  await cluster.server.gone;
}

process.on('SIGINT', () => stopping.abort());
const broken: string[] = [];
try {
  const names = chosen();
  makeDataFolder(project);
  if (!isBuilt(project)) await build(project);
  terminal.title('Verbonden: what holds when things break');
  for (const name of names) {
    terminal.busy(name, `load ${loadavg()[0]?.toFixed(1)}`);
    const began = performance.now();
    const held = await play(name);
    const seconds = (performance.now() - began) / 1000;
    if (stopping.signal.aborted) {
      terminal.failed(name, 'stopped', seconds);
      process.exit(130);
    }
    if (held) terminal.done(name, 'held', seconds);
    else terminal.failed(name, 'did not hold', seconds);
    if (!held) broken.push(name);
  }
  terminal.say(`${names.length - broken.length} held, ${broken.length} did not`);
} catch (error) {
  terminal.obstacle(asObstacle(error));
  broken.push('the program itself');
}
process.exit(broken.length > 0 ? 1 : 0);
