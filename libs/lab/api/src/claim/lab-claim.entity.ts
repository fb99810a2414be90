import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';
import { type LabOutcome, LabOutcomeEnum } from '../project/lab-project.entity';

/** A pair of theory and practice: what research says, and what came out when a project tried it. */
@Entity('lab_claims')
@ObjectType()
export class LabClaim extends BaseEntity {
  @Column('uuid')
  projectId!: string;

  @Field({ description: 'What research says.' })
  @Column('text')
  claim!: string;

  @Field({ description: 'Who says so: makers and title.' })
  @Column('text')
  source!: string;

  @Field(() => Int)
  @Column('integer')
  year!: number;

  /** That source among the knowledge. */
  @Column('uuid', { nullable: true })
  sourceItemId!: string | null;

  @Field({ description: 'Where it was tried.' })
  @Column('text')
  place!: string;

  @Field(() => LabOutcomeEnum)
  @Column('text')
  outcome!: LabOutcome;

  @Field({ description: 'What came out there.' })
  @Column('text')
  result!: string;
}
