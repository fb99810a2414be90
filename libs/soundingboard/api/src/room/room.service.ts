import { Inject, Injectable } from '@nestjs/common';
import {
  type Clock,
  conflict,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { AdviceRequest } from '../advice-request/advice-request.entity';
import { BoardMailPlan } from '../mail/board-mail-plan';
import { canWrite, fewestInRoom } from '../soundingboard.policy';
import { Today } from '../today';
import { Message } from './message.entity';
import { Participant } from './participant.entity';
import { membersIn, RequestKeeper, tooFew } from './request-keeper';
import type {
  CloseAdviceRoomInput,
  HideAdviceMessageInput,
  LetAskerInInput,
  ThankAdviceMemberInput,
  WriteInAdviceRoomInput,
} from './room.input';
import { assertStaysInside } from './ways-to-reach';

/** More is no talking any more, and more than a page shows. */
const mostMessages = 500;

/** What happens in a room. Whatever is said is said to everybody in it. */
@Injectable()
export class RoomService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: RequestKeeper,
    private readonly mail: BoardMailPlan,
    private readonly today: Today,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Says something to all in the room.
   * @throws DomainError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT; CONFLICT when it is closed, or has one young person only
   */
  async write(
    viewer: SignedInViewer,
    { id, requestId, body }: WriteInAdviceRoomInput,
  ): Promise<AdviceRequest> {
    return this.db.transaction(async (tx) => {
      const { request, seat } = await this.keeper.hold(tx, viewer, requestId);
      if (seat === null) throw forbidden(inTheRoom);
      const known = await tx.findOneBy(Message, { id });
      if (known) {
        if (known.authorId !== viewer.personId || known.requestId !== requestId)
          throw conflict(existsAlready);
        return request;
      }
      const members = await membersIn(tx, requestId);
      if (!canWrite(seat, request, members.length)) {
        throw conflict(members.length < fewestInRoom ? tooFew : closed);
      }
      assertStaysInside(body, 'body');
      if ((await tx.countBy(Message, { requestId })) >= mostMessages) throw conflict(full);
      const writtenAt = this.clock.now();
      await tx.save(
        Object.assign(new Message(), {
          ...{ id, requestId, body, writtenAt },
          ...{ authorId: viewer.personId, authorKind: seat, hiddenAt: null },
        }),
      );
      await this.mail.news(tx, request, members, viewer.personId);
      return request;
    });
  }

  /** Takes back what one said. @throws DomainError NOT_FOUND */
  async remove(viewer: SignedInViewer, id: string): Promise<AdviceRequest> {
    return this.db.transaction(async (tx) => {
      const message = await tx.findOneBy(Message, { id, authorId: viewer.personId });
      if (!message) throw notFound();
      const { request } = await this.keeper.hold(tx, viewer, message.requestId);
      await tx.delete(Message, { id });
      return request;
    });
  }

  /** The host hides what does not belong, or shows it again. @throws DomainError NOT_FOUND, FORBIDDEN */
  async hide(viewer: SignedInViewer, { id, isHidden }: HideAdviceMessageInput): Promise<AdviceRequest> {
    return this.db.transaction(async (tx) => {
      const message = await tx.findOneBy(Message, { id });
      if (!message) throw notFound();
      const { request } = await this.keeper.holdAsHost(tx, viewer, message.requestId);
      await tx.update(Message, { id }, { hiddenAt: isHidden ? this.clock.now() : null });
      return request;
    });
  }

  /** From now on who asked reads along, and no more of what was said before. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT */
  async letAskerIn(viewer: SignedInViewer, { requestId, isIn }: LetAskerInInput): Promise<AdviceRequest> {
    return this.asHost(viewer, requestId, (request) => {
      if (isIn === (request.askerInSince !== null)) return;
      request.askerInSince = isIn ? this.clock.now() : null;
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT */
  async close(viewer: SignedInViewer, { requestId, isClosed }: CloseAdviceRoomInput): Promise<AdviceRequest> {
    return this.asHost(viewer, requestId, (request) => {
      request.roomClosedAt = isClosed ? (request.roomClosedAt ?? this.clock.now()) : null;
    });
  }

  /** The host handed over the voucher or fee. @throws DomainError NOT_FOUND, FORBIDDEN */
  async thank(viewer: SignedInViewer, { id }: ThankAdviceMemberInput): Promise<AdviceRequest> {
    return this.db.transaction(async (tx) => {
      const part = await tx.findOneBy(Participant, { id, state: 'IN' });
      if (!part) throw notFound();
      const { request } = await this.keeper.holdAsHost(tx, viewer, part.requestId);
      await tx.update(Participant, { id }, { thankedOn: part.thankedOn ?? this.today.day() });
      return request;
    });
  }

  private async asHost(
    viewer: SignedInViewer,
    requestId: string,
    change: (request: AdviceRequest) => void,
  ): Promise<AdviceRequest> {
    return this.db.transaction(async (tx) => {
      const { request } = await this.keeper.holdAsHost(tx, viewer, requestId);
      if (request.status !== 'IN_DISCUSSION') throw conflict(closed);
      change(request);
      return tx.save(request);
    });
  }
}

const inTheRoom = text('wie in dit gesprek zit', 'who is in this conversation');
const existsAlready = text('Dit bestaat al. Begin opnieuw.', 'This exists already. Please start again.');
const closed = text('Dit gesprek is gesloten.', 'This conversation is closed.');
const full = text(
  'Dit gesprek is vol. Begin een nieuwe vraag.',
  'This conversation is full. Begin a new question.',
);
