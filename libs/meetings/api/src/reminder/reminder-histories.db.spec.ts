import { PeopleModule } from '@verbonden/people/api';
import { dutchFromMoment, momentFromDutch, type SignedInViewer } from '@verbonden/shared/kernel';
import { testApi, type TestApi } from '@verbonden/shared/testing';
import { LetterReader } from '../mail/letter-reader';
import { LetterWriter } from '../mail/letter-writer';
import { MeetingMail } from '../mail/meeting-mail';
import type { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode } from '../meeting/meeting.enums';
import { MeetingService } from '../meeting/meeting.service';
import { MeetingsModule } from '../meetings.module';
import { RegistrationService } from '../registration/registration.service';
import { savedMeeting } from '../testing';
import { reminderNameOf } from './reminder-plan';
import { reminderLetters } from './reminder.mail';
import { ReminderUnit } from './reminder-schedule';
import { ReminderScheduleService } from './reminder-schedule.service';
import { ReminderSchedules } from './reminder-schedules';

const { ONSITE, ONLINE } = AttendanceMode;

let api: TestApi;
let marieke: SignedInViewer;
beforeAll(async () => {
  api = await testApi([PeopleModule, MeetingsModule]);
  marieke = (await api.person({ roles: ['COORDINATOR'] })).viewer;
});
afterAll(() => api?.close());

function dutch(local: string): Date {
  const moment = momentFromDutch(local);
  if (typeof moment === 'string') throw new Error(`${local}: ${moment}`);
  return moment;
}

interface PlannedRow {
  readonly id: string;
  readonly kind: string;
  readonly subject_id: string;
  readonly due_at: Date;
  readonly payload: Record<string, unknown>;
}

/** One person, one meeting, and a clock; what the person got is written down as "name moment on the Dutch clock". */
class History {
  readonly got: string[] = [];
  readonly person = api.person({ roles: ['PROFESSIONAL'] });

  private constructor(private readonly meeting: Meeting) {}

  /** A meeting that nobody registered for yet. @param startsAt on the Dutch clock */
  static async of(startsAt: string): Promise<History> {
    api.clock.set(dutch('2027-01-04T10:00'));
    const start = dutch(startsAt);
    const endsAt = new Date(start.getTime() + 3 * 3_600_000);
    return new History(await savedMeeting(api, { startsAt: start, endsAt }));
  }

  /** Lets time pass up to a moment: each reminder leaves when it is due, as long as it still holds. */
  async at(local: string): Promise<this> {
    const until = dutch(local);
    for (let due = await this.firstDue(until); due; due = await this.firstDue(until)) {
      if (due.due_at > api.clock.now()) api.clock.set(due.due_at);
      await this.leave(due);
    }
    api.clock.set(until);
    return this;
  }

  async registers(mode = ONSITE): Promise<this> {
    await this.registrations.register((await this.person).viewer, {
      meetingId: this.meeting.id,
      mode,
      onlineMeanwhile: false,
    });
    return this;
  }

  async changesTo(mode: AttendanceMode): Promise<this> {
    const input = { meetingId: this.meeting.id, mode, onlineMeanwhile: false };
    await this.registrations.changeMode((await this.person).viewer, input);
    return this;
  }

  async leaves(): Promise<this> {
    const { viewer } = await this.person;
    const [own] = await this.registrations.upcomingOf(viewer.personId, 1);
    await this.registrations.cancel(viewer, { registrationId: own!.id });
    return this;
  }

  async movesTo(local: string): Promise<this> {
    const startsAt = dutch(local);
    const endsAt = new Date(startsAt.getTime() + 3 * 3_600_000);
    const meetings = api.app.get(MeetingService, { strict: false });
    await meetings.reschedule(marieke, { id: this.meeting.id, startsAt, endsAt });
    return this;
  }

  async isCancelled(): Promise<this> {
    const meetings = api.app.get(MeetingService, { strict: false });
    await meetings.cancel(marieke, { id: this.meeting.id, reason: 'De spreker is ziek.' });
    return this;
  }

