import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** A thank-you: one for each person and item. The owner sees who and why; everybody sees how many. */
@Entity('knowledge_thanks')
@ObjectType('KnowledgeThanks')
export class KnowledgeThanks extends BaseEntity {
  @Column('uuid')
  itemId!: string;

  @Column('uuid')
  personId!: string;

  @Field(() => String, { nullable: true, description: 'What it helped with; plain text.' })
  @Column('text', { nullable: true })
  sentence!: string | null;
}
