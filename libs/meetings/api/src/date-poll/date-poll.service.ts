import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  dutchDay,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK, LiveNotes, newId, SignedLinks } from '@verbonden/shared/server';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import { MeetingStatus } from '../meeting/meeting.enums';
import { meetingTopic } from '../meeting/meeting-note';
import { MeetingService } from '../meeting/meeting.service';
import { assertStep } from '../meeting/meeting.states';
import { canRunDatePolls } from '../meetings.policy';
import { SeatKeeper } from '../registration/seat-keeper';
import { answerProblems } from './answer-problems';
import { AskedPeople, askedProblems } from './asked-people';
import { AskedPerson } from './asked-person.entity';
import { DatePoll } from './date-poll.entity';
import type {
  AnswerDatePollByLinkInput,
  AnswerDatePollInput,
  AskedPeopleInput,
  MomentAnswerInput,
  OpenDatePollInput,
  RemindDatePollInput,
} from './date-poll.input';
import { DatePollMailPlan } from './date-poll.mail-plan';
import { DatePollAnswer } from './date-poll-answer.entity';
import { DatePollMoment } from './date-poll-moment.entity';
import {
  type PeopleToAsk,
  PollAnswerOutcome,
  type PollAnswerResult,
  PollReminderOutcome,
  type PollReminderResult,
} from './date-poll-result';
import { pollProblems } from './poll-problems';

