import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** Open and done can be changed into one another; what was removed is kept so that it can come back. */
export type WorkingGroupTaskStatus = 'OPEN' | 'DONE' | 'REMOVED';
export const WorkingGroupTaskStatusEnum = { OPEN: 'OPEN', DONE: 'DONE', REMOVED: 'REMOVED' } as const;
registerEnumType(WorkingGroupTaskStatusEnum, { name: 'WorkingGroupTaskStatus' });

/**
 * Something the working group must do for an edition. A person does it (for an organisation, or as a coordinator), or an
 * organisation, or nobody yet.
 */
@Entity('working_group_tasks')
@ObjectType()
export class WorkingGroupTask extends BaseEntity {
  @Column('uuid')
  editionId!: string;

  @Field()
  @Column('text')
  title!: string;

  @Field({ description: 'The day by which it is done, "2027-03-01".' })
  @Column('date')
  dueOn!: string;

  @Field({ description: 'It comes back in every edition, also when it was done.' })
  @Column('boolean')
  repeats!: boolean;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  /** The day on which who does it got it, for the one mail of that day. */
  @Column('date', { nullable: true })
  givenOn!: string | null;

  @Column('uuid', { nullable: true })
  givenById!: string | null;

  @Field(() => WorkingGroupTaskStatusEnum)
  @Column('text')
  status!: WorkingGroupTaskStatus;

  @Field(() => String, { nullable: true, description: 'The day it was done.' })
  @Column('date', { nullable: true })
  settledOn!: string | null;

  @Column('uuid', { nullable: true })
  settledById!: string | null;

  /** The same task in the edition before; at most once in an edition. */
  @Column('uuid', { nullable: true })
  copiedFromId!: string | null;

  @Field(() => Int, { description: 'Send it back as `expectedVersion`, so that nobody saves over another.' })
  @Column('integer')
  version!: number;
}
