import { Injectable } from '@nestjs/common';
import { groupedBy, type SignedInViewer } from '@verbonden/shared/kernel';
import { loader } from '@verbonden/shared/server';
import { DataSource, In, IsNull } from 'typeorm';
import { PolicyBlock } from './policy-block.entity';
import { PolicyText } from './policy-text.entity';

/** As many as one person keeps on their list. */
const most = 100;

/** Reading policy texts. */
@Injectable()
export class PolicyTextLists {
  constructor(private readonly db: DataSource) {}

  /** Those of the viewer, the latest change first. */
  mine({ personId }: SignedInViewer): Promise<PolicyText[]> {
    return this.db.manager.find(PolicyText, {
      where: { personId, removedAt: IsNull() },
      order: { updatedAt: 'DESC', id: 'DESC' },
      take: most,
    });
  }

  /** The blocks of texts, in their order. */
  readonly blocks = loader<string, PolicyBlock[]>(async (ids) => {
    const found = await this.db.manager.find(PolicyBlock, {
      where: { textId: In([...ids]) },
      order: { position: 'ASC' },
    });
    return groupedBy(found, ({ textId }) => textId);
  }, []);
}
