import { jest } from '@jest/globals';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anyFreePort } from '../ports/ports.ts';
import { startProjectCluster } from '../postgres/cluster.ts';
import { eventually } from '../processes/patience.ts';
import { commandOf } from '../processes/process-identity.ts';
import type { Project } from '../project/project.ts';
import { findRunningStack } from '../project/running.ts';
import { removeFolders } from '../testing/folders.ts';
import { giveTo, ordinaryUser } from '../testing/ordinary-user.ts';
import { aProjectWithPrograms } from '../testing/programs.ts';

// Each of these starts five programs, beside whatever else this machine is doing.
jest.setTimeout(60_000);

const script = (name: string) => join(import.meta.dirname, '..', name);

/** A start as a person sees it: what it printed, and its process. */
class Start {
  said = '';
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(project: Project, words: string[] = [script('start.ts')], more: object = {}) {
    // Tests run several of these at once, so none insists on the usual ports.
    const { PORT: _, ...environment } = process.env;
    this.child = spawn(process.execPath, words, {
      detached: true,
      ...more,
      env: { ...environment, npm_lifecycle_event: '', VERBONDEN_PROJECT: project.root, ...Object(more).env },
    });
    this.child.stdout?.on('data', (text: Buffer) => (this.said += text.toString()));
    this.child.stderr?.on('data', (text: Buffer) => (this.said += text.toString()));
    this.ended = new Promise((resolve) => this.child.once('close', resolve));
  }

  async ready(): Promise<this> {
    const ended = () => this.child.exitCode !== null;
    await eventually(() => ended() || this.said.includes('Ready in'), 50_000);
    expect(this.said).toContain('Ready in');
    return this;
  }

  stop(signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }
}

/** The commands of all processes that belong to a project. */
function processesOf(project: Project): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => commandOf(Number(pid)))
    .filter((command) => command.includes(project.root));
}

