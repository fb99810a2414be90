import { Field, ObjectType } from '@nestjs/graphql';
import { Person } from '@verbonden/people/api';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';

/**
 * That somebody wants to come to a meeting whose form is still open: no seat, no way of taking part. What they chose
 * afterwards is their registration.
 */
@Entity('interests')
@ObjectType({ description: 'That somebody wants to come while it is open how people can take part.' })
@Unique('interests_once', ['meetingId', 'personId'])
@Index('interests_person', ['personId'])
export class Interest extends BaseEntity {
  @ForeignKey(() => Meeting, { name: 'interests_meeting_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  meetingId!: string;

  @ForeignKey(() => Person, { name: 'interests_person_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  personId!: string;

  @Field(() => Date, {
    nullable: true,
    description: 'When this person said that they do not come after all.',
  })
  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;
}
