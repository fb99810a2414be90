import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, builtContent, isBuilt } from '../build/build.ts';
import { LogFile } from '../processes/log-file.ts';
import { Repetition } from '../processes/log-lines.ts';
import { Service } from '../processes/service.ts';
import { assertRoom, neededMegabytes } from '../project/disk.ts';
import { mainOf, makeDataFolder, type Project } from '../project/project.ts';
import { RunningLock } from '../project/running.ts';
import { asObstacle, Obstacle } from '../terminal/obstacle.ts';
import { terminal } from '../terminal/terminal.ts';
import { readAccounts, runCommand, type DemoAccount } from './commands.ts';
import { programSettings } from './program-settings.ts';
import { chooseStackPorts, type StackPorts } from './stack-ports.ts';
import { givenDatabase, isEmptyDatabase, ownDatabase, type StackDatabase } from './database.ts';

/** How to start: what the person's environment and command line say. */
export interface StackOptions {
  readonly environment: NodeJS.ProcessEnv;
  readonly watch: boolean;
  /** Called when a part fell for good: the rest is of no use then. */
  readonly onLost: (obstacle: Obstacle) => void;
}

type ProgramName = 'api' | 'worker';

/** Everything that `npm start` runs: database, inbox, API with pages, worker; in that order up, and back down. */
export class Stack {
  readonly #project: Project;
  readonly #options: StackOptions;
  readonly #stopping = new AbortController();
  readonly #logs: LogFile[] = [];
  readonly #repetition = new Repetition();
  #lock: RunningLock | undefined;
  #database: StackDatabase | undefined;
  #inbox: Service | undefined;
  #programs: Service[] = [];
  /** What each program was made of when it started. */
  readonly #running = new Map<string, string>();
  #starting: Promise<void> = Promise.resolve();
  #stopped: Promise<void> | undefined;

  constructor(project: Project, options: StackOptions) {
    this.#project = project;
    this.#options = options;
  }

  /**
   * Starts everything and prints where to go. Comes back when all is ready, or early when it was stopped meanwhile.
   * Throws an Obstacle; what was started by then is still to be stopped.
   */
  start(): Promise<void> {
    this.#starting = this.#startAll();
    return this.#starting;
  }

