import { Inject, Injectable } from '@nestjs/common';
import { PersonService } from '@verbonden/people/api';
import {
  type Clock,
  conflict,
  type FieldProblem,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK, type RequestContext, SignedLinks } from '@verbonden/shared/server';
import { DataSource, IsNull, Not } from 'typeorm';
import { AgendaItem } from '../agenda/agenda-item.entity';
import { AgendaService } from '../agenda/agenda.service';
import { Meeting } from '../meeting/meeting.entity';
import { MeetingService } from '../meeting/meeting.service';
import { timeProblems } from '../meeting/meeting-times';
import { moveMeeting } from '../meeting/move-meeting';
import { publishProblems } from '../meeting/publishable';
import type { RegistrationResult } from '../registration/registration-result';
import { Registration } from '../registration/registration.entity';
import { SeatKeeper } from '../registration/seat-keeper';
import { AskedPerson } from './asked-person.entity';
import { DatePoll } from './date-poll.entity';
import type { ChooseDatePollMomentInput, RegisterByPollLinkInput } from './date-poll.input';
import { DatePollMailPlan } from './date-poll.mail-plan';
import type { DatePollByLink, PollChoiceResult } from './date-poll-result';
import { DatePollMoment } from './date-poll-moment.entity';
import { assertMayRun, DatePollService } from './date-poll.service';

/** From the chosen moment on: the meeting is published, and answers become registrations. */
@Injectable()
export class ChooseMomentService {
  constructor(
    private readonly db: DataSource,
    private readonly polls: DatePollService,
    private readonly meetings: MeetingService,
    private readonly agendas: AgendaService,
    private readonly seats: SeatKeeper,
    private readonly persons: PersonService,
    private readonly mail: DatePollMailPlan,
    private readonly links: SignedLinks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Publishes the meeting at this moment and tells everybody who answered. Pressed again it is done already.
   * @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT when another one was chosen; BAD_USER_INPUT naming what is missing
   */
  async choose(viewer: SignedInViewer, input: ChooseDatePollMomentInput): Promise<PollChoiceResult> {
    assertMayRun(viewer);
    const now = this.clock.now();
    return this.db.transaction(async (tx) => {
      const moment = await tx.findOneBy(DatePollMoment, { id: input.momentId });
      if (!moment) throw notFound();
      const { meetingId } = await tx.findOneByOrFail(DatePoll, { id: moment.pollId });
      const meeting = await this.seats.lockMeeting(tx, meetingId);
      const poll = await tx.findOneOrFail(DatePoll, {
        where: { id: moment.pollId },
        lock: { mode: 'pessimistic_write' },
      });
      if (poll.chosenMomentId === moment.id) return { meeting, mailed: 0 };
      if (poll.chosenMomentId) {
        throw conflict(text('Er is al een ander moment gekozen.', 'Another moment has been chosen already.'));
      }
      const items = moveMeeting(meeting, await this.agendas.of(tx, meetingId), moment);
      meeting.form = moment.form;
      await this.meetings.publishLocked(tx, meeting, items, now);
      await tx.save(AgendaItem, items);
      await tx.update(DatePoll, { id: poll.id }, { chosenMomentId: moment.id });
      const answered = await tx.findBy(AskedPerson, { pollId: poll.id, answeredAt: Not(IsNull()) });
      return { meeting, mailed: await this.mail.chosen(tx, meetingId, answered, now) };
    });
  }

  /** What would be in the way of choosing a moment, without choosing it. */
  async problemsOf(
    moment: DatePollMoment,
    meeting: Meeting,
    context: RequestContext,
  ): Promise<FieldProblem[]> {
    const standing = await this.agendas.byMeeting.load(context, meeting.id);
    const then = Object.assign(new Meeting(), meeting);
    const copies = standing.map((item) => Object.assign(new AgendaItem(), item));
    const items = moveMeeting(then, copies, moment);
    then.form = moment.form;
    return [...timeProblems(then, this.clock.now()), ...publishProblems(then, items)];
  }

  /** What a link leads to; it changes nothing. @throws DomainError NOT_FOUND for an altered link */
  async byLink(token: string): Promise<DatePollByLink> {
    const asked = await this.polls.linked(token);
    const tx = this.db.manager;
    const poll = await tx.findOneByOrFail(DatePoll, { id: asked.pollId });
    const meeting = await tx.findOneByOrFail(Meeting, { id: poll.meetingId });
    const registration = asked.personId
      ? await tx.findOneBy(Registration, { meetingId: meeting.id, personId: asked.personId })
      : null;
    const registrationToken = registration && this.links.token('registration', registration.id);
    return { asked, poll, meeting, registration, registrationToken };
  }

  /**
   * One click makes an answer a registration: first come, first served, as for everybody. The link proves the address;
   * who has no account yet becomes a person without a password.
   * @throws DomainError NOT_FOUND for an altered link, or before a moment was chosen; BAD_USER_INPUT
   */
  async registerByLink(input: RegisterByPollLinkInput): Promise<RegistrationResult> {
    const { id } = await this.polls.linked(input.token);
    const { meetingId, personId } = await this.personBehind(id);
    return this.seats.ask(meetingId, {
      what: 'REGISTER',
      personId,
      by: personId,
      mode: input.mode,
      onlineMeanwhile: input.onlineMeanwhile,
      isFor: () => true,
      // Who was asked when they can come was invited by that, whatever their roles.
      isAdmitted: true,
    });
  }

  private personBehind(askedId: string): Promise<{ meetingId: string; personId: string }> {
    return this.db.transaction(async (tx) => {
      const asked = await tx.findOneOrFail(AskedPerson, {
        where: { id: askedId },
        lock: { mode: 'pessimistic_write' },
      });
      const { meetingId, chosenMomentId } = await tx.findOneByOrFail(DatePoll, { id: asked.pollId });
      if (!chosenMomentId) throw notFound();
      if (asked.personId) return { meetingId, personId: asked.personId };
      const personId = await this.persons.behindAddress(tx, asked);
      await tx.update(AskedPerson, { id: askedId }, { personId });
      return { meetingId, personId };
    });
  }
}
