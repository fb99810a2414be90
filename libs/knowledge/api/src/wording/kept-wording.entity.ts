import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** That somebody leaves a listed word in a text, and why: a hint is never a refusal. */
@Entity('knowledge_wordings_kept')
export class KeptWording extends BaseEntity {
  @Column('uuid')
  itemId!: string;

  @Column('uuid')
  wordingId!: string;

  @Column('text')
  reason!: string;

  @Column('uuid', { nullable: true })
  keptById!: string | null;
}
