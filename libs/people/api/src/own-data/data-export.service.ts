import { Inject, Injectable } from '@nestjs/common';
import { type Clock, isSignedIn, notFound, type SignedInViewer, type Viewer } from '@verbonden/shared/kernel';
import { CLOCK, LiveNotes, newId } from '@verbonden/shared/server';
import { DataSource, MoreThan } from 'typeorm';
import { DataExport, exportDays } from './data-export.entity';

/** The topic of the note that says: somebody waits for their data. */
export const dataAskedTopic = 'people.data-asked';

/** Asking for one's own data, and fetching it. */
@Injectable()
export class DataExportService {
  constructor(
    private readonly db: DataSource,
    private readonly notes: LiveNotes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What this person asked for last and can still fetch, or waits for. */
  latest({ personId }: SignedInViewer): Promise<DataExport | null> {
    const since = new Date(this.clock.now().getTime() - exportDays * 86_400_000);
    return this.db.manager.findOne(DataExport, {
      where: { personId, askedAt: MoreThan(since) },
      order: { askedAt: 'DESC', id: 'DESC' },
    });
  }

  /** Puts the work in the plan, and it is begun at once. Who waits already goes on waiting for the same. */
  async ask(viewer: SignedInViewer): Promise<DataExport> {
    const { personId } = viewer;
    await this.db.transaction(async (tx) => {
      const made = await tx.query<unknown[]>(
        `INSERT INTO data_exports (id, person_id, asked_at) VALUES ($1, $2, $3)
         ON CONFLICT (person_id) WHERE made_at IS NULL DO NOTHING RETURNING id`,
        [newId(), personId, this.clock.now()],
      );
      if (made.length === 0) return;
      // The one before is of no use any more.
      await tx.query('DELETE FROM data_exports WHERE person_id = $1 AND made_at IS NOT NULL', [personId]);
      await this.notes.publish(tx, dataAskedTopic);
    });
    return this.db.manager.findOneOrFail(DataExport, { where: { personId }, order: { askedAt: 'DESC' } });
  }

  /** The ZIP, for its owner alone, until its last day. @throws DomainError NOT_FOUND */
  async file(viewer: Viewer, id: string): Promise<Buffer> {
    if (!isSignedIn(viewer)) throw notFound();
    const found = await this.db.manager.findOne(DataExport, {
      where: { id, personId: viewer.personId },
      select: { id: true, madeAt: true, content: true },
    });
    if (!found?.content || !found.until || found.until <= this.clock.now()) throw notFound();
    return found.content;
  }
}
