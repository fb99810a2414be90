import { Field, ObjectType } from '@nestjs/graphql';
import type { Locale } from '@verbonden/shared/kernel';
import { BaseEntity, enumOf } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** What became of a request: a signal, a project, or an answer and no more. */
export const labRequestEnds = ['SIGNAL', 'PROJECT', 'ANSWER'] as const;
export type LabRequestEnd = (typeof labRequestEnds)[number];
export const LabRequestEndEnum = enumOf('LabRequestEnd', labRequestEnds);

/** What somebody brings in, with or without an account. Only the Lab reads it, and it goes some time after the answer. */
@Entity('lab_requests')
@ObjectType()
export class LabRequest extends BaseEntity {
  @Field()
  @Column('text')
  question!: string;

  @Field()
  @Column('text', { default: '' })
  details!: string;

  @Field()
  @Column('text')
  name!: string;

  @Field()
  @Column('text')
  email!: string;

  @Field({ description: 'Where they work; may be empty.' })
  @Column('text', { default: '' })
  organisation!: string;

  @Column('text')
  locale!: Locale;

  @Field(() => Date, { description: 'By then it has an owner: five working days after it came.' })
  @Column('timestamptz')
  dueAt!: Date;

  @Column('uuid', { nullable: true })
  ownerId!: string | null;

  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  ownedAt!: Date | null;

  @Field(() => LabRequestEndEnum, { nullable: true })
  @Column('text', { nullable: true })
  became!: LabRequestEnd | null;

  @Column('uuid', { nullable: true })
  projectId!: string | null;

  @Column('uuid', { nullable: true })
  signalId!: string | null;

  @Field({ description: 'What who brought it in was told.' })
  @Column('text', { default: '' })
  answer!: string;

  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;
}
