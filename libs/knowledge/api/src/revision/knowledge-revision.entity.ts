import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';
import type { KnowledgeContent } from '../item/knowledge-content';
import type { KnowledgeStatus } from '../taxonomy/codes';

/**
 * One version of the text of an item: one that was published, or the one that waits to be. `KnowledgeItem.draft` shows
 * the waiting one in the form of an item.
 */
@Entity('knowledge_revisions')
@ObjectType('KnowledgeVersion')
export class KnowledgeRevision {
  @PrimaryColumn('uuid')
  itemId!: string;

  @Field(() => Int, { description: '1 is the first text.' })
  @PrimaryColumn('integer')
  number!: number;

  @Column('jsonb')
  content!: KnowledgeContent;

  @Column('text')
  status!: Exclude<KnowledgeStatus, 'ARCHIVED'>;

  @Column('uuid', { nullable: true })
  authorId!: string | null;

  /** What a reviewer asked. */
  @Column('text', { nullable: true })
  reviewNote!: string | null;

  @Field(() => Date, { nullable: true, description: 'Null while it waits.' })
  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  @Column('uuid', { nullable: true })
  publishedById!: string | null;

  @Field(() => String, { nullable: true, description: 'What changed, in the words of who published it.' })
  @Column('text', { nullable: true })
  note!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}
