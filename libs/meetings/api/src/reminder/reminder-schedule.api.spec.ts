import { PeopleModule } from '@verbonden/people/api';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { MeetingsModule } from '../meetings.module';
import { savedMeeting } from '../testing';
import { ReminderSchedules } from './reminder-schedules';

const set = `mutation Set($input: SetReminderScheduleInput!) {
  setReminderSchedule(input: $input) { reminderSchedule { version moments { amount unit mode dueAt textNl textEn } } } }`;
const read = `query Read($slug: String!) { meeting(slug: $slug) {
  reminderSchedule { version moments { amount unit mode dueAt textNl } } } }`;

let api: TestApi;
let marieke: TestPerson;
let fatma: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, MeetingsModule]);
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  fatma = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
});
beforeEach(() => api.clock.set('2027-01-04T09:00:00Z'));
afterAll(() => api?.close());

const hour = { amount: 1, unit: 'HOURS' };

describe('the reminders of a meeting', () => {
  it('are a week, a day and an hour before, until a coordinator chooses otherwise', async () => {
    const meeting = await savedMeeting(api);
    const shown = await api.visitor.data<{ meeting: { reminderSchedule: { moments: object[] } } }>(read, {
      slug: meeting.slug,
    });
    expect(shown.meeting.reminderSchedule).toMatchObject({
      version: 0,
      moments: [
        { amount: 7, unit: 'DAYS', dueAt: '2027-03-17T12:30:00.000Z' },
        { amount: 1, unit: 'DAYS' },
        { amount: 1, unit: 'HOURS', dueAt: '2027-03-24T11:30:00.000Z' },
      ],
    });
    const input = {
      meetingId: meeting.id,
      expectedVersion: 0,
      moments: [
        { ...hour, mode: 'ONLINE', text: ' Zet je microfoon vast klaar. ' },
        { amount: 3, unit: 'DAYS' },
      ],
    };
    expect(await api.as(marieke).data(set, { input })).toEqual({
      setReminderSchedule: {
        reminderSchedule: {
          version: 1,
          moments: [
            {
              amount: 3,
              unit: 'DAYS',
              mode: null,
              dueAt: '2027-03-21T12:30:00.000Z',
              textNl: null,
              textEn: null,
            },
            {
              amount: 1,
              unit: 'HOURS',
              mode: 'ONLINE',
              dueAt: '2027-03-24T11:30:00.000Z',
              textNl: 'Zet je microfoon vast klaar.',
              textEn: null,
            },
          ],
        },
      },
    });
    const forFatma = await api.as(fatma).data(read, { slug: meeting.slug });
    expect(JSON.stringify(forFatma)).not.toContain('microfoon');
  });

  it('are for coordinators to choose', async () => {
    const meeting = await savedMeeting(api);
    const input = { meetingId: meeting.id, expectedVersion: 0, moments: [] };
    for (const [caller, code] of [
      [api.as(fatma), 'FORBIDDEN'],
      [api.visitor, 'UNAUTHENTICATED'],
    ] as const) {
      expect((await caller.run(set, { input })).errors?.[0]?.extensions?.code).toBe(code);
    }
  });

  it('are refused at the field, in both languages, and nothing is written', async () => {
    const meeting = await savedMeeting(api);
    const moments = [hour, { amount: 60, unit: 'MINUTES' }, { amount: 0, unit: 'DAYS' }];
    const { errors } = await api
      .as(marieke)
      .run(set, { input: { meetingId: meeting.id, expectedVersion: 0, moments } });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [
        { field: 'moments.1.amount', code: 'TWICE' },
        { field: 'moments.2.amount', code: 'TOO_LATE' },
      ],
    });
    const seven = Array.from({ length: 7 }, (_, index) => ({ amount: index + 1, unit: 'DAYS' }));
    const many = await api
      .as(marieke)
      .run(set, { input: { meetingId: meeting.id, expectedVersion: 0, moments: seven } });
    expect(many.errors?.[0]?.extensions).toMatchObject({ fields: [{ field: 'moments' }] });
    const schedules = api.app.get(ReminderSchedules, { strict: false });
    expect(await schedules.of(api.db.manager, meeting.id)).toMatchObject({ version: 0 });
  });

  it('are not saved over what somebody else just chose', async () => {
    const meeting = await savedMeeting(api);
    const answers = await Promise.all(
      [1, 2].map((amount) =>
        api.as(marieke).run(set, {
          input: { meetingId: meeting.id, expectedVersion: 0, moments: [{ amount, unit: 'DAYS' }] },
        }),
      ),
    );
    expect(answers.map(({ errors }) => errors?.[0]?.extensions?.code ?? 'SAVED').sort()).toEqual([
      'CONFLICT',
      'SAVED',
    ]);
  });

  it('go along to a copy of the meeting', async () => {
    const [one, other, usual] = [await savedMeeting(api), await savedMeeting(api), await savedMeeting(api)];
    await api.as(marieke).data(set, {
      input: { meetingId: one.id, expectedVersion: 0, moments: [{ amount: 5, unit: 'DAYS' }] },
    });
    const schedules = api.app.get(ReminderSchedules, { strict: false });
    await schedules.copy(api.db.manager, one.id, other.id);
    await schedules.copy(api.db.manager, usual.id, usual.id);
    expect(await schedules.of(api.db.manager, other.id)).toMatchObject({
      version: 1,
      moments: [{ amount: 5 }],
    });
    expect(await schedules.of(api.db.manager, usual.id)).toMatchObject({ version: 0 });
  });
});
