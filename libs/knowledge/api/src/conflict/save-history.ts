import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager, LessThan, LessThanOrEqual } from 'typeorm';
import type { KnowledgeContent } from '../item/knowledge-content';
import { KnowledgeSave } from './knowledge-save.entity';

/** How long a screen may stand open and still be merged field by field. */
export const keptDays = 14;

/** Remembers what was saved, version by version. */
@Injectable()
export class SaveHistory {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Keeps a save, and what it came after when nobody kept that yet (a text that was published or imported). */
  async keep(
    tx: EntityManager,
    itemId: string,
    byId: string,
    { version, before, after }: { version: number; before: KnowledgeContent; after: KnowledgeContent },
  ): Promise<void> {
    const savedAt = this.clock.now();
    await tx
      .createQueryBuilder()
      .insert()
      .into(KnowledgeSave)
      .values([
        { itemId, version: version - 1, content: before, savedById: null, savedAt },
        { itemId, version, content: after, savedById: byId, savedAt },
      ])
      .orIgnore()
      .execute();
  }

  /**
   * The text that stood at a version; the steps of a review count versions too and change no text. Null when it was
   * longer ago than we keep.
   */
  async at(itemId: string, version: number): Promise<KnowledgeContent | null> {
    const save = await this.db
      .getRepository(KnowledgeSave)
      .findOne({ where: { itemId, version: LessThanOrEqual(version) }, order: { version: 'DESC' } });
    return save?.content ?? null;
  }

  /** Who saved last, and when. */
  last(itemId: string): Promise<KnowledgeSave | null> {
    return this.db.getRepository(KnowledgeSave).findOne({ where: { itemId }, order: { version: 'DESC' } });
  }

  /** Forgets what nobody can have on the screen any more. @returns how many were forgotten */
  async forget(): Promise<number> {
    const savedAt = LessThan(new Date(this.clock.now().getTime() - keptDays * 86_400_000));
    return (await this.db.getRepository(KnowledgeSave).delete({ savedAt })).affected ?? 0;
  }
}
