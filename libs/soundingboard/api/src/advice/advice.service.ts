import { Inject, Injectable } from '@nestjs/common';
import { SearchIndex } from '@verbonden/search/api';
import {
  badInput,
  type Clock,
  conflict,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import type { AdviceRequest } from '../advice-request/advice-request.entity';
import { BoardMailPlan } from '../mail/board-mail-plan';
import { Participant } from '../room/participant.entity';
import { membersIn, RequestKeeper, tooFew } from '../room/request-keeper';
import { assertStaysInside } from '../room/ways-to-reach';
import { fewestInRoom, isAsker } from '../soundingboard.policy';
import { Today } from '../today';
import { documentOf } from './advice-document';
import type {
  AgreeWithAdviceInput,
  PublishAdviceInput,
  SumUpAdviceInput,
  TellFollowUpInput,
} from './advice.input';

/** How long who asked has to tell what was done, unless another day is agreed. */
const usualDays = 56;

/** From what was said to advice, and to what was done with it. */
@Injectable()
export class AdviceService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: RequestKeeper,
    private readonly mail: BoardMailPlan,
    private readonly search: SearchIndex,
    private readonly today: Today,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The host puts it in words. Whoever agreed with other words is asked anew.
   * @throws DomainError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT; CONFLICT also with one young person only
   */
  async sumUp(
    viewer: SignedInViewer,
    { requestId, text: words, version }: SumUpAdviceInput,
  ): Promise<AdviceRequest> {
    return this.db.transaction(async (tx) => {
      const { request } = await this.keeper.holdAsHost(tx, viewer, requestId);
      assertInDiscussion(request);
      if (request.advice === words) return request;
      if (request.adviceVersion !== version) throw conflict(changed);
      const members = await membersIn(tx, requestId);
      if (members.length < fewestInRoom) throw conflict(tooFew);
      assertStaysInside(words, 'text');
      Object.assign(request, { advice: words, adviceVersion: version + 1 });
      await tx.update(Participant, { requestId }, { agrees: null });
      const ids = members.map(({ personId }) => personId);
      await this.mail.send(tx, 'soundingboard.summed-up', requestId, ids, String(version + 1));
      return tx.save(request);
    });
  }

  /** A member agrees with these very words, or does not. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT */
  async agree(
    viewer: SignedInViewer,
    { requestId, agrees, version }: AgreeWithAdviceInput,
  ): Promise<AdviceRequest> {
    return this.db.transaction(async (tx) => {
      const { request, own, seat } = await this.keeper.hold(tx, viewer, requestId);
      if (seat !== 'MEMBER' || !own)
        throw forbidden(text('wie van de jongeren meepraat', 'a young person who takes part'));
      assertInDiscussion(request);
      if (request.advice === null) throw notFound();
      if (request.adviceVersion !== version) throw conflict(changed);
      await tx.update(Participant, { id: own.id }, { agrees });
      return request;
    });
  }

  /**
   * Published with the next number of its year. More than half agreed, of two at least; how many is kept, who is not.
   * Two at once get two numbers: the year is locked.
   * @throws DomainError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, CONFLICT
   */
  async publish(
    viewer: SignedInViewer,
    { requestId, followUpBy }: PublishAdviceInput,
  ): Promise<AdviceRequest> {
    return this.db.transaction(async (tx) => {
      const { request } = await this.keeper.holdAsHost(tx, viewer, requestId);
      assertInDiscussion(request);
      if (request.advice === null) throw conflict(nothingYet);
      const day = followUpBy ?? this.today.inDays(usualDays);
      if (day <= this.today.day()) throw badInput(dayIsPast);
      const members = await membersIn(tx, requestId);
      const agreedCount = members.filter(({ agrees }) => agrees === true).length;
      if (members.length < fewestInRoom || agreedCount * 2 <= members.length) throw conflict(notAgreed);
      const advisedOn = this.today.day();
      const year = Number(advisedOn.slice(0, 4));
      Object.assign(request, {
        ...{ status: 'ADVISED', advisedOn, year, number: await nextNumber(tx, year), followUpBy: day },
        ...{
          agreedCount,
          memberCount: members.length,
          roomClosedAt: request.roomClosedAt ?? this.clock.now(),
        },
      });
      await tx.save(request);
      // Who agreed was of use to count, and of no use after it.
      await tx.update(Participant, { requestId }, { agrees: null });
      await this.search.put(tx, [documentOf(request)]);
      const ids = members.map(({ personId }) => personId);
      await this.mail.send(tx, 'soundingboard.published', requestId, ids);
      await this.mail.toAsker(tx, 'soundingboard.advised', request);
      return request;
    });
  }

  /** Who asked tells what was done with it. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT */
  async tellFollowUp(
    viewer: SignedInViewer,
    { requestId, outcome, reason }: TellFollowUpInput,
  ): Promise<AdviceRequest> {
    return this.db.transaction(async (tx) => {
      const { request } = await this.keeper.hold(tx, viewer, requestId);
      if (!isAsker(viewer, request))
        throw forbidden(text('wie het advies vroeg', 'who asked for the advice'));
      if (request.status === 'FOLLOWED_UP') throw conflict(toldAlready);
      if (request.status !== 'ADVISED') throw conflict(nothingYet);
      const followedUpOn = this.today.day();
      Object.assign(request, { status: 'FOLLOWED_UP', outcome, outcomeReason: reason, followedUpOn });
      await tx.save(request);
      await this.search.put(tx, [documentOf(request)]);
      const members = await membersIn(tx, requestId);
      const ids = [...members.map(({ personId }) => personId), ...(request.hostId ? [request.hostId] : [])];
      await this.mail.send(
        tx,
        'soundingboard.followed-up',
        requestId,
        ids.filter((id) => id !== viewer.personId),
      );
      return request;
    });
  }
}

async function nextNumber(tx: EntityManager, year: number): Promise<number> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('advice.' || $1::text))`, [year]);
  const [row] = await tx.query<[{ next: number }]>(
    'SELECT coalesce(max(number), 0)::int + 1 AS next FROM advice_requests WHERE year = $1',
    [year],
  );
  return row.next;
}

function assertInDiscussion({ status }: AdviceRequest): void {
  if (status !== 'IN_DISCUSSION') throw conflict(elsewhere);
}

const elsewhere = text(
  'Dit kan nu niet: de vraag is een stap verder. Kijk hoe het ervoor staat.',
  'This cannot be done now: the question is a step further. See how it stands.',
);
const changed = text(
  'De tekst is intussen veranderd. Lees hem opnieuw.',
  'The text has changed meanwhile. Read it again.',
);
const nothingYet = text('Er is nog geen advies.', 'There is no advice yet.');
const toldAlready = text('Dit is al verteld.', 'This was told already.');
const notAgreed = text(
  'Nog niet genoeg jongeren zijn het eens met deze woorden. Er zijn er meer dan de helft nodig.',
  'Not enough young people agree with these words yet. It takes more than half.',
);
const dayIsPast = {
  field: 'followUpBy',
  code: 'PAST',
  text: text('Kies een dag na vandaag.', 'Choose a day after today.'),
};
