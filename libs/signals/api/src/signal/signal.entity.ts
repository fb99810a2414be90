import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';
import { originKinds, type SignalOriginKind } from './origin';
import { roadSteps, type RoadStep } from './road';
import { signalStatuses, type SignalStatus } from './signal.states';

/** An enum of the API out of a list of codes. */
function enumOf<T extends string>(codes: readonly T[]): Record<T, T> {
  return Object.fromEntries(codes.map((code) => [code, code])) as Record<T, T>;
}

export const SignalStatusEnum = enumOf<SignalStatus>(signalStatuses);
registerEnumType(SignalStatusEnum, { name: 'SignalStatus' });
export const SignalOriginKindEnum = enumOf<SignalOriginKind>(originKinds);
registerEnumType(SignalOriginKindEnum, {
  name: 'SignalOriginKind',
  description: 'A meeting or subsession (with its id), a day at work, or a search without a result.',
});
export const SignalRoadEnum = enumOf<RoadStep>(roadSteps);
registerEnumType(SignalRoadEnum, {
  name: 'SignalRoad',
  description: 'From a question to something that others use: signaal, lab, getest, beschreven, gebruikt.',
});

/** Who works on a signal. */
export type OwnerKind = 'ORGANISATION' | 'LAB';

@ObjectType({ description: 'What a signal came from; the meeting itself is a field that meetings adds.' })
export class SignalOrigin {
  @Field(() => SignalOriginKindEnum)
  kind!: SignalOriginKind;

  @Field(() => ID, { nullable: true })
  id!: string | null;
}

/** A question or worry from practice that nobody answered yet. No details of one child's case are in it. */
@Entity('signals')
@ObjectType()
export class Signal extends BaseEntity {
  @Field()
  @Column('text')
  title!: string;

  @Field({ description: 'Plain text, a few lines.' })
  @Column('text')
  body!: string;

  @Field({ description: 'A code of the label collection "themes".' })
  @Column('text')
  theme!: string;

  @Field(() => String, { nullable: true, description: 'A code of the label collection "settings".' })
  @Column('text', { nullable: true })
  setting!: string | null;

  @Field(() => String, { nullable: true, description: 'A code of the label collection "regions".' })
  @Column('text', { nullable: true })
  region!: string | null;

  @Field(() => String, { nullable: true, description: 'A code of the label collection "sectors".' })
  @Column('text', { nullable: true })
  sector!: string | null;

  @Column('text')
  originKind!: SignalOriginKind;

  @Column('uuid', { nullable: true })
  originId!: string | null;

  @Field(() => SignalStatusEnum)
  @Column('text')
  status!: SignalStatus;

  @Column('uuid', { nullable: true })
  raisedById!: string | null;

  /** Where whoever raised it worked at that moment. */
  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Column('text', { nullable: true })
  ownerKind!: OwnerKind | null;

  /** The organisation that took it up; null for the Lab. */
  @Column('uuid', { nullable: true })
  ownerOrganisationId!: string | null;

  @Column('uuid', { nullable: true })
  takenUpById!: string | null;

  @Field(() => String, { nullable: true, description: 'What who took it up will do, in a sentence.' })
  @Column('text', { nullable: true })
  plan!: string | null;

  @Field(() => String, { nullable: true, description: 'The day by which there is news, "2027-06-01".' })
  @Column('date', { nullable: true })
  planUntil!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  answer!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What answers it: a place of this portal ("/kennis/…") or an https address.',
  })
  @Column('text', { nullable: true })
  answerUrl!: string | null;

  /** The signal that this one is a double of; its address leads there. */
  @Column('uuid', { nullable: true })
  mergedIntoId!: string | null;
}
