import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';
import { type EntryStatus, EntryStatusEnum, type Stance, StanceEnum } from './municipality.codes';

/** What somebody wrote down of a municipality on a day, with what shows it. Never overwritten: a change is another one. */
@Entity('municipality_entries')
@ObjectType()
export class MunicipalityEntry extends BaseEntity {
  @Column('uuid')
  municipalityId!: string;

  @Field(() => StanceEnum)
  @Column('text')
  recognises!: Stance;

  @Field(() => StanceEnum)
  @Column('text')
  supports!: Stance;

  @Field({ description: 'What shows it, in a sentence.' })
  @Column('text')
  evidence!: string;

  @Field(() => String, { nullable: true, description: 'Where that can be read.' })
  @Column('text', { nullable: true })
  evidenceUrl!: string | null;

  @Field({ description: 'Of which day it is, as yyyy-mm-dd.' })
  @Column('date')
  onDay!: string;

  @Field(() => EntryStatusEnum)
  @Column('text')
  status!: EntryStatus;

  @Column('uuid', { nullable: true })
  writtenById!: string | null;

  /** By whom it was written when that is somebody of the municipality itself. */
  @Column('uuid', { nullable: true })
  claimId!: string | null;

  @Column('uuid', { nullable: true })
  answeredById!: string | null;

  @Field(() => String, { nullable: true, description: 'What the coordinator said to it.' })
  @Column('text', { nullable: true })
  answer!: string | null;
}