  /** @param reminders such as "3d", "90m online" */
  async reminds(...reminders: string[]): Promise<this> {
    const schedules = api.app.get(ReminderSchedules, { strict: false });
    const { version } = await schedules.of(api.db.manager, this.meeting.id);
    await api.app.get(ReminderScheduleService, { strict: false }).set(marieke, {
      meetingId: this.meeting.id,
      expectedVersion: version,
      moments: reminders.map((each) => {
        const [, amount = '', unit = '', mode] = /^(\d+)([dhm])(?: (\w+))?$/.exec(each) ?? [];
        return {
          amount: Number(amount),
          unit: { d: ReminderUnit.DAYS, h: ReminderUnit.HOURS, m: ReminderUnit.MINUTES }[unit]!,
          mode: mode === 'online' ? ONLINE : mode === 'zaal' ? ONSITE : null,
        };
      }),
    });
    return this;
  }

  private get registrations(): RegistrationService {
    return api.app.get(RegistrationService, { strict: false });
  }

  private async firstDue(until: Date): Promise<PlannedRow | undefined> {
    const rows = await api.db.query<PlannedRow[]>(
      `SELECT id, kind, subject_id, due_at, payload FROM mail_messages
       WHERE context_id = $1 AND status = 'PLANNED' AND kind LIKE '%reminder%' AND due_at <= $2
       ORDER BY due_at LIMIT 1`,
      [this.meeting.id, until],
    );
    return rows[0];
  }

  /** What the worker does, without the mail server. */
  private async leave({ id, kind, subject_id, due_at, payload }: PlannedRow): Promise<void> {
    const letter = reminderLetters.find(({ name }) => name === kind)!;
    const mail = { id, kind, subjectId: subject_id, locale: 'nl', dueAt: due_at, payload };
    const written = await new MeetingMail(
      letter,
      api.app.get(LetterReader, { strict: false }),
      api.app.get(LetterWriter, { strict: false }),
    ).compose([mail as never]);
    const dropped = 'dropped' in written.get(id)!;
    await api.db.query('UPDATE mail_messages SET status = $2 WHERE id = $1', [
      id,
      dropped ? 'DROPPED' : 'SENT',
    ]);
    if (!dropped) this.got.push(`${reminderNameOf({ kind, payload })} ${dutchFromMoment(api.clock.now())}`);
  }
}

const end = '2028-01-01T00:00';