describe('npm start', () => {
  const starts: Start[] = [];
  const others: Server[] = [];
  let before: string;

  // Making a database takes a second; most tests begin with a copy of one, as a second start does.
  beforeAll(async () => {
    before = mkdtempSync(join(tmpdir(), 'verbonden-spec-before-'));
    chmodSync(before, 0o755);
    await (await startProjectCluster(before, before, () => undefined)).stop();
  });
  afterAll(() => rmSync(before, { recursive: true, force: true }));
  afterEach(async () => {
    for (const { child } of starts) if (child.exitCode === null) child.kill('SIGINT');
    await Promise.all(starts.splice(0).map(({ ended }) => ended));
    await Promise.all(others.splice(0).map((other) => new Promise((done) => other.close(done))));
    removeFolders();
  });

  const aUsedProject = () => {
    const project = aProjectWithPrograms();
    for (const part of ['postgres', 'postgres-password']) {
      expect(spawnSync('cp', ['-a', join(before, part), project.data]).status).toBe(0);
    }
    return project;
  };
  const start = (project: Project, words?: string[], more?: object) => {
    const one = new Start(project, words, more);
    starts.push(one);
    return one;
  };
  const ask = async (project: Project, path: string) =>
    (await fetch(`${findRunningStack(project)?.url}${path}`)).text();
  const logOf = (project: Project, name: string) => readFileSync(join(project.logs, `${name}.log`), 'utf8');
  const people = (project: Project) =>
    spawnSync(process.execPath, [script('cli.ts'), 'count'], {
      encoding: 'utf8',
      env: { ...process.env, VERBONDEN_PROJECT: project.root },
    }).stdout.trim();

  it('brings everything up, prints where to go, and stops in order; the demo is loaded once', async () => {
    const project = aProjectWithPrograms();
    const first = await start(project).ready();
    const running = findRunningStack(project);
    expect(first.said).toContain(`Portal   ${running?.url}`);
    expect(first.said).toContain(`Inbox    ${running?.inboxUrl}`);
    expect(first.said).toMatch(/Fatma +COORDINATOR +fatma@example\.org +een lang wachtwoord/);
    expect(first.said).toContain('api warning a warning for people');
    expect((await fetch(`${running?.inboxUrl}/api/messages`)).status).toBe(200);
    await expect(ask(project, '/')).resolves.toContain('"demo":"true"');
    expect(people(project)).toBe('1');

    await expect(first.stop('SIGTERM')).resolves.toBe(0);
    expect(logOf(project, 'api')).toContain('drained');
    expect(logOf(project, 'postgres')).toContain('database system is shut down');
    expect(processesOf(project)).toEqual([]);
    expect(findRunningStack(project)).toBeUndefined();
    expect(people(project)).toBe('1');

    const second = await start(project).ready();
    expect(second.said).not.toContain('demo network is loaded');
    expect(people(project)).toBe('1');
  });

  it('lets what is under way finish at Ctrl-C, the database last, and leaves nothing behind', async () => {
    const project = aUsedProject();
    const one = await start(project).ready();
    const url = findRunningStack(project)?.url;
    const slow = await fetch(`${url}/slow`);
    await fetch(`${url}/go`);
    await expect(slow.text()).resolves.toBe('finished');
    const endless = (await fetch(`${url}/slow`)).text().catch(() => 'cut off');
    one.child.kill('SIGINT');
    expect(await eventually(() => logOf(project, 'api').includes('draining'), 10_000)).toBe(true);
    // One request is still waiting, so the database must still be there for it.
    expect(processesOf(project).some((command) => command.includes('postgres -D'))).toBe(true);
    expect(logOf(project, 'api')).not.toContain('drained');
    // npm passes a Ctrl-C on at once; a person's second one comes later, and hurries.
    await eventually(() => one.child.exitCode !== null || !one.child.kill('SIGINT'), 10_000, 100);
    await expect(one.ended).resolves.toBe(0);
    await expect(endless).resolves.toBe('cut off');
    expect(processesOf(project)).toEqual([]);
  });

  it('takes another port when its own is in use, and refuses a second start in the same folder', async () => {
    const other = createServer();
    others.push(other);
    await new Promise<void>((resolve, reject) => {
      // Somebody else may have it already, which is just as well.
      other.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? resolve() : reject(error),
      );
      other.listen(4000, '127.0.0.1', resolve);
    });
    const project = aUsedProject();
    const { said } = await start(project).ready();
    expect(said).toMatch(/Port 4000 is in use by another program, so the portal takes \d+/);

    const second = start(project);
    await expect(second.ended).resolves.toBe(1);
    expect(second.said).toContain(`This project already runs: ${findRunningStack(project)?.url}`);
    await expect(ask(project, '/')).resolves.toContain('pid');
  });

  it('refuses a port that was asked for and is in use, with a sentence and no stack trace', async () => {
    const other = createServer();
    others.push(other);
    const port = await anyFreePort();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    const project = aUsedProject();
    const one = start(project, undefined, { env: { PORT: String(port) } });
    await expect(one.ended).resolves.toBe(1);
    expect(one.said).toContain(`Port ${port} is in use by another program.`);
    expect(one.said).not.toMatch(/\n\s+at /);
    expect(processesOf(project)).toEqual([]);
  });

  it('refuses a broken data folder with a sentence, and leaves it as it is', async () => {
    const project = aUsedProject();
    rmSync(join(project.data, 'postgres/global/pg_control'));
    const one = start(project);
    await expect(one.ended).resolves.toBe(1);
    expect(one.said).toContain('are damaged or incomplete');
    expect(one.said).not.toMatch(/\n\s+at |PANIC|FATAL/);
    expect(existsSync(join(project.data, 'postgres/PG_VERSION'))).toBe(true);
    expect(processesOf(project)).toEqual([]);
  });

  it('starts a fallen program and a fallen database again', async () => {
    const project = aUsedProject();
    const one = await start(project).ready();
    const former = await ask(project, '/');
    await ask(project, '/fall').catch(() => undefined);
    const pidFile = join(project.data, 'postgres/postmaster.pid');
    const database = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
    process.kill(database, 'SIGKILL');
    expect(await eventually(() => one.said.includes('The database fell'), 10_000)).toBe(true);
    const back = await eventually(async () => {
      const now = await ask(project, '/').catch(() => former);
      const pid = existsSync(pidFile) ? Number.parseInt(readFileSync(pidFile, 'utf8'), 10) : database;
      return now !== former && pid !== database;
    }, 15_000);
    expect(back).toBe(true);
    expect(one.said).toContain('The api fell (stopped with code 3); it starts again');
  });

  it('leaves nothing running when it is killed without a chance to stop', async () => {
    const project = aUsedProject();
    const one = await start(project).ready();
    await one.stop('SIGKILL');
    const gone = await eventually(() => processesOf(project).length === 0, 10_000);
    if (process.platform === 'linux' && existsSync('/usr/bin/setpriv')) expect(gone).toBe(true);
    await start(project).ready();
  });

  it('stops when npm is gone and left it behind', async () => {
    const project = aUsedProject();
    const one = start(
      project,
      [
        '--eval',
        `const child = require('child_process').spawn(process.execPath, [${JSON.stringify(script('start.ts'))}], {
           detached: true, stdio: ['ignore', 'inherit', 'inherit'] });
         setInterval(() => undefined, 1000);`,
      ],
      { env: { npm_lifecycle_event: 'start' } },
    );
    await one.ready();
    one.child.kill('SIGKILL');
    expect(await eventually(() => findRunningStack(project) === undefined, 15_000)).toBe(true);
    expect(processesOf(project)).toEqual([]);
  });

  it('ends in order when it is stopped while it is still starting, and does over what was cut short', async () => {
    const project = aProjectWithPrograms();
    const one = start(project);
    await eventually(() => existsSync(join(project.data, 'demo-pending')), 15_000);
    await expect(one.stop()).resolves.toBe(0);
    expect(processesOf(project)).toEqual([]);
    const again = await start(project).ready();
    expect(again.said).toContain('demo network is loaded');
    expect(existsSync(join(project.data, 'demo-pending'))).toBe(false);
  });

  it('starts for an ordinary user', async () => {
    const user = ordinaryUser();
    const project = aProjectWithPrograms();
    const files = readdirSync(project.root, { recursive: true, encoding: 'utf8' });
    giveTo(user, project.root, ...files.map((file) => join(project.root, file)));
    const one = await start(project, undefined, { ...user, cwd: '/' }).ready();
    expect(existsSync(join(project.data, 'postgres/PG_VERSION'))).toBe(true);
    await expect(one.stop()).resolves.toBe(0);
  });

  it('works from a folder that others may not enter', async () => {
    const project = aProjectWithPrograms(0o700);
    const one = await start(project).ready();
    await expect(ask(project, '/')).resolves.toContain('pid');
    const elsewhere = /its data is in (\S+)\/postgres\./.exec(one.said)?.[1];
    await one.stop();
    if (elsewhere) rmSync(elsewhere, { recursive: true });
  });
});
