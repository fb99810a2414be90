import { Inject, Injectable } from '@nestjs/common';
import { type Clock, conflict, notFound, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { CLOCK, newId } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { assertOnBoard } from '../board-member/assert-on-board';
import { mayBeBelowSixteen } from '../board-member/availability';
import { BoardMemberChoice } from '../board-member/board-member.entity';
import { Today } from '../today';
import { MediaAnswer } from './media-answer.entity';
import { MediaConsent } from './media-consent.entity';
import { endConsents } from './media-consent-ending';
import { assertKeepsDesk, MediaKeeper } from './media-keeper';
import { MediaMailPlan } from './media-mail-plan';
import { MediaRequest } from './media-request.entity';
import type { AnswerMediaInput, NoteMediaGuardianInput } from './media-request.input';
import { isOpenToAnswers } from './media-request.states';

/** A young person says yes or no for themselves, and takes a yes back as long as it was not published. */
@Injectable()
export class MediaConsentService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: MediaKeeper,
    private readonly mail: MediaMailPlan,
    private readonly today: Today,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Yes is to this outlet and the day that was read. No needs no reason. @throws DomainError FORBIDDEN, NOT_FOUND, CONFLICT */
  async answer(viewer: SignedInViewer, { id, accepts, takesPlaceOn }: AnswerMediaInput): Promise<boolean> {
    assertOnBoard(viewer);
    return this.db.transaction(async (tx) => {
      const { request, answer } = await this.keeper.holdAsAsked(tx, viewer, id);
      if (answer.state === (accepts ? 'YES' : 'NO')) return true;
      if (answer.state !== 'ASKED' || !isOpenToAnswers(request.status)) throw conflict(answeredAlready);
      if (request.takesPlaceOn !== takesPlaceOn || request.takesPlaceOn < this.today.day()) {
        throw conflict(otherDay);
      }
      await tx.update(MediaAnswer, { id: answer.id }, { state: accepts ? 'YES' : 'NO' });
      if (accepts) await this.give(tx, viewer.personId, request);
      return true;
    });
  }

  /** Takes a yes back; coordinator and supporter hear at once. @throws DomainError FORBIDDEN, NOT_FOUND, CONFLICT */
  async withdraw(viewer: SignedInViewer, id: string): Promise<boolean> {
    assertOnBoard(viewer);
    return this.db.transaction(async (tx) => {
      const { request, answer } = await this.keeper.holdAsAsked(tx, viewer, id);
      if (answer.state === 'WITHDRAWN') return true;
      if (answer.state !== 'YES') throw notFound();
      if (!isOpenToAnswers(request.status)) throw conflict(isOut);
      await tx.update(MediaAnswer, { id: answer.id }, { state: 'WITHDRAWN' });
      await this.end(tx, request, viewer.personId, 'WITHDRAWN');
      return true;
    });
  }

  /** A coordinator heard from a parent or guardian, outside the portal. @throws DomainError FORBIDDEN, NOT_FOUND, CONFLICT */
  async noteGuardian(viewer: SignedInViewer, { id, agreed }: NoteMediaGuardianInput): Promise<MediaRequest> {
    assertKeepsDesk(viewer);
    return this.db.transaction(async (tx) => {
      const known = await tx.findOneBy(MediaConsent, { id, needsGuardian: true, endedAt: IsNull() });
      if (!known) throw notFound();
      const request = await this.keeper.hold(tx, viewer, known.requestId);
      if (!isOpenToAnswers(request.status)) throw conflict(isOut);
      const which = { id, endedAt: IsNull() };
      await tx.update(MediaConsent, which, { guardianAgreedOn: agreed ? this.today.day() : null });
      return request;
    });
  }

  /** Off the board: what stands and is not out yet ends, as if it was taken back; the answers go. */
  async letGo(tx: EntityManager, personId: string): Promise<void> {
    const standing = await tx.findBy(MediaAnswer, { personId, state: 'YES' });
    const requests = await tx.find(MediaRequest, {
      where: { id: In(standing.map(({ requestId }) => requestId)) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    for (const request of requests) {
      if (isOpenToAnswers(request.status)) await this.end(tx, request, personId, 'LEFT');
    }
    await tx.delete(MediaAnswer, { personId });
  }

  private async give(tx: EntityManager, personId: string, request: MediaRequest): Promise<void> {
    const choice = await tx.findOneBy(BoardMemberChoice, { personId });
    const { outlet, kind, takesPlaceOn } = request;
    await tx.insert(MediaConsent, {
      ...{ id: newId(), requestId: request.id, personId, outlet, kind, takesPlaceOn },
      givenAt: this.clock.now(),
      needsGuardian: mayBeBelowSixteen(choice?.birthYear ?? null, this.today.day()),
      ...{ guardianAgreedOn: null, endedAt: null, endedBy: null },
    });
  }

  private async end(
    tx: EntityManager,
    request: MediaRequest,
    personId: string,
    by: 'WITHDRAWN' | 'LEFT',
  ): Promise<void> {
    const ended = await endConsents(tx, { requestId: request.id, personId }, by, this.clock.now());
    if (ended > 0) await this.mail.withdrawn(tx, request, personId);
  }
}

const answeredAlready = text(
  'Dit is al beantwoord, of het gaat niet meer door.',
  'This was answered already, or it does not go on any more.',
);
const otherDay = text(
  'De dag is veranderd of voorbij. Lees het opnieuw.',
  'The day has changed or is past. Read it again.',
);
const isOut = text(
  'Dit is al gepubliceerd of voorbij. Praat met wie er meeging: samen kijken jullie wat nog kan.',
  'This was published or is over. Talk with who went along: together you see what can still be done.',
);
