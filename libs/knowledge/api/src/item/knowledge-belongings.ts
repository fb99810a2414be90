import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Belongings } from '@verbonden/people/api';
import { text } from '@verbonden/shared/kernel';
import { StillCurrent } from '../freshness/still-current';

/** What somebody keeps of knowledge goes to whoever takes over; who wrote an earlier text stays with that text. */
@Injectable()
export class KnowledgeBelongings implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly stillCurrent: StillCurrent,
  ) {}

  onModuleInit(): void {
    this.belongings.register(
      {
        code: 'knowledge-items',
        label: text('stukken kennis', 'pieces of knowledge'),
        table: 'knowledge_items',
        column: 'author_id',
        organisation: 'organisation_id',
        afterwards: (tx, ids) => this.stillCurrent.handedOver(tx, ids),
      },
      {
        code: 'knowledge-drafts',
        label: text('teksten die nog wachten', 'texts that wait'),
        table: 'knowledge_items',
        column: 'pending_author_id',
        organisation: 'organisation_id',
      },
      {
        code: 'knowledge-reviews',
        label: text('teksten om mee te lezen', 'texts to read along with'),
        table: 'knowledge_reviews',
        column: 'reviewer_id',
        organisation: null,
        where: 'b.outcome IS NULL',
      },
      {
        code: 'collections',
        label: text('verzamelingen', 'collections'),
        table: 'collections',
        column: 'person_id',
        organisation: 'organisation_id',
        where: 'b.removed_at IS NULL',
      },
      {
        code: 'policy-texts',
        label: text('beleidsteksten', 'policy texts'),
        table: 'policy_texts',
        column: 'person_id',
        organisation: null,
        where: 'b.removed_at IS NULL',
      },
    );
  }
}