describe('whatever happens, the right reminders arrive', () => {
  it.each<[string, string, (history: History) => Promise<unknown>, string[]]>([
    [
      'early registration',
      '2027-03-24T13:30',
      (h) => h.registers(),
      ['7d 2027-03-17T13:30', '1d 2027-03-23T13:30', '1h 2027-03-24T12:30'],
    ],
    [
      'late registration: no moment of before',
      '2027-03-24T13:30',
      async (h) => (await h.at('2027-03-23T20:00')).registers(),
      ['1h 2027-03-24T12:30'],
    ],
    [
      'the night the clock goes forward lies in between',
      '2027-03-28T13:30',
      (h) => h.registers(),
      ['7d 2027-03-21T13:30', '1d 2027-03-27T13:30', '1h 2027-03-28T12:30'],
    ],
    [
      'an hour before lies on the other side of the skipped hour',
      '2027-03-28T03:30',
      (h) => h.registers(),
      ['7d 2027-03-21T03:30', '1d 2027-03-27T03:30', '1h 2027-03-28T01:30'],
    ],
    [
      'the night the clock goes back lies in between',
      '2027-10-31T13:30',
      (h) => h.registers(),
      ['7d 2027-10-24T13:30', '1d 2027-10-30T13:30', '1h 2027-10-31T12:30'],
    ],
    [
      'hours are by the stopwatch across that night, days by the wall clock',
      '2027-10-31T13:30',
      async (h) => (await h.reminds('1d', '20h')).registers(),
      ['1d 2027-10-30T13:30', '20h 2027-10-30T18:30'],
    ],
    [
      'it moves away after a reminder had left: the new time has its own',
      '2027-03-24T13:30',
      async (h) => (await (await h.registers()).at('2027-03-18T10:00')).movesTo('2027-04-07T13:30'),
      ['7d 2027-03-17T13:30', '7d 2027-03-31T13:30', '1d 2027-04-06T13:30', '1h 2027-04-07T12:30'],
    ],
    [
      'it moves away and back: nobody is reminded twice',
      '2027-03-24T13:30',
      async (h) => {
        await (await (await h.registers()).at('2027-03-18T10:00')).movesTo('2027-05-05T13:30');
        await h.movesTo('2027-03-24T13:30');
      },
      ['7d 2027-03-17T13:30', '1d 2027-03-23T13:30', '1h 2027-03-24T12:30'],
    ],
    [
      'it comes closer, past two moments: the nearest one once, at once',
      '2027-03-24T13:30',
      async (h) => (await (await h.registers()).at('2027-01-11T09:00')).movesTo('2027-01-11T20:00'),
      ['1d 2027-01-11T09:00', '1h 2027-01-11T19:00'],
    ],
    [
      'it comes closer twice: still once',
      '2027-03-24T13:30',
      async (h) => {
        await (await (await h.registers()).at('2027-01-11T09:00')).movesTo('2027-01-15T13:30');
        await h.at('2027-01-11T09:01');
        await h.movesTo('2027-01-14T13:30');
      },
      ['7d 2027-01-11T09:00', '1d 2027-01-13T13:30', '1h 2027-01-14T12:30'],
    ],
    [
      'it comes closer for somebody who registered too late for the week: no week',
      '2027-03-24T13:30',
      async (h) => {
        await (await h.at('2027-03-19T10:00')).registers();
        await h.movesTo('2027-03-23T13:30');
      },
      ['1d 2027-03-22T13:30', '1h 2027-03-23T12:30'],
    ],
    [
      'it is cancelled: nothing more',
      '2027-03-24T13:30',
      async (h) => (await (await h.registers()).at('2027-03-18T10:00')).isCancelled(),
      ['7d 2027-03-17T13:30'],
    ],
    [
      'leaving: nothing more; coming back: what is still to come',
      '2027-03-24T13:30',
      async (h) => {
        await (await (await h.registers()).at('2027-03-01T10:00')).leaves();
        await (await h.at('2027-03-20T10:00')).registers();
      },
      ['1d 2027-03-23T13:30', '1h 2027-03-24T12:30'],
    ],
    [
      'another seat: each way of taking part has its own, and what both share comes once',
      '2027-03-24T13:30',
      async (h) => {
        await h.reminds('7d', '2d zaal', '1d', '15m online');
        await (await (await h.registers(ONSITE)).at('2027-03-18T10:00')).changesTo(ONLINE);
      },
      ['7d 2027-03-17T13:30', '1d 2027-03-23T13:30', '15m 2027-03-24T13:15'],
    ],
    [
      'to another seat and back: nothing twice, nothing lost',
      '2027-03-24T13:30',
      async (h) => {
        await h.reminds('7d', '2d zaal', '15m online');
        await (await (await h.registers(ONSITE)).at('2027-03-18T10:00')).changesTo(ONLINE);
        await h.changesTo(ONSITE);
      },
      ['7d 2027-03-17T13:30', '2d 2027-03-22T13:30'],
    ],
    [
      'the schedule changes before anything left',
      '2027-03-24T13:30',
      async (h) => (await h.registers()).reminds('3d', '30m'),
      ['3d 2027-03-21T13:30', '30m 2027-03-24T13:00'],
    ],
    [
      'the schedule changes after the week had left: the week stays got, a moment of before is for nobody',
      '2027-03-24T13:30',
      async (h) => (await (await h.registers()).at('2027-03-18T10:00')).reminds('8d', '7d', '5d'),
      ['7d 2027-03-17T13:30', '5d 2027-03-19T13:30'],
    ],
    [
      'a reminder is taken away and put back: once',
      '2027-03-24T13:30',
      async (h) => {
        await (await (await h.registers()).at('2027-03-18T10:00')).reminds();
        await h.reminds('7d', '1d');
      },
      ['7d 2027-03-17T13:30', '1d 2027-03-23T13:30'],
    ],
    ['a schedule without reminders', '2027-03-24T13:30', async (h) => (await h.registers()).reminds(), []],
    [
      'the schedule changes, then the meeting comes closer: the nearest of the new schedule',
      '2027-03-24T13:30',
      async (h) => {
        await (await h.registers()).reminds('10d', '2d', '2h');
        await (await h.at('2027-01-11T09:00')).movesTo('2027-01-12T13:30');
      },
      ['2d 2027-01-11T09:00', '2h 2027-01-12T11:30'],
    ],
  ])('%s', async (_, startsAt, lives, expected) => {
    const history = await History.of(startsAt);
    await lives(history);
    await history.at(end);
    expect(history.got).toEqual(expected);
  });
});