/** Asking people when they can come, and their answers. Choosing is in choose-moment.service.ts. */
@Injectable()
export class DatePollService {
  constructor(
    private readonly db: DataSource,
    private readonly meetings: MeetingService,
    private readonly seats: SeatKeeper,
    private readonly who: AskedPeople,
    private readonly mail: DatePollMailPlan,
    private readonly links: SignedLinks,
    private readonly notes: LiveNotes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who would be asked, before anybody is. @throws DomainError FORBIDDEN */
  async peopleToAsk(viewer: SignedInViewer, input: AskedPeopleInput): Promise<PeopleToAsk> {
    assertMayRun(viewer);
    const { people, unread, doubles } = await this.who.find(this.db.manager, input, viewer.locale);
    return {
      count: people.length,
      withoutAccount: people.filter(({ personId }) => personId === null).length,
      doubles,
      names: people.slice(0, 100).map(({ name }) => name),
      unread: unread.slice(0, 20),
    };
  }

  /**
   * Asks people when they can come to a draft. The same id again gives the poll that is there.
   * @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT; BAD_USER_INPUT
   */
  async open(viewer: SignedInViewer, input: OpenDatePollInput): Promise<DatePoll> {
    assertMayRun(viewer);
    const now = this.clock.now();
    return this.db.transaction(async (tx) => {
      const meeting = await this.seats.lockMeeting(tx, input.meetingId);
      const known = await tx.findOneBy(DatePoll, [{ id: input.id }, { meetingId: meeting.id }]);
      if (known?.id === input.id && known.meetingId === meeting.id) return known;
      if (known) throw conflict(text('Er is al een datumprikker.', 'There is a date poll already.'));
      assertStep(meeting.status, MeetingStatus.DATE_POLL);
      const asked = await this.who.find(tx, input.asked, 'nl');
      const problems = [...pollProblems(input.moments, input.closesAt, now), ...askedProblems(asked)];
      if (problems.length > 0) throw badInput(...problems);
      const poll = await tx.save(
        Object.assign(new DatePoll(), {
          id: input.id,
          meetingId: meeting.id,
          message: input.message ?? null,
          closesAt: input.closesAt,
          remindedAt: null,
          chosenMomentId: null,
          openedBy: viewer.personId,
        }),
      );
      await tx.insert(
        DatePollMoment,
        input.moments.map(({ startsAt, endsAt, form }) => ({
          id: newId(),
          pollId: poll.id,
          startsAt,
          endsAt,
          form,
        })),
      );
      const people = asked.people.map((each) =>
        Object.assign(new AskedPerson(), { ...each, pollId: poll.id, answeredAt: null }),
      );
      await tx.insert(AskedPerson, people);
      await this.meetings.save(tx, Object.assign(meeting, { status: MeetingStatus.DATE_POLL }));
      await this.mail.asked(tx, meeting.id, people, now);
      return poll;
    });
  }

  /** The viewer's own answers. @throws DomainError NOT_FOUND for who is not asked; BAD_USER_INPUT */
  async answer(viewer: SignedInViewer, input: AnswerDatePollInput): Promise<PollAnswerResult> {
    const poll = await this.db.manager.findOneBy(DatePoll, { meetingId: input.meetingId });
    const asked =
      poll && (await this.db.manager.findOneBy(AskedPerson, { pollId: poll.id, personId: viewer.personId }));
    if (!asked) throw notFound();
    return this.save(asked.id, input.answers);
  }

  /** The answers of who the link was mailed to. @throws DomainError NOT_FOUND for an altered link; BAD_USER_INPUT */
  async answerByLink(input: AnswerDatePollByLinkInput): Promise<PollAnswerResult> {
    return this.save((await this.linked(input.token)).id, input.answers);
  }

  /** Mails who has not answered, once a day at most. @throws DomainError FORBIDDEN, NOT_FOUND */
  async remind(viewer: SignedInViewer, { meetingId }: RemindDatePollInput): Promise<PollReminderResult> {
    assertMayRun(viewer);
    const now = this.clock.now();
    return this.db.transaction(async (tx) => {
      const poll = await tx.findOne(DatePoll, {
        where: { meetingId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!poll) throw notFound();
      const nobody = (outcome: PollReminderOutcome) => ({ outcome, mailed: 0 });
      if (!(await takesAnswers(tx, poll, now))) return nobody(PollReminderOutcome.CLOSED);
      const silent = await tx.findBy(AskedPerson, { pollId: poll.id, answeredAt: IsNull() });
      if (silent.length === 0) return nobody(PollReminderOutcome.EVERYBODY_ANSWERED);
      if (wasRemindedOn(poll, now)) return nobody(PollReminderOutcome.ALREADY_TODAY);
      await tx.update(DatePoll, { id: poll.id }, { remindedAt: now });
      const mailed = await this.mail.reminded(tx, meetingId, silent, now);
      return { outcome: PollReminderOutcome.REMINDED, mailed };
    });
  }

  /** Open polls in which somebody is asked and has not answered, the first to close first. */
  toAnswer(personId: string): Promise<DatePoll[]> {
    return this.db.manager
      .createQueryBuilder(DatePoll, 'poll')
      .innerJoin(AskedPerson, 'asked', 'asked.pollId = poll.id')
      .innerJoin(Meeting, 'meeting', 'meeting.id = poll.meetingId')
      .where('asked.personId = :personId AND asked.answeredAt IS NULL', { personId })
      .andWhere('meeting.status = :status', { status: MeetingStatus.DATE_POLL })
      .andWhere('poll.closesAt > :now', { now: this.clock.now() })
      .orderBy('poll.closesAt')
      .addOrderBy('poll.id')
      .limit(10)
      .getMany();
  }

  /** Who a link was mailed to. @throws DomainError NOT_FOUND for an altered link */
  async linked(token: string): Promise<AskedPerson> {
    const id = this.links.findId('date-poll', token);
    const asked = id && (await this.db.manager.findOneBy(AskedPerson, { id }));
    if (!asked) throw notFound();
    return asked;
  }

  private async save(askedId: string, answers: readonly MomentAnswerInput[]): Promise<PollAnswerResult> {
    const now = this.clock.now();
    return this.db.transaction(async (tx) => {
      // Who chooses the moment locks the poll for writing: an answer is either in before, or told that it is too late.
      const { pollId } = await tx.findOneByOrFail(AskedPerson, { id: askedId });
      const poll = await tx.findOneOrFail(DatePoll, {
        where: { id: pollId },
        lock: { mode: 'pessimistic_read' },
      });
      const asked = await tx.findOneOrFail(AskedPerson, {
        where: { id: askedId },
        lock: { mode: 'pessimistic_write' },
      });
      const { status } = await tx.findOneByOrFail(Meeting, { id: poll.meetingId });
      if (status === MeetingStatus.CANCELLED) return { outcome: PollAnswerOutcome.MEETING_CANCELLED, asked };
      if (poll.chosenMomentId) return { outcome: PollAnswerOutcome.CHOSEN, asked };
      if (!poll.isOpenAt(now)) return { outcome: PollAnswerOutcome.CLOSED, asked };
      const moments = await tx.find(DatePollMoment, { where: { pollId }, order: { startsAt: 'ASC' } });
      const problems = answerProblems(moments, answers);
      if (problems.length > 0) throw badInput(...problems);
      await tx.delete(DatePollAnswer, { askedId });
      const chosen = new Map(answers.map(({ momentId, choice }) => [momentId, choice]));
      await tx.insert(
        DatePollAnswer,
        [...chosen].map(([momentId, choice]) => ({ id: newId(), askedId, momentId, choice })),
      );
      await tx.save(Object.assign(asked, { answeredAt: now }));
      await this.notes.publish(tx, meetingTopic(poll.meetingId), { what: 'DATE_POLL_ANSWERED', people: [] });
      return { outcome: PollAnswerOutcome.SAVED, asked };
    });
  }
}

/** True while people can answer: open, and the meeting still in its poll. */
export async function takesAnswers(tx: EntityManager, poll: DatePoll, now: Date): Promise<boolean> {
  if (!poll.isOpenAt(now)) return false;
  return tx.existsBy(Meeting, { id: poll.meetingId, status: MeetingStatus.DATE_POLL });
}

/** True when people were reminded earlier on this day of the Dutch calendar. */
export function wasRemindedOn({ remindedAt }: Pick<DatePoll, 'remindedAt'>, now: Date): boolean {
  return remindedAt !== null && dutchDay(remindedAt) === dutchDay(now);
}

/** @throws DomainError FORBIDDEN */
export function assertMayRun(viewer: SignedInViewer): void {
  if (!canRunDatePolls(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
}
