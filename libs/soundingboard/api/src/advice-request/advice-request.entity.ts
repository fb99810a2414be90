import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** OPEN → IN_DISCUSSION → ADVISED → FOLLOWED_UP; there is no way back, since people acted on what they read. */
export const AdviceStatusEnum = {
  OPEN: 'OPEN',
  IN_DISCUSSION: 'IN_DISCUSSION',
  ADVISED: 'ADVISED',
  FOLLOWED_UP: 'FOLLOWED_UP',
} as const;
export type AdviceStatus = keyof typeof AdviceStatusEnum;
registerEnumType(AdviceStatusEnum, { name: 'AdviceStatus' });

/** What advice is asked about: a practice that stands among the knowledge, or a campaign or policy told in words. */
export const AdviceAboutEnum = { PRACTICE: 'PRACTICE', CAMPAIGN: 'CAMPAIGN', POLICY: 'POLICY' } as const;
export type AdviceAbout = keyof typeof AdviceAboutEnum;
registerEnumType(AdviceAboutEnum, { name: 'AdviceAbout' });

/** What was done with advice. */
export const AdviceOutcomeEnum = { ADOPTED: 'ADOPTED', PARTLY: 'PARTLY', NOT: 'NOT' } as const;
export type AdviceOutcome = keyof typeof AdviceOutcomeEnum;
registerEnumType(AdviceOutcomeEnum, { name: 'AdviceOutcome' });

/** A question to the sounding board, for who asked it, who hosts it and who was invited. What everybody reads is `Advice`. */
@Entity('advice_requests')
@ObjectType()
export class AdviceRequest extends BaseEntity {
  @Field({ description: 'The question in one line.' })
  @Column('text')
  title!: string;

  @Field()
  @Column('text')
  question!: string;

  @Field(() => AdviceAboutEnum)
  @Column('text')
  aboutKind!: AdviceAbout;

  @Field(() => String, {
    nullable: true,
    description: 'The campaign or policy, in words; null for a practice.',
  })
  @Column('text', { nullable: true })
  about!: string | null;

  @Column('uuid', { nullable: true })
  knowledgeItemId!: string | null;

  @Field({ description: 'The day the advice is of use until, "2027-03-24".' })
  @Column('date')
  wantedBy!: string;

  @Field(() => String, { nullable: true, description: 'What each member gets for it: a voucher, a fee.' })
  @Column('text', { nullable: true })
  thanks!: string | null;

  @Column('uuid', { nullable: true })
  askerId!: string | null;

  /** Whose question it is and who answers for what is done with it; null for the network. */
  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Field(() => AdviceStatusEnum)
  @Column('text')
  status!: AdviceStatus;

  @Column('uuid', { nullable: true })
  hostId!: string | null;

  /** From when on who asked reads along; what was said before stays among the others. */
  @Column('timestamptz', { nullable: true })
  askerInSince!: Date | null;

  @Column('timestamptz', { nullable: true })
  roomClosedAt!: Date | null;

  /** In the words of the host until it is published; then in those the board agreed with. */
  @Column('text', { nullable: true })
  advice!: string | null;

  /** Rises with every change of the words, so that nobody agrees with what they did not read. */
  @Column('int')
  adviceVersion!: number;

  /** How many agreed, of how many who took part; who they are is not kept with it. */
  @Column('int', { nullable: true })
  agreedCount!: number | null;

  @Column('int', { nullable: true })
  memberCount!: number | null;

  @Column('date', { nullable: true })
  advisedOn!: string | null;

  @Column('int', { nullable: true })
  year!: number | null;

  @Column('int', { nullable: true })
  number!: number | null;

  /** The agreed day by which who asked tells what was done. */
  @Column('date', { nullable: true })
  followUpBy!: string | null;

  @Column('text', { nullable: true })
  outcome!: AdviceOutcome | null;

  @Column('text', { nullable: true })
  outcomeReason!: string | null;

  @Column('date', { nullable: true })
  followedUpOn!: string | null;
}
