import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity, enumOf } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';
import { LabStageEnum } from '../project/lab-project.entity';
import type { LabStage } from '../project/lab-project.states';

/** What can happen to a project. */
export const labHappenings = [
  'STARTED',
  'FORWARD',
  'BACK',
  'STOPPED',
  'RESUMED',
  'DESCRIBED',
  'PUBLISHED',
] as const;
export type LabHappening = (typeof labHappenings)[number];
export const LabHappeningEnum = enumOf('LabHappening', labHappenings);

/** One moment in the life of a project: what happened, where it stood then, and who did it. Never changed. */
@Entity('lab_events')
@ObjectType()
export class LabEvent extends BaseEntity {
  @Column('uuid')
  projectId!: string;

  @Field(() => LabHappeningEnum)
  @Column('text')
  what!: LabHappening;

  @Field(() => LabStageEnum, { description: 'Where it stood after that.' })
  @Column('text')
  stage!: LabStage;

  @Field(() => Date)
  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note!: string | null;
}
