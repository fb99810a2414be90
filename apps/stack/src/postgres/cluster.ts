import { randomBytes, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
  chownSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Client } from 'pg';
import { processIdentity } from '../processes/process-identity.ts';
import { Obstacle } from '../terminal/obstacle.ts';
import { anyFreePort, nextFreePort } from '../ports/ports.ts';
import { findBinaries, type PostgresBinaries } from './binaries.ts';
import { chooseDataFolder, giveFolder } from './data-folder.ts';
import { databaseUser, mayEnterFolder, runAs, type DatabaseUser } from './database-user.ts';
import { postgresObstacle } from './postgres-obstacle.ts';
import { endLeftover, PortTaken, PostgresServer, superuser, urlOf } from './server.ts';

/** A PostgreSQL on this machine that belongs to us: made when it was not there, started, and stopped by us. */
export interface Cluster {
  readonly server: PostgresServer;
  readonly version: string;
  readonly dataFolder: string;
  /** One sentence when the data had to go outside the project. */
  readonly elsewhere?: string;
  /** The address of one of its databases, as superuser. */
  url(database: string): string;
  /** Starts it again on the same port after it fell over. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const usualPort = 54_320;
const testFolder = 'verbonden-test-';

/**
 * The project's own database: data in `.data/postgres`, password in `.data/postgres-password`. Makes both when missing.
 * Throws an Obstacle when it cannot run.
 */
export async function startProjectCluster(
  root: string,
  data: string,
  onLog: (text: string) => void,
  outside?: string[],
): Promise<Cluster> {
  const folder = chooseDataFolder(root, data, outside);
  const binaries = await findBinaries(folder.user);
  await endLeftover(folder.path);
  const passwordFile = join(data, 'postgres-password');
  const kept = readIfThere(passwordFile);
  const password = kept ?? randomBytes(24).toString('base64url');
  if (!existsSync(folder.path) || isEmpty(folder.path)) {
    await initialise(binaries, folder.user, folder.path, password);
  } else {
    assertReadable(folder.path, folder.user, binaries);
    if (kept === undefined) await changePassword(binaries, folder.user, folder.path, password);
  }
  if (kept === undefined) writeFileSync(passwordFile, password, { mode: 0o600 });

  const cluster = await run(binaries, folder.user, folder.path, password, {
    firstPort: await nextFreePort(usualPort),
    onLog,
  });
  await addDatabase(cluster, 'verbonden');
  return folder.elsewhere ? Object.assign(cluster, { elsewhere: folder.elsewhere }) : cluster;
}

/**
 * A throw-away cluster for tests, in a temporary folder and on a free port; it gives up all safety for speed unless it
 * must be `durable`, for measurements. `stop` removes it, and its replicas.
 */
export async function startTestCluster(
  onLog: (text: string) => void = () => undefined,
  durable = false,
  more: Readonly<Record<string, string>> = {},
): Promise<Cluster> {
  const user = databaseUser();
  const binaries = await findBinaries(user);
  const home = await temporaryFolderFor(user);
  const dataFolder = join(home, 'data');
  const password = randomBytes(12).toString('base64url');
  try {
    await initialise(binaries, user, dataFolder, password, ['--no-sync']);
    return await run(binaries, user, dataFolder, password, {
      firstPort: await anyFreePort(),
      onLog,
      afterStop: () => rmSync(home, { recursive: true, force: true }),
      settings: {
        ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
        wal_level: 'minimal',
        max_wal_senders: '0',
        max_wal_size: '2GB',
        checkpoint_timeout: '1h',
        shared_buffers: '256MB',
        ...more,
      },
    });
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

async function temporaryFolderFor(user: DatabaseUser): Promise<string> {
  for (const place of [tmpdir(), '/tmp', '/var/tmp']) {
    if (!existsSync(place) || !mayEnterFolder(user, place)) continue;
    await clearUpAfterKilledTests(place);
    const home = mkdtempSync(join(place, testFolder));
    giveFolder(home, user);
    writeFileSync(join(home, 'launcher'), `${process.pid} ${processIdentity(process.pid)}`);
    return home;
  }
  throw new Obstacle(
    'There is no temporary folder for a test database.',
    'Set TMPDIR to a folder that others may enter.',
  );
}

/** Removes test clusters of ours whose launcher was killed before it could do so. */
async function clearUpAfterKilledTests(place: string): Promise<void> {
  for (const name of readdirSync(place)) {
    if (!name.startsWith(testFolder)) continue;
    const home = join(place, name);
    try {
      const [pid = '', ...identity] = readFileSync(join(home, 'launcher'), 'utf8').split(' ');
      if (processIdentity(Number(pid)) === identity.join(' ')) continue;
      await endLeftover(join(home, 'data'));
      rmSync(home, { recursive: true, force: true });
    } catch {
      // Somebody else's, or being made or removed right now.
    }
  }
}

interface RunOptions {
  readonly firstPort: number;
  readonly onLog: (text: string) => void;
  readonly settings?: Record<string, string>;
  readonly afterStop?: () => void;
}

async function run(
  binaries: PostgresBinaries,
  user: DatabaseUser,
  dataFolder: string,
  password: string,
  { firstPort, onLog, settings, afterStop }: RunOptions,
): Promise<Cluster> {
  const startOn = (port: number) =>
    PostgresServer.start({
      binaries,
      user,
      dataFolder,
      port,
      password,
      onLog,
      ...(settings ? { settings } : {}),
    });
  let server = await startOnFreePort(startOn, firstPort);
  return {
    get server() {
      return server;
    },
    version: binaries.version,
    dataFolder,
    url: (database) => urlOf(server.port, password, database),
    restart: async () => {
      server = await startOn(server.port);
    },
    stop: async () => {
      await server.stop();
      afterStop?.();
    },
  };
}

async function startOnFreePort(
  startOn: (port: number) => Promise<PostgresServer>,
  firstPort: number,
): Promise<PostgresServer> {
  let port = firstPort;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOn(port);
    } catch (error) {
      if (!(error instanceof PortTaken) || attempt === 5) throw error;
      port = await anyFreePort();
    }
  }
}

/**
 * Makes a new cluster. It is made under another name and renamed when it is whole, so that a start that is cut short
 * leaves nothing half-made behind.
 */
async function initialise(
  binaries: PostgresBinaries,
  user: DatabaseUser,
  dataFolder: string,
  password: string,
  options: readonly string[] = [],
): Promise<void> {
  const parent = dirname(dataFolder);
  const unfinished = `${basename(dataFolder)}.unfinished-`;
  for (const name of readdirSync(parent)) {
    if (name.startsWith(unfinished)) rmSync(join(parent, name), { recursive: true, force: true });
  }
  const making = join(parent, `${unfinished}${randomUUID()}`);
  const cluster = join(making, 'cluster');
  const passwordFile = join(making, 'password');
  try {
    giveFolder(making, user);
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (user.ids) chownSync(passwordFile, user.ids.uid, user.ids.gid);
    const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
    const answer = await runAs(user, join(binaries.bin, 'initdb'), [
      `--pgdata=${cluster}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      `--locale=${locale}`,
      '--auth=scram-sha-256',
      ...options,
    ]);
    if (answer.code !== 0) throw postgresObstacle(answer.output, dataFolder);
    if (existsSync(dataFolder)) rmdirSync(dataFolder);
    renameSync(cluster, dataFolder);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** Checks what PostgreSQL itself would only refuse in words for specialists. */
function assertReadable(dataFolder: string, user: DatabaseUser, binaries: PostgresBinaries): void {
  const version = readIfThere(join(dataFolder, 'PG_VERSION'));
  if (version === undefined) throw postgresObstacle('is not a valid data directory', dataFolder);
  if (version !== binaries.version.split('.')[0]) {
    throw postgresObstacle(`initialized by PostgreSQL version ${version},`, dataFolder);
  }
  const owner = statSync(dataFolder).uid;
  if (owner !== (user.ids?.uid ?? process.getuid?.())) throw postgresObstacle('wrong ownership', dataFolder);
  giveFolder(dataFolder, user); // Copies and backups often lose the closed mode that PostgreSQL insists on.
}

/** Sets the superuser's password while the server is down: the file that kept it is gone. */
async function changePassword(
  binaries: PostgresBinaries,
  user: DatabaseUser,
  dataFolder: string,
  password: string,
): Promise<void> {
  const answer = await runAs(
    user,
    join(binaries.bin, 'postgres'),
    ['--single', '-D', dataFolder, 'postgres'],
    `ALTER ROLE ${superuser} PASSWORD '${password}'\n`,
  );
  if (answer.code !== 0) throw postgresObstacle(answer.output, dataFolder);
}

async function addDatabase(cluster: Cluster, name: string): Promise<void> {
  const client = new Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function isEmpty(folder: string): boolean {
  return readdirSync(folder).length === 0;
}
