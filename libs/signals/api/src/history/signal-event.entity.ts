import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** What can happen to a signal. */
export const signalHappenings = [
  'RAISED',
  'ASKED',
  'TAKEN_UP',
  'ANSWERED',
  'CLOSED',
  'REOPENED',
  'MERGED',
] as const;
export type SignalHappening = (typeof signalHappenings)[number];
export const SignalHappeningEnum = Object.fromEntries(signalHappenings.map((each) => [each, each])) as Record<
  SignalHappening,
  SignalHappening
>;
registerEnumType(SignalHappeningEnum, { name: 'SignalHappening' });

/** One moment in the life of a signal: what happened, who did it, where they work, and what they said. Never changed. */
@Entity('signal_events')
@ObjectType()
export class SignalEvent extends BaseEntity {
  /** Of a signal that was merged, its events stay its own; they are read with those of the one that stayed. */
  @Column('uuid')
  signalId!: string;

  @Field(() => SignalHappeningEnum)
  @Column('text')
  what!: SignalHappening;

  @Field(() => Date)
  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Field(() => Boolean, { description: 'True when it was done for the Lab.' })
  @Column('boolean', { default: false })
  byLab!: boolean;

  @Field(() => String, { nullable: true, description: 'The plan, the answer, or why.' })
  @Column('text', { nullable: true })
  note!: string | null;
}
