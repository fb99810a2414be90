import { statfs } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { MailPauses, MailQueue } from '@verbonden/notifications/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, FileGone, fileStoreOf, SETTINGS, type Settings } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { SignsOfLife } from './signs-of-life';
import type { StatusFinding, StatusLine, StatusState, StatusSubject } from './status.types';

const minute = 60_000;
/** The worker says each minute that it lives; after so long something is the matter. */
const workerSilence = 5 * minute;
/** One a day, with some hours to spare. */
const backupAge = 30 * 60 * minute;
const busyFrom = 80;
const fullBelow = 10;
/** What hangs must not keep the page from telling about the rest (P16). */
const patience = 3_000;

/** Looks at each part of the portal; each look ends soon, whatever it looks at. */
@Injectable()
export class StatusChecks {
  private readonly files;

  constructor(
    private readonly db: DataSource,
    private readonly queue: MailQueue,
    private readonly pauses: MailPauses,
    private readonly signs: SignsOfLife,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.files = fileStoreOf(settings);
  }

  all(): Promise<StatusLine[]> {
    return Promise.all([
      soon(this.mail(), notLooked('MAIL')),
      soon(this.reminders(), notLooked('REMINDERS')),
      soon(this.jobs(), notLooked('JOBS')),
      soon(this.database(), line('DATABASE', 'BAD', 'DATABASE_AWAY')),
      soon(this.store(), line('FILES', 'BAD', 'FILES_AWAY')),
      soon(this.search(), notLooked('SEARCH')),
      soon(this.backup(), notLooked('BACKUP')),
    ]);
  }

  private async mail(): Promise<StatusLine> {
    const [pause, { failed, sentToday }] = await Promise.all([
      this.pauses.ofAll(this.db.manager),
      this.queue.figures(),
    ]);
    if (pause) return line('MAIL', 'ATTENTION', 'MAIL_PAUSED', { since: pause.since });
    return failed > 0
      ? line('MAIL', 'ATTENTION', 'MAIL_FAILED', { count: failed })
      : line('MAIL', 'GOOD', 'MAIL_GOOD', { count: sentToday });
  }

  private async reminders(): Promise<StatusLine> {
    const { count, oldest, serverIsAway } = await this.queue.overdue();
    if (count === 0) return line('REMINDERS', 'GOOD', 'REMINDERS_GOOD');
    const finding = serverIsAway ? 'MAIL_SERVER_AWAY' : 'REMINDERS_LATE';
    return line('REMINDERS', 'BAD', finding, { count, since: oldest });
  }

  private async jobs(): Promise<StatusLine> {
    const since = await this.signs.find(this.db.manager, 'worker');
    return this.isWithin(since, workerSilence)
      ? line('JOBS', 'GOOD', 'JOBS_GOOD', { since })
      : line('JOBS', 'BAD', 'JOBS_STOPPED', { since });
  }

  private async database(): Promise<StatusLine> {
    const [{ used }] = await this.db.query<[{ used: number }]>(
      `SELECT (100 * count(*) / current_setting('max_connections')::int)::int AS used
       FROM pg_stat_activity WHERE backend_type = 'client backend'`,
    );
    return used >= busyFrom
      ? line('DATABASE', 'ATTENTION', 'DATABASE_BUSY', { count: used })
      : line('DATABASE', 'GOOD', 'DATABASE_GOOD');
  }

  /** Asks for what is not there: a store that says so, answers. */
  private async store(): Promise<StatusLine> {
    try {
      (await this.files.read('status/none')).destroy();
    } catch (fault) {
      if (!(fault instanceof FileGone)) return line('FILES', 'BAD', 'FILES_AWAY');
    }
    const free = this.settings.S3_URL ? null : await freeAt(this.settings.FILES_DIR);
    return free !== null && free < fullBelow
      ? line('FILES', 'ATTENTION', 'FILES_FULL', { count: free })
      : line('FILES', 'GOOD', 'FILES_GOOD');
  }

  private async search(): Promise<StatusLine> {
    const [{ count, waits }] = await this.db.query<[{ count: number; waits: boolean }]>(
      `SELECT (SELECT count(*)::int FROM search_documents) AS count,
              EXISTS (SELECT FROM search_rewrites) AS waits`,
    );
    if (count === 0) return line('SEARCH', 'ATTENTION', 'SEARCH_EMPTY');
    return line('SEARCH', 'GOOD', waits ? 'SEARCH_RENEWING' : 'SEARCH_GOOD', { count });
  }

  private async backup(): Promise<StatusLine> {
    const since = await this.signs.find(this.db.manager, 'backup');
    if (!since) return line('BACKUP', 'ATTENTION', 'BACKUP_NEVER');
    return this.isWithin(since, backupAge)
      ? line('BACKUP', 'GOOD', 'BACKUP_GOOD', { since })
      : line('BACKUP', 'ATTENTION', 'BACKUP_OLD', { since });
  }

  private isWithin(since: Date | null, span: number): boolean {
    return since !== null && this.clock.now().getTime() - since.getTime() <= span;
  }
}

function line(
  subject: StatusSubject,
  state: StatusState,
  finding: StatusFinding,
  { count = null, since = null }: { count?: number | null; since?: Date | null } = {},
): StatusLine {
  return { subject, state, finding, count, since };
}

function notLooked(subject: StatusSubject): StatusLine {
  return line(subject, 'ATTENTION', 'NOT_LOOKED');
}

/** The answer, or what it means that there is none. */
async function soon(look: Promise<StatusLine>, otherwise: StatusLine): Promise<StatusLine> {
  return Promise.race([look.catch(() => otherwise), pause(patience, otherwise, { ref: false })]);
}

/** How many percent of the disk are free; null where that cannot be told, such as before the first file. */
async function freeAt(folder: string): Promise<number | null> {
  try {
    const { bavail, blocks } = await statfs(folder);
    return Math.floor((100 * bavail) / blocks);
  } catch {
    return null;
  }
}
