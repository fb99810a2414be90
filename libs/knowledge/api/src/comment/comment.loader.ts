import { Injectable } from '@nestjs/common';
import { groupedBy } from '@verbonden/shared/kernel';
import { loader } from '@verbonden/shared/server';
import { DataSource, In, IsNull } from 'typeorm';
import { KnowledgeComment } from './knowledge-comment.entity';

/** Comments and answers, for many at once. */
@Injectable()
export class CommentLoader {
  constructor(private readonly db: DataSource) {}

  /** The comments of an item, oldest first. */
  readonly byItem = loader<string, KnowledgeComment[]>(
    async (ids) =>
      groupedBy(
        await this.db.getRepository(KnowledgeComment).find({
          where: { itemId: In([...ids]), parentId: IsNull() },
          order: { writtenAt: 'ASC', id: 'ASC' },
        }),
        ({ itemId }) => itemId,
      ),
    [],
  );

  /** The answers to a comment, oldest first. */
  readonly answers = loader<string, KnowledgeComment[]>(
    async (ids) =>
      groupedBy(
        await this.db.getRepository(KnowledgeComment).find({
          where: { parentId: In([...ids]) },
          order: { writtenAt: 'ASC', id: 'ASC' },
        }),
        ({ parentId }) => parentId!,
      ),
    [],
  );
}
