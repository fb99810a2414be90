import { Field, ID, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/**
 * What the working group decided, on which day and why. It is never changed: another decision takes its place, and both
 * stay readable.
 */
@Entity('working_group_decisions')
@ObjectType()
export class WorkingGroupDecision extends BaseEntity {
  @Column('uuid')
  editionId!: string;

  @Field()
  @Column('text')
  what!: string;

  @Field()
  @Column('text')
  why!: string;

  @Field({ description: 'The day, "2027-02-01".' })
  @Column('date')
  decidedOn!: string;

  @Column('uuid', { nullable: true })
  notedById!: string | null;

  @Field(() => ID, { nullable: true, description: 'The decision of this space that it takes the place of.' })
  @Column('uuid', { nullable: true })
  supersedesId!: string | null;
}
