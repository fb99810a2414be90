import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { eventually } from '../processes/patience.ts';
import { isRunning } from '../processes/process-identity.ts';
import { aProjectFolder, removeFolders } from '../testing/folders.ts';
import { giveTo, ordinaryUser } from '../testing/ordinary-user.ts';
import { type Cluster, startProjectCluster, startTestCluster } from './cluster.ts';
import { databaseUser } from './database-user.ts';

const runsAsAnother = databaseUser().ids !== undefined;

describe("the project's own database", () => {
  const clusters: Cluster[] = [];
  let before: string;

  // Making a cluster takes a second; most tests begin with a copy of one that was stopped in order.
  beforeAll(async () => {
    before = mkdtempSync(join(tmpdir(), 'verbonden-spec-before-'));
    chmodSync(before, 0o755);
    const cluster = await startProjectCluster(before, before, () => undefined);
    await query(cluster, 'CREATE TABLE seats AS SELECT 40 AS free');
    await cluster.stop();
  });
  afterAll(() => rmSync(before, { recursive: true, force: true }));
  afterEach(async () => {
    await Promise.all(clusters.splice(0).map((cluster) => cluster.stop()));
    removeFolders();
  });

  const start = async (root: string, outside?: string[]) => {
    const cluster = await startProjectCluster(root, join(root, '.data'), () => undefined, outside);
    clusters.push(cluster);
    return cluster;
  };
  const aUsedProject = () => {
    const root = aProjectFolder();
    for (const part of ['postgres', 'postgres-password']) {
      // `cp` keeps owners and modes, which is what this is about.
      expect(spawnSync('cp', ['-a', join(before, part), join(root, '.data')]).status).toBe(0);
    }
    return root;
  };
  const query = async (cluster: Cluster, sql: string) => {
    const client = new Client({ connectionString: cluster.url('verbonden') });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  it('keeps what was written when the server is killed and starts again on the same port', async () => {
    const cluster = await start(aUsedProject());
    const port = cluster.server.port;
    await query(cluster, 'UPDATE seats SET free = 39');
    process.kill(cluster.server.pid, 'SIGKILL');
    await cluster.server.gone;
    await cluster.restart();
    expect(cluster.server.port).toBe(port);
    await expect(query(cluster, 'SELECT free FROM seats')).resolves.toEqual([{ free: 39 }]);
  });

  it('keeps what was written when both the server and its launcher are gone', async () => {
    const root = aUsedProject();
    const first = await start(root);
    await query(first, 'UPDATE seats SET free = 39');
    process.kill(first.server.pid, 'SIGKILL');
    await first.server.gone;
    await expect(query(await start(root), 'SELECT free FROM seats')).resolves.toEqual([{ free: 39 }]);
  });

  it('ends a server that an earlier start left behind on the same data', async () => {
    const root = aUsedProject();
    const left = await start(root);
    const pid = left.server.pid;
    const cluster = await start(root);
    expect(isRunning(pid)).toBe(false);
    await expect(query(cluster, 'SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
  });

  it('is not put off by a number of another program in postmaster.pid', async () => {
    const root = aUsedProject();
    const file = join(root, '.data/postgres/postmaster.pid');
    writeFileSync(file, `${process.pid}\n${join(root, '.data/postgres')}\n`);
    await expect(query(await start(root), 'SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
    expect(isRunning(process.pid)).toBe(true);
  });

  it('has a closed folder and a password; without the password nobody comes in', async () => {
    const root = aProjectFolder();
    const cluster = await start(root);
    expect(statSync(cluster.dataFolder).mode & 0o777).toBe(0o700);
    expect(statSync(join(root, '.data/postgres-password')).mode & 0o777).toBe(0o600);
    const client = new Client({
      connectionString: cluster.url('verbonden').replace(/:[^:@]+@/, ':guessed@'),
    });
    await expect(client.connect()).rejects.toMatchObject({ code: '28P01' });
    await client.end().catch(() => undefined);
  });

  it('sets a new password when the file that kept it was lost', async () => {
    const root = aUsedProject();
    rmSync(join(root, '.data/postgres-password'));
    await expect(query(await start(root), 'SELECT free FROM seats')).resolves.toEqual([{ free: 40 }]);
  });

  it('opens again after a copy that lost its closed mode', async () => {
    const root = aUsedProject();
    chmodSync(join(root, '.data/postgres'), 0o755);
    await expect(query(await start(root), 'SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
  });

  it('finds a way round a project folder that its user may not enter', async () => {
    const root = aProjectFolder(0o700);
    const outside = aProjectFolder(0o711);
    const cluster = await start(root, [outside]);
    await query(cluster, 'CREATE TABLE seats AS SELECT 40 AS free');
    if (runsAsAnother) expect(cluster.elsewhere).toContain(cluster.dataFolder);
    else expect(cluster.elsewhere).toBeUndefined();
    expect(cluster.dataFolder.startsWith(runsAsAnother ? outside : root)).toBe(true);
    await cluster.stop();
    await expect(query(await start(root, [outside]), 'SELECT free FROM seats')).resolves.toEqual([
      { free: 40 },
    ]);
  });

  it('leaves nothing half-made of a first start that was cut short', async () => {
    const root = aProjectFolder();
    mkdirSync(join(root, '.data/postgres.unfinished-1/cluster'), { recursive: true });
    await start(root);
    expect(readdirSync(join(root, '.data')).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it.each<[string, (data: string) => void]>([
    ['lost its control file', (data) => rmSync(join(data, 'global/pg_control'))],
    ['lost its version', (data) => rmSync(join(data, 'PG_VERSION'))],
    ['lost its log of changes', (data) => rmSync(join(data, 'pg_wal'), { recursive: true })],
    [
      'has a spoilt configuration',
      (data) => appendFileSync(join(data, 'postgresql.conf'), '\n= nonsense {\n'),
    ],
  ])('says what to do about a data folder that %s', async (_, spoil) => {
    const root = aUsedProject();
    const data = join(root, '.data/postgres');
    spoil(data);
    await expect(start(root)).rejects.toMatchObject({
      message: expect.stringMatching(/damaged or incomplete/),
      advice: expect.stringContaining(`mv ${data} ${data}.broken`),
    });
  });

  it('says that data of another version cannot be read', async () => {
    const root = aUsedProject();
    writeFileSync(join(root, '.data/postgres/PG_VERSION'), '15\n');
    await expect(start(root)).rejects.toMatchObject({ message: expect.stringContaining('PostgreSQL 15') });
  });

  it('starts for an ordinary user, with the data in the project', async () => {
    const user = ordinaryUser();
    const root = aProjectFolder();
    giveTo(user, root, join(root, '.data'));
    const script = `
      const { startProjectCluster } = await import(${JSON.stringify(new URL('./cluster.ts', import.meta.url).href)});
      const cluster = await startProjectCluster('${root}', '${root}/.data', () => undefined);
      console.log(cluster.dataFolder, process.getuid());
      await cluster.stop();`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      ...user,
      cwd: '/',
      env: { PATH: process.env['PATH'] ?? '' },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text: Buffer) => (said += text.toString()));
    }
    await once(child, 'close');
    expect(said.trim()).toBe(`${join(root, '.data/postgres')} ${user.uid ?? process.getuid?.()}`);
  });
});

describe('a database for tests', () => {
  it('is gone without a trace after it', async () => {
    const cluster = await startTestCluster();
    const client = new Client({ connectionString: cluster.url('postgres') });
    await client.connect();
    const { rows } = await client.query<{ fsync: string }>('SHOW fsync');
    await client.end();
    expect(rows).toEqual([{ fsync: 'off' }]);
    await cluster.stop();
    expect(() => statSync(cluster.dataFolder)).toThrow('ENOENT');
  });

  it('ends when the tests are killed', async () => {
    const script = `
      const { startTestCluster } = await import(${JSON.stringify(new URL('./cluster.ts', import.meta.url).href)});
      console.log((await startTestCluster()).server.pid);
      process.kill(process.pid, 'SIGKILL');`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
    let said = '';
    child.stdout.on('data', (text: Buffer) => (said += text.toString()));
    await once(child, 'close');
    const pid = Number.parseInt(said, 10);
    expect(pid).toBeGreaterThan(0);
    // Where the system cannot end it by itself, the next test database does.
    const ended = await eventually(() => !isRunning(pid), 5_000);
    if (!ended) await (await startTestCluster()).stop();
    expect(await eventually(() => !isRunning(pid), 10_000)).toBe(true);
    await (await startTestCluster()).stop();
  });
});
