import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';
import type { EvidenceLevel } from '../taxonomy/codes';
import { EvidenceLevelEnum } from '../taxonomy/enums';

/** The level of evidence of a published item became another. Written by the database, whoever changed it. */
@Entity('knowledge_level_changes')
@ObjectType('LevelChange')
export class LevelChange extends BaseEntity {
  @Column('uuid')
  itemId!: string;

  @Field(() => EvidenceLevelEnum)
  @Column('text')
  fromLevel!: EvidenceLevel;

  @Field(() => EvidenceLevelEnum)
  @Column('text')
  toLevel!: EvidenceLevel;

  @Field()
  @Column('timestamptz')
  changedAt!: Date;

  /** When those who keep collections and policy texts with it got their mail. */
  @Column('timestamptz', { nullable: true })
  toldAt!: Date | null;
}
