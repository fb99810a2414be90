import { Client } from 'pg';
import { startProjectCluster, type Cluster } from '../postgres/cluster.ts';
import { postgresObstacle } from '../postgres/postgres-obstacle.ts';
import type { LogFile } from '../processes/log-file.ts';
import { RestartPolicy } from '../processes/restart-policy.ts';
import type { Project } from '../project/project.ts';
import { asObstacle, Obstacle, systemCode } from '../terminal/obstacle.ts';

/** The database of the stack: the one that was given, or our own. */
export interface StackDatabase {
  readonly url: string;
  /** One line for the terminal. */
  readonly detail: string;
  readonly elsewhere?: string;
  stop(): Promise<void>;
}

/** What to tell while our own database runs. */
export interface DatabaseWatcher {
  onFall(pauseMs: number): void;
  onGivenUp(obstacle: Obstacle): void;
  /** It cannot write; it goes on by itself when there is room again. */
  onDiskFull(): void;
}

/** Opens the database at DATABASE_URL; throws an Obstacle when it does not answer. */
export async function givenDatabase(url: string): Promise<StackDatabase> {
  const name = withoutPassword(url);
  try {
    await ask(url, 'SELECT 1');
  } catch (error) {
    const message = error instanceof Error && error.message ? error.message : systemCode(error);
    throw new Obstacle(
      `The database in DATABASE_URL (${name}) does not answer: ${message}.`,
      'Check the address, or leave DATABASE_URL out: then an own database is started.',
    );
  }
  return { url, detail: name, stop: () => Promise.resolve() };
}

/** Starts our own PostgreSQL and starts it again whenever it falls. */
export async function ownDatabase(
  project: Project,
  log: LogFile,
  watcher: DatabaseWatcher,
): Promise<StackDatabase> {
  let said = '';
  const cluster = await startProjectCluster(project.root, project.data, (text) => {
    said = (said + text).slice(-8_000);
    log.write(text);
    if (/No space left on device/.test(text)) watcher.onDiskFull();
  });
  const keeper = new DatabaseKeeper(cluster, watcher, () => said);
  return {
    url: cluster.url('verbonden'),
    detail: `PostgreSQL ${cluster.version} on port ${cluster.server.port}`,
    ...(cluster.elsewhere ? { elsewhere: cluster.elsewhere } : {}),
    stop: () => keeper.stop(),
  };
}

/** Watches our PostgreSQL. API and worker find it back by themselves: the port stays the same. */
class DatabaseKeeper {
  readonly #cluster: Cluster;
  readonly #watcher: DatabaseWatcher;
  readonly #said: () => string;
  readonly #policy = new RestartPolicy();
  #wanted = true;
  #timer: NodeJS.Timeout | undefined;
  #starting: Promise<void> = Promise.resolve();

  constructor(cluster: Cluster, watcher: DatabaseWatcher, said: () => string) {
    this.#cluster = cluster;
    this.#watcher = watcher;
    this.#said = said;
    this.#watch();
  }

  async stop(): Promise<void> {
    this.#wanted = false;
    clearTimeout(this.#timer);
    await this.#starting;
    await this.#cluster.stop();
  }

  #watch(): void {
    void this.#cluster.server.gone.then(() => {
      if (this.#wanted) this.#fell();
    });
  }

  #fell(): void {
    const pauseMs = this.#policy.pauseAfterFall(performance.now());
    const obstacle = postgresObstacle(this.#said(), this.#cluster.dataFolder);
    if (pauseMs === undefined) {
      this.#watcher.onGivenUp(obstacle);
      return;
    }
    this.#watcher.onFall(pauseMs);
    this.#timer = setTimeout(() => {
      this.#starting = this.#startAgain();
    }, pauseMs);
  }

  async #startAgain(): Promise<void> {
    if (!this.#wanted) return;
    try {
      await this.#cluster.restart();
      this.#watch();
    } catch (error) {
      if (!this.#wanted) return;
      this.#watcher.onGivenUp(asObstacle(error));
    }
  }
}

/** Whether nobody was ever in this database: no tables, or the tables only, as a command before the first start leaves them. */
export async function isEmptyDatabase(url: string): Promise<boolean> {
  const [found] = await ask(
    url,
    `SELECT count(*)::int AS tables, to_regclass('public.persons') IS NOT NULL AS "hasPersons" FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  if (!found?.['hasPersons']) return found?.['tables'] === 0;
  const [people] = await ask(url, 'SELECT EXISTS (SELECT FROM persons) AS "isThere"');
  return people?.['isThere'] === false;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** An address for people to read: without the password in it. */
export function withoutPassword(url: string): string {
  return url.replace(/\/\/([^:@/]*)(:[^@/]*)?@/, '//$1@');
}
