import { Injectable } from '@nestjs/common';
import { groupedBy } from '@verbonden/shared/kernel';
import { loader } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { LevelChange } from './level-change.entity';

/** Reading changes of level. */
@Injectable()
export class LevelChanges {
  constructor(private readonly db: DataSource) {}

  /** The changes of items, the oldest first. */
  readonly of = loader<string, LevelChange[]>(async (itemIds) => {
    const found = await this.db.manager.find(LevelChange, {
      where: { itemId: In([...itemIds]) },
      order: { changedAt: 'ASC', id: 'ASC' },
    });
    return groupedBy(found, ({ itemId }) => itemId);
  }, []);
}
