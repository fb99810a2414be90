import { Inject, Injectable } from '@nestjs/common';
import { PersonService } from '@verbonden/people/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, loader, newId } from '@verbonden/shared/server';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { PhotoDownload } from './photo-download.entity';
import { StoryMailPlan } from './story.mail-plan';

/** Who keeps the photo of a story, as far as they were signed in: to tell them when it is taken back, for nothing else. */
@Injectable()
export class PhotoDownloads {
  constructor(
    private readonly db: DataSource,
    private readonly persons: PersonService,
    private readonly mail: StoryMailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** How many people of whom we know it keep the photo, by story. */
  readonly countOf = loader<string, number>(async (ids) => {
    const rows = await this.db.query<{ id: string; count: number }[]>(
      `SELECT story_id AS id, count(*)::int AS count FROM story_photo_downloads
       WHERE story_id = ANY($1) GROUP BY story_id`,
      [ids],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }, 0);

  /** Once for each person, however often they download it. */
  async note(storyId: string, personId: string): Promise<void> {
    await this.db
      .createQueryBuilder()
      .insert()
      .into(PhotoDownload)
      .values({ id: newId(), storyId, personId, toldAt: null })
      .orIgnore()
      .execute();
  }

  /** Asks everybody who keeps the photo to take it away where they used it. */
  async tellEverybody(tx: EntityManager, storyId: string): Promise<void> {
    const downloads = await tx.findBy(PhotoDownload, { storyId, toldAt: IsNull() });
    if (downloads.length === 0) return;
    const addresses = await this.persons.mailAddresses(
      tx,
      downloads.map(({ personId }) => personId),
    );
    await this.mail.photoGone(tx, storyId, [...addresses.values()]);
    await tx.update(PhotoDownload, { storyId }, { toldAt: this.clock.now() });
  }
}
