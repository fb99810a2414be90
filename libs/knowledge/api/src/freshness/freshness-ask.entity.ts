import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** 'Nog actueel?', asked of one owner about one item for one day of review. Open as long as that day has not moved. */
@Entity('knowledge_freshness_asks')
export class FreshnessAsk extends BaseEntity {
  @Column('uuid')
  itemId!: string;

  @Column('uuid')
  personId!: string;

  @Column('date')
  reviewOn!: string;

  @Column('timestamptz')
  askedAt!: Date;
}
