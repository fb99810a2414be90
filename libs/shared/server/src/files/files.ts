import { Inject, Injectable } from '@nestjs/common';
import { badInput, type Clock, type SignedInViewer, text, type Text } from '@verbonden/shared/kernel';
import { DataSource, type EntityManager, In, MoreThan } from 'typeorm';
import { CLOCK } from '../config/config.module';
import { LiveNotes } from '../live/live-notes';
import { loader } from '../loaders/loader';
import { FileState, refusalText } from './file-kinds';
import { StoredFile } from './stored-file.entity';

/** The live note that there is something to do for whoever looks after files. */
export const fileWorkTopic = 'files.work';

/** How many files one person sends in an hour, and at most. */
const mostAnHour = 100;

/** The rows of files: who sent them, who holds them, what became of them. */
@Injectable()
export class Files {
  constructor(
    private readonly db: DataSource,
    private readonly notes: LiveNotes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Files by id, once for each operation. */
  readonly byId = loader<string, StoredFile | null>(async (ids) => {
    const files = await this.db.manager.findBy(StoredFile, { id: In([...ids]) });
    return new Map(files.map((file) => [file.id, file]));
  }, null);

  /** A file as it is now; null when there is none. */
  find(id: string): Promise<StoredFile | null> {
    return this.db.manager.findOneBy(StoredFile, { id });
  }

  /** The files that somebody sent, of these; of others it is as if there were none. */
  ownOf(viewer: SignedInViewer, ids: readonly string[]): Promise<StoredFile[]> {
    return this.db.manager.find(StoredFile, {
      where: { id: In([...ids]), uploadedById: viewer.personId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  /** Why this person cannot send a file now; null when they can. */
  async whyNotNow(viewer: SignedInViewer): Promise<Text | null> {
    const since = new Date(this.clock.now().getTime() - 3_600_000);
    const sent = await this.db.manager.countBy(StoredFile, {
      uploadedById: viewer.personId,
      createdAt: MoreThan(since),
    });
    if (sent < mostAnHour) return null;
    return text(
      'Dit waren veel bestanden in een uur. Wacht even, en ga dan verder.',
      'These were many files in an hour. Wait a while, and then go on.',
    );
  }

  /**
   * Takes hold of files that this person sent, for a thing of the caller's domain, in the order of the ids.
   * @param field the field of the caller's input
   * @throws DomainError BAD_USER_INPUT for a file that is not there, of somebody else, or refused
   */
  async hold(
    tx: EntityManager,
    viewer: SignedInViewer,
    ids: readonly string[],
    field: string,
  ): Promise<StoredFile[]> {
    const files = await tx.find(StoredFile, {
      where: { id: In([...ids]), uploadedById: viewer.personId },
      lock: { mode: 'pessimistic_write' },
    });
    const inOrder = ids.map((id) => files.find((file) => file.id === id));
    for (const file of inOrder) {
      if (file?.state === FileState.PROCESSING || file?.state === FileState.READY) continue;
      throw badInput({
        field,
        code: file?.refused ?? 'GONE',
        text: file?.refused
          ? refusalText(file.refused)
          : text('Dit bestand is er niet meer. Kies het opnieuw.', 'This file is gone. Choose it again.'),
      });
    }
    const held = inOrder.filter((file) => file !== undefined);
    return tx.save(held.map((file) => Object.assign(file, { looseSince: null })));
  }

  /** Lets go of files; they are erased a day later, unless somebody takes hold of them again. */
  async release(tx: EntityManager, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.update(StoredFile, { id: In([...ids]) }, { looseSince: this.clock.now() });
  }

  /** Erases files for good: from now on nobody can open them, and their bytes go at once. */
  async erase(tx: EntityManager, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.update(StoredFile, { id: In([...ids]) }, { state: FileState.ERASED, hasText: false });
    await tx.query('DELETE FROM file_pages WHERE file_id = ANY($1)', [ids]);
    await this.notes.publish(tx, fileWorkTopic);
  }
}
