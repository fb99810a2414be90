import { Inject, Injectable } from '@nestjs/common';
import { PersonService } from '@verbonden/people/api';
import {
  badInput,
  type Clock,
  conflict,
  type Locale,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { Attempts, CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In, Not } from 'typeorm';
import { assertStaysInside } from '../room/ways-to-reach';
import { Today } from '../today';
import { endConsents } from './media-consent-ending';
import { assertCanBecome, consentsOf, MediaKeeper, whoGoesAlong } from './media-keeper';
import { mediaLimits } from './media-limits';
import { MediaMailPlan } from './media-mail-plan';
import { MediaRequest } from './media-request.entity';
import type {
  AskMediaInput,
  BriefMediaInput,
  ChooseMediaSupporterInput,
  DeclineMediaInput,
  PublishMediaInput,
} from './media-request.input';
import { supporterIds } from './supporter-ids';

/** What a journalist asks, and what a coordinator does with it. The journalist reaches the desk and nobody else. */
@Injectable()
export class MediaRequestService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: MediaKeeper,
    private readonly persons: PersonService,
    private readonly mail: MediaMailPlan,
    private readonly attempts: Attempts,
    private readonly today: Today,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Needs no account, and sends no mail to the address that was typed: the answer is the only one.
   * @throws DomainError RATE_LIMITED, BAD_USER_INPUT, CONFLICT for another question under the same id
   */
  async ask(
    locale: Locale,
    networkAddress: string,
    { subject, name, email, ...told }: AskMediaInput,
  ): Promise<void> {
    if (subject) return;
    await this.attempts.take(mediaLimits.visitor, networkAddress);
    const problems = dayProblems(told, this.today.day());
    if (problems.length > 0) throw badInput(...problems);
    // Young people read the name of the outlet.
    assertStaysInside(told.outlet, 'outlet');
    await this.attempts.take(mediaLimits.address, email);
    await this.db.transaction(async (tx) => {
      const added = await tx
        .createQueryBuilder()
        .insert()
        .into(MediaRequest)
        .values({ ...blank, ...told, journalistName: name, journalistEmail: email, locale })
        .orIgnore()
        .execute();
      if ((added.raw as unknown[]).length > 0) return this.mail.toDesk(tx, told.id);
      const stored = await tx.findOneByOrFail(MediaRequest, { id: told.id });
      const isSame =
        stored.journalistName === name &&
        stored.journalistEmail === email &&
        whatIsAsked.every((field) => stored[field] === told[field]);
      if (!isSame) throw conflict(sentAlready);
    });
  }

  /** A coordinator takes it on, or over from a colleague. @throws DomainError FORBIDDEN, NOT_FOUND, CONFLICT */
  takeOn(viewer: SignedInViewer, id: string): Promise<MediaRequest> {
    return this.step(viewer, id, (_, request) => {
      assertCanBecome(request, 'TAKEN_ON');
      Object.assign(request, { status: 'TAKEN_ON', coordinatorId: viewer.personId });
    });
  }

  /** In words of the coordinator, before anything was agreed. @throws DomainError FORBIDDEN, NOT_FOUND, CONFLICT */
  decline(viewer: SignedInViewer, { id, words }: DeclineMediaInput): Promise<MediaRequest> {
    return this.step(viewer, id, async (tx, request) => {
      assertCanBecome(request, 'DECLINED');
      await this.close(tx, request, { status: 'DECLINED', endWords: words });
      await this.mail.toJournalist(tx, request);
    });
  }

  /**
   * One text for all who will be asked. Once they were asked it stays as it is: a change would be words to those who are
   * still thinking, and soon to one of them alone.
   * @throws DomainError FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, CONFLICT
   */
  brief(viewer: SignedInViewer, { id, briefing }: BriefMediaInput): Promise<MediaRequest> {
    return this.step(viewer, id, (_, request) => {
      if (request.briefing === briefing) return;
      if (request.status !== 'TAKEN_ON' || request.laidAt !== null) throw conflict(wasLaid);
      assertStaysInside(briefing, 'briefing');
      request.briefing = briefing;
    });
  }

  /** Who goes along: a coordinator, as the host of a room. @throws DomainError FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, CONFLICT */
  chooseSupporter(
    viewer: SignedInViewer,
    { id, supporterId }: ChooseMediaSupporterInput,
  ): Promise<MediaRequest> {
    return this.step(viewer, id, async (tx, request) => {
      if (request.supporterId === supporterId) return;
      if (request.status !== 'TAKEN_ON' && request.status !== 'AGREED') throw conflict(isOver);
      if (!(await this.supports(tx, supporterId))) throw badInput(noSupporter);
      request.supporterId = supporterId;
      if (supporterId !== viewer.personId) await this.mail.toSupporter(tx, request);
    });
  }

  /** With one young person at least and somebody who goes along; the journalist gets the one mail. */
  agree(viewer: SignedInViewer, id: string): Promise<MediaRequest> {
    return this.step(viewer, id, async (tx, request) => {
      if (request.status === 'AGREED') return;
      assertCanBecome(request, 'AGREED');
      if (!(await this.supports(tx, request.supporterId))) throw conflict(chooseFirst);
      const along = await whoGoesAlong(tx, request);
      if (along.length === 0) throw conflict(nobodyYet);
      request.status = 'AGREED';
      await this.mail.toJournalist(tx, request, along.length);
    });
  }

  /** It is out. Who has agreed by now cannot take it back here any more. @throws DomainError FORBIDDEN, NOT_FOUND, CONFLICT */
  publish(viewer: SignedInViewer, { id, url }: PublishMediaInput): Promise<MediaRequest> {
    return this.step(viewer, id, async (tx, request) => {
      if (request.publishedUrl === url) return;
      assertCanBecome(request, 'PUBLISHED');
      const along = await whoGoesAlong(tx, request);
      if (along.length === 0) throw conflict(nobodyAnyMore);
      const now = this.clock.now();
      Object.assign(request, { status: 'PUBLISHED', publishedUrl: url, closedAt: now });
      // A yes that no parent or guardian joined did not take part: nothing of it stands as if it had.
      const ids = along.map((consent) => consent.id);
      const without = (await consentsOf(tx, id)).filter((consent) => !ids.includes(consent.id));
      await endConsents(tx, { requestId: id, id: Not(In(ids)) }, 'STOPPED', now);
      await this.mail.toYoungPeople(
        tx,
        'soundingboard.media-published',
        request,
        along.flatMap(({ personId }) => personId ?? []),
      );
      await this.mail.toYoungPeople(
        tx,
        'soundingboard.media-over',
        request,
        without.flatMap(({ personId }) => personId ?? []),
      );
    });
  }

  /** What was agreed does not go on after all. @throws DomainError FORBIDDEN, NOT_FOUND, CONFLICT */
  stop(viewer: SignedInViewer, id: string): Promise<MediaRequest> {
    return this.step(viewer, id, (tx, request) => {
      assertCanBecome(request, 'STOPPED');
      return this.close(tx, request, { status: 'STOPPED' });
    });
  }

  /** Nobody is asked any more, every consent ends, and who still counted on it hears. */
  private async close(
    tx: EntityManager,
    request: MediaRequest,
    end: Pick<MediaRequest, 'status'> & Partial<MediaRequest>,
  ): Promise<void> {
    const now = this.clock.now();
    Object.assign(request, end, { closedAt: now });
    await endConsents(tx, { requestId: request.id }, 'STOPPED', now);
    const asked = await tx.query<{ id: string }[]>(
      `SELECT person_id AS id FROM media_answers WHERE request_id = $1 AND state IN ('ASKED', 'YES')`,
      [request.id],
    );
    await this.mail.toYoungPeople(
      tx,
      'soundingboard.media-over',
      request,
      asked.map(({ id }) => id),
    );
  }

  private async supports(tx: EntityManager, personId: string | null): Promise<boolean> {
    return personId !== null && (await supporterIds(tx, this.persons)).includes(personId);
  }

  private async step(
    viewer: SignedInViewer,
    id: string,
    change: (tx: EntityManager, request: MediaRequest) => void | Promise<void>,
  ): Promise<MediaRequest> {
    return this.db.transaction(async (tx) => {
      const request = await this.keeper.hold(tx, viewer, id);
      await change(tx, request);
      return tx.save(request);
    });
  }
}

