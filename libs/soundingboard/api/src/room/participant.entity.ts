import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

export const ParticipantStateEnum = {
  INVITED: 'INVITED',
  IN: 'IN',
  DECLINED: 'DECLINED',
  LEFT: 'LEFT',
} as const;
export type ParticipantState = keyof typeof ParticipantStateEnum;
registerEnumType(ParticipantStateEnum, { name: 'AdviceParticipantState' });

/** A member of the board and one request they were invited to. */
@Entity('advice_participants')
@ObjectType('AdviceParticipant', { description: 'For the host alone.' })
export class Participant extends BaseEntity {
  @Column('uuid')
  requestId!: string;

  @Field(() => ID)
  @Column('uuid')
  personId!: string;

  @Field(() => ParticipantStateEnum)
  @Column('text')
  state!: ParticipantState;

  @Field()
  @Column('timestamptz')
  invitedAt!: Date;

  /** With the words as they stand now; nobody but the member reads it, others read how many. */
  @Column('boolean', { nullable: true })
  agrees!: boolean | null;

  @Field(() => String, { nullable: true, description: 'The day the voucher or fee was handed over.' })
  @Column('date', { nullable: true })
  thankedOn!: string | null;
}
