import { Inject, Injectable } from '@nestjs/common';
import { type Clock, conflict, notFound, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import type { AdviceRequest } from '../advice-request/advice-request.entity';
import { BoardMembers } from '../board-member/board-members';
import { holdChoice } from '../board-member/board-member.service';
import { BoardMailPlan } from '../mail/board-mail-plan';
import type { AdviceInvitation, InvitationOutcome } from './invitation';
import { Participant } from './participant.entity';
import { RequestKeeper } from './request-keeper';
import type { AnswerAdviceInvitationInput, InviteBoardMemberInput } from './room.input';

/** Laying a question before members of the board, never above what they take on themselves. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: RequestKeeper,
    private readonly members: BoardMembers,
    private readonly mail: BoardMailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Invites one member; the mail has no word of the host. Who said no once is not asked again. The member is locked, so
   * that two hosts at once do not pass their limit.
   * @throws DomainError NOT_FOUND, FORBIDDEN; CONFLICT when nobody talks about it (any more)
   */
  async invite(
    viewer: SignedInViewer,
    { requestId, personId }: InviteBoardMemberInput,
  ): Promise<AdviceInvitation> {
    return this.db.transaction(async (tx) => {
      const { request } = await this.keeper.holdAsHost(tx, viewer, requestId);
      assertTalking(request);
      // Only members have choices.
      if (!(await this.members.find(tx, personId))) throw notFound();
      await holdChoice(tx, personId);
      const member = await this.members.find(tx, personId);
      if (!member) throw notFound();
      const known = await tx.findOneBy(Participant, { requestId, personId });
      const outcome: InvitationOutcome = known
        ? known.state === 'INVITED' || known.state === 'IN'
          ? 'ALREADY'
          : 'SAID_NO'
        : member.standing === 'FREE'
          ? 'INVITED'
          : member.standing;
      if (outcome === 'INVITED') {
        const invitedAt = this.clock.now();
        const state = 'INVITED' as const;
        await tx.save(
          Object.assign(new Participant(), {
            requestId,
            personId,
            state,
            invitedAt,
            agrees: null,
            thankedOn: null,
          }),
        );
        await this.mail.send(tx, 'soundingboard.invited', requestId, [personId]);
      }
      return { outcome, request, others: await this.members.whoElse(tx, requestId) };
    });
  }

  /** Yes opens the room, no needs no reason. @throws DomainError NOT_FOUND, CONFLICT */
  async answer(
    viewer: SignedInViewer,
    { requestId, accepts }: AnswerAdviceInvitationInput,
  ): Promise<AdviceRequest> {
    return this.db.transaction(async (tx) => {
      const { request, own } = await this.keeper.hold(tx, viewer, requestId);
      if (own?.state === 'IN' && accepts) return request;
      if (own?.state !== 'INVITED') throw notFound();
      if (accepts) assertTalking(request);
      await tx.update(Participant, { id: own.id }, { state: accepts ? 'IN' : 'DECLINED' });
      return request;
    });
  }
}

/** @throws DomainError CONFLICT */
export function assertTalking({ status, roomClosedAt }: AdviceRequest): void {
  if (status !== 'IN_DISCUSSION' || roomClosedAt !== null) {
    throw conflict(text('Dit gesprek is niet (meer) open.', 'This conversation is not open (any more).'));
  }
}
