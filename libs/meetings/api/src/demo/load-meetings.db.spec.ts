import { PeopleModule } from '@verbonden/people/api';
import { testApi, type TestApi } from '@verbonden/shared/testing';
import { AskedPerson } from '../date-poll/asked-person.entity';
import { DatePoll } from '../date-poll/date-poll.entity';
import { DatePollAnswer } from '../date-poll/date-poll-answer.entity';
import { DatePollMoment } from '../date-poll/date-poll-moment.entity';
import pollFile from '../date-poll/date-polls.json' with { type: 'json' };
import { broadcastProblems } from '../broadcast/broadcast-problems';
import { Broadcast } from '../broadcast/broadcast.entity';
import { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode, MeetingStatus } from '../meeting/meeting.enums';
import { MeetingsModule } from '../meetings.module';
import { Registration, RegistrationStatus } from '../registration/registration.entity';
import { IsNull, Not } from 'typeorm';
import { Introduction } from '../introduction/introduction.entity';
import { SubsessionChoice } from '../subsession/subsession-choice.entity';
import { Subsession } from '../subsession/subsession.entity';
import { DemoMeetings } from './load-meetings';
import registrationFile from './registrations.json' with { type: 'json' };

describe('the demo network', () => {
  let api: TestApi;
  const people = new Map<string, string>();
  beforeAll(async () => {
    api = await testApi([PeopleModule, MeetingsModule]);
    const asked = pollFile.flatMap(({ answers, silent }) => [
      ...answers.map(({ person }) => person),
      ...silent,
    ]);
    for (const key of new Set([...registrationFile.map(({ person }) => person), ...asked])) {
      people.set(key, (await api.person({ name: key })).id);
    }
  });
  afterAll(() => api?.close());

  const load = () =>
    api.db.transaction((tx) =>
      api.app.get(DemoMeetings, { strict: false }).load(tx, people, api.clock.now()),
    );

  it('starts with its history, something to come with people in it, and a draft', async () => {
    expect(await load()).toBe(8);
    const meetings = await api.db.manager.find(Meeting, { order: { startsAt: 'ASC' } });
    const { PUBLISHED, HELD, RECAP_PUBLISHED, DRAFT, DATE_POLL } = MeetingStatus;
    const dated = meetings.filter(({ status }) => status !== DATE_POLL);
    expect(dated.map(({ status }) => status)).toEqual([
      RECAP_PUBLISHED,
      HELD,
      HELD,
      HELD,
      HELD,
      PUBLISHED,
      PUBLISHED,
      DRAFT,
    ]);
    expect(meetings).toHaveLength(dated.length + 1);
    const small = meetings.find(({ slug }) => slug === 'kennismaken-met-het-jmz-lab-2027')!;
    const registrations = await api.db.manager.findBy(Registration, { meetingId: small.id });
    const seated = (mode: AttendanceMode) => registrations.filter(({ seatMode }) => seatMode === mode).length;
    expect([small.seatsOnsite, seated(AttendanceMode.ONSITE)]).toEqual([3, 2]);
    expect([small.seatsOnline, seated(AttendanceMode.ONLINE)]).toEqual([2, 2]);
    expect(registrations.filter(({ status }) => status === RegistrationStatus.WAITLISTED)).toHaveLength(2);
  });

  it('has a subsession that is full with a line, and people who tell what they are proud of', async () => {
    const table = await api.db.manager.findOneByOrFail(Subsession, { titleNl: 'Jongeren die meebeslissen' });
    const choices = await api.db.manager.findBy(SubsessionChoice, { subsessionId: table.id });
    const seated = choices.filter(({ heldSubsessionId }) => heldSubsessionId === table.id);
    const elsewhere = choices.filter(
      ({ heldSubsessionId }) => heldSubsessionId && heldSubsessionId !== table.id,
    );
    expect([table.seatsOnsite, seated.length, elsewhere.length]).toEqual([3, 3, 2]);
    expect(await api.db.manager.count(Introduction)).toBe(3);
  });

  it('has a season with a round of subsessions in it, led by people of the network', async () => {
    const spring = await api.db.manager.findOneByOrFail(Meeting, { slug: 'expertiselab-voorjaar-2027' });
    const season = await api.db.manager.findBy(Meeting, { seriesId: spring.seriesId! });
    expect(season.map(({ slug }) => slug).sort()).toEqual([
      'expertiselab-najaar-2027',
      'expertiselab-voorjaar-2027',
    ]);
    const subsessions = await api.db.manager.find(Subsession, {
      where: { meetingId: spring.id },
      order: { position: 'ASC' },
    });
    expect(subsessions.map((each) => [each.seatsOnsite, each.seatsOnline])).toEqual([
      [20, 40],
      [12, null],
      [3, 0],
    ]);
    expect(subsessions.every(({ hostName }) => hostName !== null)).toBe(true);
  });

  it('plans the reminders to come and mails nobody about what was', async () => {
    const kinds = await api.db.query<{ kind: string }[]>(
      `SELECT DISTINCT kind FROM mail_messages WHERE status = 'PLANNED' ORDER BY kind`,
    );
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'meetings.reminder-1d',
      'meetings.reminder-1h',
      'meetings.reminder-7d',
    ]);
  });

  it('has three mails that did not arrive, each for its own reason', async () => {
    const failed = await api.db.query<{ code: string }[]>(
      `SELECT last_error AS code FROM mail_messages WHERE status = 'FAILED' ORDER BY due_at DESC`,
    );
    expect(failed.map(({ code }) => code)).toEqual(['SMTP_550_5.1.1', 'SMTP_552_5.2.2', 'SMTP_550_5.7.1']);
    const [{ sent }] = await api.db.query<[{ sent: number }]>(
      `SELECT count(*)::int AS sent FROM mail_messages WHERE status = 'SENT'`,
    );
    expect(sent).toBe(0);
  });

  it('has a date poll that is open, with answers to all moments from everybody who answered', async () => {
    const poll = await api.db.manager.findOneOrFail(DatePoll, { where: { chosenMomentId: IsNull() } });
    expect(poll.isOpenAt(api.clock.now())).toBe(true);
    const moments = await api.db.manager.countBy(DatePollMoment, { pollId: poll.id });
    const answered = await api.db.manager.countBy(AskedPerson, { answeredAt: Not(IsNull()) });
    expect([moments, answered]).toEqual([4, 6]);
    expect(await api.db.manager.count(DatePollAnswer)).toBe(24);
  });

  it('has a letter that is being written, complete and not sent', async () => {
    const letter = await api.db.manager.findOneByOrFail(Broadcast, {});
    expect([letter.status, letter.isWrittenIn('en'), letter.sentAt]).toEqual(['DRAFT', true, null]);
    const meeting = await api.db.manager.findOneByOrFail(Meeting, { id: letter.meetingId });
    expect(broadcastProblems(letter, meeting, api.clock.now())).toEqual([]);
  });

  it('loaded again changes nothing', async () => {
    const count = () =>
      Promise.all([Meeting, Registration, AskedPerson, Broadcast].map((each) => api.db.manager.count(each)));
    const before = await count();
    expect(await load()).toBe(0);
    expect(await count()).toEqual(before);
  });
});
