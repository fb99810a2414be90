import { Injectable } from '@nestjs/common';
import { listedWordsIn, WordingService } from '@verbonden/alliance/api';
import { loader } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { contentOf } from '../item/knowledge-content';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { KeptWording } from './kept-wording.entity';
import { WordingCheck } from './wording-check.entity';
import { writtenFields } from './written-fields';

/** As many texts as are read at once. */
const batch = 200;

/** Looks through published texts again when the list changed, or the text did. */
@Injectable()
export class WordingChecks {
  constructor(
    private readonly db: DataSource,
    private readonly wordings: WordingService,
  ) {}

  /** What was kept on purpose, by item. */
  readonly kept = loader<string, KeptWording[]>(async (itemIds) => {
    const found = await this.db.getRepository(KeptWording).findBy({ itemId: In([...itemIds]) });
    return new Map(itemIds.map((itemId) => [itemId, found.filter((each) => each.itemId === itemId)]));
  }, []);

  /**
   * Looks through what was not, with the list of this moment. May run at any moment and in several workers: a check that
   * is written twice is the same.
   * @returns how many texts were looked through
   */
  async checkDue(): Promise<number> {
    const [list, stamp] = [await this.wordings.list(), await this.wordings.stamp()];
    let looked = 0;
    for (;;) {
      const items = await this.db
        .createQueryBuilder(KnowledgeItem, 'item')
        .leftJoin(WordingCheck, 'done', 'done.item_id = item.id')
        .where(`item.status = 'PUBLISHED'`)
        .andWhere(
          '(done.item_id IS NULL OR done.item_version <> item.version OR done.list_stamp <> :stamp)',
          { stamp },
        )
        .orderBy('item.id')
        .limit(batch)
        .getMany();
      if (items.length === 0) return looked;
      const checks = items.map((item) => ({
        itemId: item.id,
        itemVersion: item.version,
        listStamp: stamp,
        wordIds: wordsOf(item, list),
      }));
      await this.db.getRepository(WordingCheck).upsert(checks, ['itemId']);
      looked += items.length;
    }
  }
}

function wordsOf(item: KnowledgeItem, list: Parameters<typeof listedWordsIn>[1]): string[] {
  const found = writtenFields(contentOf(item)).flatMap(({ text }) => listedWordsIn(text, list));
  return [...new Set(found.map(({ listed }) => listed.id))];
}
