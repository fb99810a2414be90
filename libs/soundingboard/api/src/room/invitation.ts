import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AdviceRequest } from '../advice-request/advice-request.entity';
import { BoardMember } from '../board-member/board-member';

/** What became of an invitation; all but the first two mean that nobody was asked. */
export const InvitationOutcomeEnum = {
  INVITED: 'INVITED',
  ALREADY: 'ALREADY',
  SAID_NO: 'SAID_NO',
  PAUSED: 'PAUSED',
  FULL: 'FULL',
  AGE_UNKNOWN: 'AGE_UNKNOWN',
  GUARDIAN_FIRST: 'GUARDIAN_FIRST',
} as const;
export type InvitationOutcome = keyof typeof InvitationOutcomeEnum;
registerEnumType(InvitationOutcomeEnum, { name: 'AdviceInvitationOutcome' });

@ObjectType()
export class AdviceInvitation {
  @Field(() => InvitationOutcomeEnum)
  outcome!: InvitationOutcome;

  @Field(() => AdviceRequest)
  request!: AdviceRequest;

  @Field(() => [BoardMember], { description: 'Who can be asked instead, those who were asked least first.' })
  others!: BoardMember[];
}
