import { Injectable } from '@nestjs/common';
import { loader } from '@verbonden/shared/server';
import { DataSource, In, Not } from 'typeorm';
import { KnowledgeRevision } from '../revision/knowledge-revision.entity';
import { KnowledgeItem } from './knowledge-item.entity';

/** What is read beside items, for many at once. */
@Injectable()
export class KnowledgeItemLoader {
  constructor(private readonly db: DataSource) {}

  /** Texts by item, once for each operation: lists are read without them. */
  readonly bodies = loader<string, string>(
    async (ids) =>
      new Map(
        (
          await this.db.getRepository(KnowledgeItem).find({
            select: { id: true, body: true },
            where: { id: In([...ids]) },
          })
        ).map((item) => [item.id, item.body]),
      ),
    '',
  );

  /** The revision that waits, by item. */
  readonly waiting = loader<string, KnowledgeRevision | null>(
    async (ids) =>
      new Map(
        (
          await this.db
            .getRepository(KnowledgeRevision)
            .findBy({ itemId: In([...ids]), status: Not('PUBLISHED') })
        ).map((revision) => [revision.itemId, revision]),
      ),
    null,
  );
}
