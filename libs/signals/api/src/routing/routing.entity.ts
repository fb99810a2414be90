import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';
import { askReasons, type AskReason } from './ask-reason';

/** What somebody who was asked did with the question. */
export const routingOutcomes = ['WAITING', 'REPLIED', 'PASSED_ON', 'UNKNOWN'] as const;
export type RoutingOutcome = (typeof routingOutcomes)[number];

function enumOf<T extends string>(codes: readonly T[]): Record<T, T> {
  return Object.fromEntries(codes.map((code) => [code, code])) as Record<T, T>;
}
export const RoutingOutcomeEnum = enumOf(routingOutcomes);
registerEnumType(RoutingOutcomeEnum, {
  name: 'SignalRoutingOutcome',
  description: 'Still to react, replied, gave it to a colleague, or does not know either.',
});
export const AskReasonEnum = enumOf(askReasons);
registerEnumType(AskReasonEnum, { name: 'AskReason', description: 'Why somebody was asked.' });

/** One member who was asked: when, why, when nudged, and what became of it. One for each person and signal. */
@Entity('signal_routings')
@ObjectType('SignalRouting')
export class Routing extends BaseEntity {
  @Field(() => ID)
  declare id: string;

  @Column('uuid')
  signalId!: string;

  @Column('uuid')
  personId!: string;

  /** Where this person works, for as far as that is why they were asked. */
  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Field(() => [AskReasonEnum], { description: 'Why this person, the strongest first.' })
  @Column('text', { array: true })
  reasons!: AskReason[];

  @Field(() => Date)
  @Column('timestamptz')
  askedAt!: Date;

  /** Silent until then: one nudge. */
  @Column('timestamptz')
  nudgeAt!: Date;

  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  nudgedAt!: Date | null;

  @Column('text', { default: 'WAITING' })
  outcome!: RoutingOutcome;

  /** The colleague who was asked in their place. */
  @Column('uuid', { nullable: true })
  passedToId!: string | null;
}
