import { Injectable } from '@nestjs/common';
import { PersonService } from '@verbonden/people/api';
import { text, type Viewer } from '@verbonden/shared/kernel';
import type { RequestContext } from '@verbonden/shared/server';
import { DataSource, MoreThanOrEqual } from 'typeorm';
import type { AdviceRequest } from '../advice-request/advice-request.entity';
import { canWrite, fewestInRoom, type Seat } from '../soundingboard.policy';
import { Message } from './message.entity';
import { membersIn, RequestKeeper } from './request-keeper';
import type { AdviceMessage, AdviceRoom } from './room';

const mostShown = 500;
const nobody = text('Een lid van de klankbordgroep', 'A member of the sounding board');

/** Reads a room for who sits in it. */
@Injectable()
export class RoomReader {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: RequestKeeper,
    private readonly persons: PersonService,
  ) {}

  /** Null for who does not sit in it. */
  async of(context: RequestContext, request: AdviceRequest): Promise<AdviceRoom | null> {
    const { viewer } = context;
    const { own, seat } = await this.keeper.meet(this.db.manager, viewer, request);
    if (seat === null) return null;
    const members = await membersIn(this.db.manager, request.id);
    const isTalking = request.status === 'IN_DISCUSSION';
    return {
      viewerSeat: seat,
      messages: await this.messages(context, request, seat),
      memberNames:
        seat === 'ASKER'
          ? []
          : await Promise.all(members.map(({ personId }) => this.nameOf(context, viewer, personId))),
      memberCount: members.length,
      hasEnough: members.length >= fewestInRoom,
      isOpen: isTalking && request.roomClosedAt === null,
      draft: seat === 'ASKER' ? null : request.advice,
      draftVersion: request.adviceVersion,
      agreeCount: members.filter(({ agrees }) => agrees === true).length,
      viewerAgrees: seat === 'MEMBER' ? (own?.agrees ?? null) : null,
      viewerCanWrite: canWrite(seat, request, members.length),
      viewerCanAgree: seat === 'MEMBER' && isTalking && request.advice !== null,
    };
  }

  private async messages(
    context: RequestContext,
    request: AdviceRequest,
    seat: Seat,
  ): Promise<AdviceMessage[]> {
    const { viewer } = context;
    const rows = await this.db.getRepository(Message).find({
      where: {
        requestId: request.id,
        ...(seat === 'ASKER' ? { writtenAt: MoreThanOrEqual(request.askerInSince!) } : {}),
      },
      order: { writtenAt: 'ASC', id: 'ASC' },
      take: mostShown,
    });
    return Promise.all(
      rows.map(async ({ id, authorId, authorKind, body, writtenAt, hiddenAt }) => ({
        id,
        body: hiddenAt === null || seat === 'HOST' ? body : null,
        authorName: await this.nameOf(context, viewer, authorId),
        authorKind,
        isOwn: authorId !== null && authorId === viewer.personId,
        isHidden: hiddenAt !== null,
        writtenAt,
      })),
    );
  }

  private async nameOf(
    context: RequestContext,
    { locale }: Viewer,
    personId: string | null,
  ): Promise<string> {
    const person = personId ? await this.persons.byId.load(context, personId) : null;
    return person?.name ?? nobody[locale];
  }
}
