import { Inject, Injectable, Logger } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import { type Clock, isSignedIn, visitor } from '@verbonden/shared/kernel';
import { CLOCK, LiveNotes, Queues, ViewerSource } from '@verbonden/shared/server';
import { DataSource, type EntityManager, LessThanOrEqual } from 'typeorm';
import { FileImport } from './file-import.entity';
import { ImportLine } from './import-line.entity';
import { importTopic, rawOf, saveOutcomes } from './import-lines';
import { ImportKinds } from '../import-kinds';

const rowsAtOnce = 200;

/** The queue in which the worker hears that there is a file to carry out. */
export const importQueue = 'imports';
export const importDoneMail = 'imports.done';

/**
 * Carries files out, a few rows in each transaction, in which their result is written too. So a worker that is killed
 * loses nothing and does nothing twice: the next one goes on with the first row that is not done.
 */
@Injectable()
export class ImportRunner {
  private readonly log = new Logger('Imports');

  constructor(
    private readonly db: DataSource,
    private readonly kinds: ImportKinds,
    private readonly persons: PersonService,
    private readonly viewers: ViewerSource,
    private readonly mail: MailPlan,
    private readonly notes: LiveNotes,
    private readonly queues: Queues,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Tells the worker of a file. When that fails, its sweep finds the file within a minute. */
  async wake(id: string): Promise<void> {
    try {
      const queue = await this.queues.queue<{ id: string }>(importQueue);
      await queue.add('carry', { id }, { jobId: id, removeOnComplete: true, removeOnFail: true });
    } catch (fault) {
      this.log.warn(`the queue was not told: ${(fault as Error).message}`);
    }
  }

  /** Files that are to be carried out. */
  async waiting(): Promise<string[]> {
    const files = await this.db.manager.find(FileImport, {
      select: { id: true },
      where: { status: 'RUNNING' },
    });
    return files.map(({ id }) => id);
  }

  /** Carries a file out until it is done, or paused, or stopped. */
  async carry(id: string): Promise<void> {
    while (await this.db.transaction((tx) => this.step(tx, id)));
  }

  /** Erases what served its purpose. */
  async erase(): Promise<void> {
    await this.db.manager.delete(FileImport, { eraseAt: LessThanOrEqual(this.clock.now()) });
  }

  /** The next few rows. @returns whether there is more to do */
  private async step(tx: EntityManager, id: string): Promise<boolean> {
    // Whoever has the row is at it; a second worker leaves it alone. The lock of a killed one goes with its connection.
    const file = await tx.findOne(FileImport, {
      where: { id },
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
    if (file?.status !== 'RUNNING') return false;
    // Rights count at the moment itself (P22), and never more of them than who began it was let have.
    const how = file.isStrong ? 'STRONG' : 'PLAIN';
    const viewer = file.personId ? await this.viewers.viewerFor(file.personId, tx, how) : visitor();
    const kind = this.kinds.find(file.kind);
    if (!isSignedIn(viewer) || !kind?.mayImport(viewer)) return this.end(tx, file, 'STOPPED');
    const lines = await tx.find(ImportLine, {
      where: { importId: id, isDone: false },
      order: { row: 'ASC' },
      take: rowsAtOnce,
    });
    const done = await kind.rows(
      lines.map(({ row, cells, version, choice }) => ({
        row,
        raw: rawOf(file, cells),
        expectedVersion: version,
        choice,
      })),
      { viewer, ticked: file.ticked },
      tx,
    );
    await saveOutcomes(tx, id, done, true);
    file.done += lines.length;
    if (file.done >= file.total || lines.length === 0) return this.end(tx, file, 'DONE');
    await tx.save(file);
    await this.notes.publish(tx, importTopic(id));
    return true;
  }

  private async end(tx: EntityManager, file: FileImport, status: 'DONE' | 'STOPPED'): Promise<false> {
    await tx.save(Object.assign(file, { status }));
    await this.notes.publish(tx, importTopic(file.id));
    const [to] = (await this.persons.mailAddresses(tx, file.personId ? [file.personId] : [])).values();
    if (to && status === 'DONE') {
      await this.mail.plan(tx, [
        {
          kind: importDoneMail,
          personId: to.personId,
          toName: to.name,
          toAddress: to.address,
          locale: to.locale,
          subjectId: file.id,
          contextId: null,
          dedupeKey: `${importDoneMail}/${file.id}`,
          dueAt: this.clock.now(),
        },
      ]);
    }
    return false;
  }
}
