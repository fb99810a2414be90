import { findBrowser, MailSink, testDatabase, type TestDatabase } from '@verbonden/shared/testing';
import pg from 'pg';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { freePort, Program } from './program';
import { Screens } from './screens';
import { Visitor } from './visitor';

/** What the programs of a stage sign their links with. */
export const secret = 'a secret that only the stories know, and no one else';

/**
 * Everything that a story plays on: the built programs on a fresh example network, a mail server that keeps what comes,
 * and a browser.
 */
export class Stage {
  readonly #visitors: Visitor[] = [];

  private constructor(
    readonly url: string,
    readonly mail: MailSink,
    /** For what no screen shows, such as mail that is planned. */
    readonly db: pg.Client,
    readonly screens: Screens,
    readonly browser: Browser,
    /** What its programs were given. */
    readonly settings: Readonly<Record<string, string | undefined>>,
    private readonly database: TestDatabase,
    private readonly programs: readonly Program[],
  ) {}

  /**
   * Builds the stage for a story; its screenshots are kept under that name.
   * @param more settings that the story needs besides, once it is known at which address it plays
   * @param patience how long its programs may take to start, in milliseconds; a story has no more time than it gives them
   */
  static async open(
    story: string,
    more: (url: string) => Promise<Readonly<Record<string, string>>> = () => Promise.resolve({}),
    patience?: number,
  ): Promise<Stage> {
    const common = {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      DATABASE_POOL: '6',
      SECRET: secret,
      LOG_LEVEL: 'warn',
      DEMO: 'true',
      SECOND_FACTOR: 'offered',
    };
    const [database, mail, port, workerPort, found] = await Promise.all([
      testDatabase({
        name: 'demo',
        fill: (address) => Program.run(['demo', 'load'], { ...common, DATABASE_URL: address }),
      }),
      MailSink.start(),
      freePort(),
      freePort(),
      findBrowser(),
    ]);
    const url = `http://localhost:${port}`;
    const settings = {
      ...common,
      DATABASE_URL: database.url,
      HOST: '127.0.0.1',
      PORT: String(port),
      WORKER_PORT: String(workerPort),
      PUBLIC_URL: url,
      SERVE: 'graphql,pages',
      SMTP_URL: mail.url,
      ...(await more(url)),
    };
    const db = new pg.Client({ connectionString: database.url });
    const [browser] = await Promise.all([
      chromium.launch({ executablePath: found.executablePath, args: found.args }),
      db.connect(),
    ]);
    const programs = await Promise.all([
      Program.serve('api', port, settings, patience),
      Program.serve('worker', workerPort, settings, patience),
    ]);
    return new Stage(url, mail, db, new Screens(story), browser, settings, database, programs);
  }

  /**
   * Somebody sits down at a browser of their own: Dutch, in the Netherlands, on a laptop unless told otherwise. It keeps
   * nothing to be read offline (`serviceWorkers: 'allow'` for a story about that): what a worker fetches cannot be held up.
   */
  async visitor(options: BrowserContextOptions = {}): Promise<Visitor> {
    const context = await this.browser.newContext({
      baseURL: this.url,
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      ...options,
    });
    const visitor = new Visitor(context, await context.newPage(), this.url);
    this.#visitors.push(visitor);
    return visitor;
  }

  /**
   * What went wrong behind the scenes so far: errors that the programs logged, console errors, refused scripts and
   * styles, and requests to other hosts, of everybody.
   */
  get faults(): readonly string[] {
    return [...this.#visitors, ...this.programs].flatMap((part) =>
      part instanceof Visitor ? part.faults : part.errors,
    );
  }

  /** From here on nothing happens by itself: what changes, somebody did. */
  async withoutWorker(): Promise<void> {
    await this.programs[1]?.stop();
  }

  /** Takes the stage down, in order. */
  async close(): Promise<void> {
    await this.browser.close();
    await Promise.all(this.programs.map((program) => program.stop()));
    await Promise.all([this.db.end(), this.mail.close()]);
    await this.database.close();
  }
}
