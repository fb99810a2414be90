import { Injectable } from '@nestjs/common';
import { groupedBy } from '@verbonden/shared/kernel';
import { loader } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { KnowledgeLink } from './knowledge-link.entity';

/** Which knowledge goes with the parts of programmes. */
@Injectable()
export class KnowledgeLinkService {
  constructor(private readonly db: DataSource) {}

  /** Links by part, in the order in which they are named. */
  readonly byItem = loader<string, KnowledgeLink[]>(async (itemIds) => {
    const links = await this.db.manager.find(KnowledgeLink, {
      where: { agendaItemId: In([...itemIds]) },
      order: { position: 'ASC' },
    });
    return groupedBy(links, ({ agendaItemId }) => agendaItemId);
  }, []);
}