function dayProblems(
  { takesPlaceOn, answerBy }: Pick<AskMediaInput, 'takesPlaceOn' | 'answerBy'>,
  today: string,
) {
  return [
    ...(takesPlaceOn <= today ? [{ field: 'takesPlaceOn', code: 'PAST', text: laterDay }] : []),
    ...(answerBy <= today
      ? [{ field: 'answerBy', code: 'PAST', text: laterDay }]
      : answerBy > takesPlaceOn
        ? [{ field: 'answerBy', code: 'TOO_LATE', text: beforeIt }]
        : []),
  ];
}

const blank = {
  status: 'ASKED',
  coordinatorId: null,
  supporterId: null,
  briefing: null,
  laidAt: null,
  endWords: null,
  publishedUrl: null,
  closedAt: null,
} as const;
const whatIsAsked = ['outlet', 'topic', 'kind', 'publication', 'takesPlaceOn', 'answerBy'] as const;
const sentAlready = text(
  'Je stuurde deze vraag al, met een andere tekst. Begin met een nieuwe vraag. Wat je hier typte, staat er nog.',
  'You sent this question already, with another text. Start a new question. What you typed here is still there.',
);
const laterDay = text('Kies een dag na vandaag.', 'Choose a day after today.');
const beforeIt = text(
  'Deze dag ligt na de dag zelf. Kies een eerdere.',
  'This is after the day itself. Choose an earlier one.',
);
const wasLaid = text(
  'De jongeren hebben dit al gelezen. De tekst blijft zoals hij is.',
  'The young people have read this. The text stays as it is.',
);
const isOver = text(
  'Deze vraag is nog niet aangenomen, of al klaar.',
  'This question is not taken on yet, or over.',
);
const noSupporter = {
  field: 'supporterId',
  code: 'UNKNOWN',
  text: text('Kies een coördinator uit de lijst.', 'Choose a coordinator from the list.'),
};
const chooseFirst = text('Kies eerst wie er meegaat.', 'Choose who goes along first.');
const nobodyYet = text(
  'Nog niemand heeft toestemming gegeven. Daarna kun je het afspreken.',
  'Nobody has consented yet. After that you can agree to it.',
);
const nobodyAnyMore = text(
  'Er is geen toestemming (meer) voor deze dag. Laat het niet doorgaan.',
  'There is no consent for this day (any more). Do not let it go on.',
);