  async #startAll(): Promise<void> {
    const began = performance.now();
    const environment = this.#options.environment;
    makeDataFolder(this.#project);
    this.#lock = await RunningLock.take(this.#project);
    const built = isBuilt(this.#project);
    const known = built && existsSync(join(this.#project.data, 'postgres'));
    await assertRoom(this.#project.data, known ? neededMegabytes.later : neededMegabytes.first);
    const ports = await chooseStackPorts(environment);
    if (this.#hasEnded) return;

    await this.#step('database', () => this.#openDatabase());
    if (this.#hasEnded || !this.#database) return;
    if (built) terminal.done('build', 'up to date');
    else await this.#build();
    if (this.#hasEnded) return;

    const url = environment['PUBLIC_URL'] ?? `http://localhost:${ports.portal}`;
    const smtpUrl = environment['SMTP_URL'] ?? `smtp://127.0.0.1:${ports.smtp}`;
    const inboxUrl = environment['SMTP_URL'] ? undefined : `http://localhost:${ports.inbox}`;
    const settings = programSettings(this.#project, environment, {
      databaseUrl: this.#database.url,
      url,
      smtpUrl,
      workerPort: ports.worker,
      watch: this.#options.watch,
    });

    const commands = this.#log('commands');
    await this.#prepareDatabase(this.#database.url, settings, commands);
    if (this.#hasEnded) return;

    this.#lock.tell({ databaseUrl: this.#database.url, smtpUrl });
    const [accounts] = await Promise.all([
      this.#accounts(settings, commands),
      this.#startServices(ports, settings, inboxUrl !== undefined),
    ]);
    if (this.#hasEnded) return;
    this.#lock.tell({ url, ...(inboxUrl ? { inboxUrl } : {}) });
    this.#welcome(url, inboxUrl, accounts, (performance.now() - began) / 1000);
  }

  /**
   * Builds again and puts the programs that came out different in place of the old ones; on a failed build the old ones
   * keep running.
   */
  async reload(): Promise<void> {
    const began = performance.now();
    await build(this.#project, this.#stopping.signal);
    if (this.#hasEnded) return;
    const changed = this.#programs.filter(({ name, pid }) => {
      const content = builtContent(this.#project, name as ProgramName);
      return pid === undefined || this.#running.get(name) !== content;
    });
    await Promise.all(changed.map((program) => program.stop()));
    if (this.#hasEnded) return;
    await this.#startPrograms(changed);
    const names = changed.map(({ name }) => name).join(', ');
    const seconds = (performance.now() - began) / 1000;
    if (!this.#hasEnded) terminal.done('reloaded', names || 'nothing that runs changed', seconds);
  }

  /** Stops what was started, and nothing else: API and worker first, then the inbox, the database last. */
  stop(): Promise<void> {
    this.#stopping.abort();
    this.#stopped ??= this.#stopAll();
    return this.#stopped;
  }

  /** Ends the programs without waiting for their work; the database still stops in order. */
  hurry(): void {
    for (const program of [...this.#programs, this.#inbox]) program?.hurry();
  }

  get #hasEnded(): boolean {
    return this.#stopping.signal.aborted;
  }

  async #stopAll(): Promise<void> {
    const stopPrograms = () => Promise.all(this.#programs.map((program) => program.stop()));
    await stopPrograms();
    // A start that was under way ends at its next step; only then is known what there is to stop.
    await this.#starting.catch(() => undefined);
    await stopPrograms();
    await this.#inbox?.stop();
    await this.#database?.stop();
    this.#lock?.release();
    for (const log of this.#logs) log.close();
  }

  async #openDatabase(): Promise<string> {
    const given = this.#options.environment['DATABASE_URL'];
    this.#database = given
      ? await givenDatabase(given)
      : await ownDatabase(this.#project, this.#log('postgres'), {
          onFall: () => terminal.note('The database fell and is started again; what was confirmed is kept.'),
          onGivenUp: (obstacle) => this.#options.onLost(obstacle),
          onDiskFull: () => this.#tellDiskFull(),
        });
    if (this.#database.elsewhere) terminal.note(this.#database.elsewhere);
    return this.#database.detail;
  }

  #tellDiskFull(): void {
    const text = 'The disk is full, so nothing can be saved. Make some room; it goes on by itself then.';
    if (this.#repetition.isNew(text)) terminal.note(text);
  }

  async #build(): Promise<void> {
    terminal.busy('build', 'building; the first time takes about a minute');
    await this.#step('build', async () => {
      await build(this.#project, this.#stopping.signal);
      return 'done';
    });
  }

  /** Brings the tables up to date and, the first time, loads the demo network. A start that is cut short does it over. */
  async #prepareDatabase(url: string, settings: NodeJS.ProcessEnv, log: LogFile): Promise<void> {
    const pending = join(this.#project.data, 'demo-pending');
    if (settings['DEMO'] === 'true' && (await isEmptyDatabase(url))) {
      writeFileSync(pending, 'The demo network is to be loaded.\n');
    }
    await this.#step('tables', async () => {
      await this.#run(['migrate'], settings, log);
      return 'up to date';
    });
    if (this.#hasEnded || !existsSync(pending)) return;
    await this.#step('demo', async () => {
      await this.#run(['demo', 'load'], settings, log);
      if (!this.#hasEnded) rmSync(pending, { force: true });
      return 'the demo network is loaded';
    });
  }

  async #accounts(settings: NodeJS.ProcessEnv, log: LogFile): Promise<DemoAccount[]> {
    if (settings['DEMO'] !== 'true') return [];
    return readAccounts(await this.#run(['demo', 'accounts', '--json'], settings, log));
  }

  /** Runs a command; one that was cut short by a stop says nothing. */
  async #run(args: string[], settings: NodeJS.ProcessEnv, log: LogFile): Promise<string> {
    try {
      return await runCommand(this.#project, args, settings, log, this.#stopping.signal);
    } catch (error) {
      if (this.#hasEnded) return '';
      throw error;
    }
  }

  async #startServices(ports: StackPorts, settings: NodeJS.ProcessEnv, withInbox: boolean): Promise<void> {
    if (withInbox) {
      this.#inbox = this.#service('mailbox', join(import.meta.dirname, '../../../mailbox/src/main.ts'), {
        environment: {
          ...settings,
          HTTP_PORT: String(ports.inbox),
          SMTP_PORT: String(ports.smtp),
          MAILBOX_DIR: join(this.#project.data, 'mailbox'),
        },
        readyUrl: `http://${reachable(settings['HOST'])}:${ports.inbox}/health/ready`,
      });
      const inbox = this.#inbox;
      await this.#step('inbox', async () => {
        await inbox.start();
        return `catches all mail on port ${ports.smtp}`;
      });
    }
    if (this.#hasEnded) return;
    const api = this.#service('api', mainOf(this.#project, 'api'), {
      environment: { ...settings, PORT: String(ports.portal), SERVE: 'graphql,pages' },
      readyUrl: `http://${reachable(settings['HOST'])}:${ports.portal}/health/ready`,
    });
    const worker = this.#service('worker', mainOf(this.#project, 'worker'), {
      environment: settings,
      readyUrl: `http://${reachable(settings['HOST'])}:${ports.worker}/health/ready`,
    });
    this.#programs = [api, worker];
    await this.#step('programs', async () => {
      await this.#startPrograms(this.#programs);
      return 'API, pages and worker are ready';
    });
  }

