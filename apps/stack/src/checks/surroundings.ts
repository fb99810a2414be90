import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startTestCluster, type Cluster } from '../postgres/cluster.ts';
import type { Project } from '../project/project.ts';
import { findRedis, startTestRedis, type TestRedis } from '../redis/redis.ts';
import { Obstacle } from '../terminal/obstacle.ts';
import { terminal } from '../terminal/terminal.ts';
import { runCommand } from './tool.ts';

/** The servers that tests run against. */
export class Surroundings {
  #cluster: Cluster | undefined;
  #redis: TestRedis | undefined;

  /** A throw-away PostgreSQL. */
  async startDatabase(): Promise<string> {
    this.#cluster = await startTestCluster();
    return `PostgreSQL ${this.#cluster.version}`;
  }

  /** A throw-away Redis or Valkey, installed first when we may. */
  async startRedis(): Promise<string> {
    if (!findRedis()) await install('redis-server');
    this.#redis = await startTestRedis();
    return this.#redis.program;
  }

  /** Where the tests find them: TEST_DATABASE_URL (a superuser's) and TEST_REDIS_URL. */
  get environment(): NodeJS.ProcessEnv {
    return {
      TEST_DATABASE_URL: this.#cluster?.url('postgres'),
      TEST_REDIS_URL: this.#redis?.url,
    };
  }

  async stop(): Promise<void> {
    await Promise.all([this.#cluster?.stop(), this.#redis?.stop()]);
  }
}

/** Makes sure that a browser for the tests runs; where we may, one is installed when even the packaged one does not. */
export async function prepareBrowser(project: Project): Promise<string> {
  const first = await askForBrowser(project);
  if (first.code === 0) return first.output.trim();
  await install('chromium');
  const second = await askForBrowser(project);
  if (second.code === 0) return second.output.trim();
  throw new Obstacle('No browser runs on this machine.', second.output.trim().slice(-1_000));
}

function askForBrowser(project: Project): Promise<{ code: number; output: string }> {
  const file = pathToFileURL(join(project.root, 'libs/shared/testing/src/browser.ts')).href;
  const script = `const { findBrowser } = await import('${file}'); console.log((await findBrowser()).executablePath)`;
  return runCommand(
    [process.execPath, '--input-type=module', '--eval', script],
    project.root,
    process.env,
    3,
  );
}

/** Installs a Debian package as root; otherwise says what to install. */
async function install(name: string): Promise<void> {
  const command = `apt-get install -y ${name}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Obstacle(
      `The tests need ${name}, which is not installed.`,
      existsSync('/usr/bin/apt-get') ? `Install it: sudo ${command}` : `Install ${name} and run again.`,
    );
  }
  terminal.busy('install', name);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (words: string) => runCommand(['/bin/sh', '-c', words], '/', environment, 5);
  const quick = await run(`${command} --no-install-recommends`);
  if (quick.code === 0) return;
  // The list of packages may be old, or empty as on a fresh image.
  const second = await run(`apt-get update && ${command} --no-install-recommends`);
  if (second.code !== 0) {
    throw new Obstacle(
      `${name} could not be installed.`,
      second.output.trim().split('\n').slice(-3).join('\n'),
    );
  }
}
