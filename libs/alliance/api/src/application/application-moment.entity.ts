import { Field, ObjectType } from '@nestjs/graphql';
import { newId } from '@verbonden/shared/server';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ApplicationStepEnum } from './application.codes';
import type { ApplicationStep } from './application.states';

/** A step that was taken: who, when, and what they said. Only added to; together they are its record. */
@Entity('application_moments')
@Index('application_moments_history', ['applicationId', 'at', 'id'])
@ObjectType()
export class ApplicationMoment {
  @Field()
  @PrimaryColumn('uuid')
  id: string = newId();

  @Column('uuid')
  applicationId!: string;

  @Field(() => ApplicationStepEnum)
  @Column('text')
  step!: ApplicationStep;

  /** Null for the applicant. */
  @Column('uuid', { nullable: true })
  byId!: string | null;

  @Field(() => String, { nullable: true, description: 'The question, the answer, or why.' })
  @Column('text', { nullable: true })
  words!: string | null;

  @Field(() => Date)
  @Column('timestamptz')
  at!: Date;
}