  async #startPrograms(programs: readonly Service[]): Promise<void> {
    for (const { name } of programs)
      this.#running.set(name, builtContent(this.#project, name as ProgramName));
    await Promise.all(programs.map((program) => program.start()));
  }

  #service(
    name: 'mailbox' | ProgramName,
    main: string,
    { environment, readyUrl }: { environment: NodeJS.ProcessEnv; readyUrl: string },
  ): Service {
    return new Service({
      name,
      main,
      environment,
      readyUrl,
      log: this.#log(name),
      onNotable: (line) => {
        if (this.#repetition.isNew(`${name}: ${line.text}`)) terminal.from(name, line.level, line.text);
      },
      onFall: (pauseMs, reason) =>
        terminal.note(`The ${name} fell (${reason}); it starts again in ${pauseMs / 1000} s.`),
      onGivenUp: (obstacle) =>
        this.#options.watch
          ? terminal.note(`${obstacle.message} It starts again at your next change.`)
          : this.#options.onLost(obstacle),
    });
  }

  #log(name: string): LogFile {
    const log = new LogFile(this.#project.logs, name);
    this.#logs.push(log);
    return log;
  }

  async #step(name: string, work: () => Promise<string>): Promise<void> {
    const began = performance.now();
    const detail = await work();
    if (!this.#hasEnded) terminal.done(name, detail, (performance.now() - began) / 1000);
  }

  #welcome(url: string, inboxUrl: string | undefined, accounts: DemoAccount[], seconds: number): void {
    terminal.blank();
    terminal.address('Portal', url);
    if (inboxUrl) terminal.address('Inbox', inboxUrl);
    terminal.blank();
    if (accounts.length > 0) {
      terminal.table(
        ['demo account', 'role', 'e-mail', 'password'],
        accounts.map(({ name, role, email, password }) => [name, role, email, password]),
      );
      terminal.blank();
    }
    terminal.say(`Ready in ${seconds.toFixed(1)} s. Ctrl-C stops everything that was started here.`);
    terminal.blank();
  }
}

/** The address under which we reach a service that listens there: everywhere includes here. */
function reachable(host: string | undefined): string {
  return host === undefined || host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
}

/** Turns anything that came out of a start into an Obstacle; the end of a start that was cut short is none. */
export function obstacleOf(error: unknown): Obstacle | undefined {
  if (error instanceof Error && error.name === 'AbortError') return undefined;
  return asObstacle(error);
}
