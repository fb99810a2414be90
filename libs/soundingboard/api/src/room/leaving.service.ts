import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import { type Clock, notFound, type SignedInViewer } from '@verbonden/shared/kernel';
import { CLOCK, LiveNotes } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In, IsNull, Not } from 'typeorm';
import { AdviceRequest } from '../advice-request/advice-request.entity';
import { BoardMemberChoice } from '../board-member/board-member.entity';
import { BoardPause } from '../board-member/board-pause.entity';
import { MediaConsentService } from '../media/media-consent.service';
import { assertOnBoard } from '../board-member/assert-on-board';
import { Message } from './message.entity';
import { Participant } from './participant.entity';
import type { LeaveAdviceRoomInput, LeaveBoardInput, LeavingWords } from './room.input';
import { roomTopic } from './room-topic';

/** Leaving a room, or the board: with one's words taken along, or left without a name. Nothing stays by itself. */
@Injectable()
export class LeavingService {
  constructor(
    private readonly db: DataSource,
    private readonly mail: MailPlan,
    private readonly notes: LiveNotes,
    private readonly media: MediaConsentService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Out of one room, also long after. @throws DomainError NOT_FOUND for who was never in it */
  async leaveRoom(viewer: SignedInViewer, { requestId, words }: LeaveAdviceRoomInput): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const part = await tx.findOneBy(Participant, { requestId, personId: viewer.personId, state: 'IN' });
      if (!part) throw notFound();
      // Whoever writes holds the request too: nothing is said while somebody leaves.
      await tx.findOne(AdviceRequest, { where: { id: requestId }, lock: { mode: 'pessimistic_write' } });
      await letGo(tx, viewer.personId, [requestId], words);
      await tx.update(Participant, { id: part.id }, { state: 'LEFT', agrees: null });
      await this.notes.publish(tx, roomTopic(requestId));
      return true;
    });
  }

  /**
   * Off the board: at twenty-five, or whenever somebody wishes. Of each room they say what happens with their words; what
   * they do not name is removed. The role ends, and with it everything it opened; no consent is carried over.
   * @throws DomainError FORBIDDEN
   */
  async leaveBoard(viewer: SignedInViewer, { keep }: LeaveBoardInput): Promise<boolean> {
    assertOnBoard(viewer);
    const { personId } = viewer;
    return this.db.transaction(async (tx) => {
      for (const { requestId } of await tx.findBy(Participant, { personId })) {
        await this.notes.publish(tx, roomTopic(requestId));
      }
      await letGo(tx, personId, keep, 'NAMELESS');
      await tx.delete(Message, { authorId: personId, authorKind: 'MEMBER' });
      await tx.update(
        Participant,
        { personId, state: In(['INVITED', 'IN']) },
        { state: 'LEFT', agrees: null },
      );
      await this.media.letGo(tx, personId);
      await tx.delete(BoardPause, { personId });
      await tx.delete(BoardMemberChoice, { personId });
      await tx.query(
        `UPDATE memberships SET until = $2 WHERE person_id = $1 AND role = 'SOUNDING_BOARD' AND until IS NULL`,
        [personId, this.clock.now()],
      );
      await this.mail.drop(tx, { personId, kinds: ['soundingboard.invited', 'soundingboard.news'] }, 'LEFT');
      return true;
    });
  }
}

async function letGo(
  tx: EntityManager,
  authorId: string,
  requestIds: readonly string[],
  words: LeavingWords,
): Promise<void> {
  const which = { authorId, authorKind: 'MEMBER', requestId: In([...requestIds]) } as const;
  if (words === 'REMOVE') await tx.delete(Message, which);
  else {
    // What the host had hidden does not stay under nobody's name.
    await tx.delete(Message, { ...which, hiddenAt: Not(IsNull()) });
    await tx.update(Message, which, { authorId: null });
  }
}
