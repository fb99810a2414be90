import ICAL from 'ical.js';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller } from '@verbonden/shared/testing';
import { AgendaItemKind } from '../agenda/agenda-item.entity';
import { Meeting } from '../meeting/meeting.entity';
import { MeetingForm, MeetingStatus } from '../meeting/meeting.enums';
import { MeetingsModule } from '../meetings.module';
import { ReminderUnit } from '../reminder/reminder-schedule';
import { ReminderSchedule } from '../reminder/reminder-schedule.entity';
import { anAgendaItem, aSubsession, savedMeeting } from '../testing';
import { MeetingSeries } from './meeting-series.entity';

const create = `mutation Create($input: CreateMeetingSeriesInput!) { createMeetingSeries(input: $input) {
  id slug title meetings { id slug title status startsAt endsAt form agenda { title startsAt } } } }`;
const publish = `mutation Publish($input: PublishMeetingSeriesInput!) { publishMeetingSeries(input: $input) { meetings { status } } }`;
const season = `query Season($slug: String!) { meetingSeries(slug: $slug) { title viewerCanEdit meetings { slug joinUrl series { slug } } } }`;
const list = `{ meetingSeriesList { totalCount edges { node { slug } } } }`;

interface Made {
  readonly createMeetingSeries: {
    readonly id: string;
    readonly slug: string;
    readonly meetings: readonly Dated[];
  };
}
interface Dated {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly agenda: readonly { readonly title: string; readonly startsAt: string }[];
}

let api: TestApi;
let coordinator: TestCaller;
let professional: TestCaller;
beforeAll(async () => {
  api = await testApi([PeopleModule, MeetingsModule]);
  coordinator = api.as(await api.person({ roles: ['COORDINATOR'] }));
  professional = api.as(await api.person({ roles: ['PROFESSIONAL'] }));
});
beforeEach(() => api.clock.set('2021-01-04T09:00:00Z'));
afterAll(() => api?.close());

/** The three dates of 2021, as they were. */
const dates2021 = () =>
  ['2021-03-25', '2021-06-17', '2021-11-18'].map((day) => ({
    id: newId(),
    startsAt: `${day}T13:30:00+01:00`,
    endsAt: `${day}T17:00:00+01:00`,
    form: 'ONLINE',
  }));

function aSeason(traits: Record<string, unknown> = {}) {
  return {
    id: newId(),
    title: 'Expertiselab 2021',
    titleEn: 'Expertise lab 2021',
    dates: dates2021(),
    ...traits,
  };
}

describe('a season', () => {
  it('is made with its three dates at once, each a draft that only coordinators see', async () => {
    const input = aSeason();
    const { createMeetingSeries: made } = await coordinator.data<Made>(create, { input });
    expect(made).toMatchObject({
      slug: 'expertiselab-2021',
      meetings: [
        { title: 'Expertiselab 2021: bijeenkomst 1', status: 'DRAFT', form: 'ONLINE' },
        { title: 'Expertiselab 2021: bijeenkomst 2' },
        { title: 'Expertiselab 2021: bijeenkomst 3', startsAt: '2021-11-18T12:30:00.000Z' },
      ],
    });
    expect((await coordinator.data<Made>(create, { input })).createMeetingSeries).toEqual(made);
    for (const caller of [api.visitor, professional]) {
      expect((await caller.run(season, { slug: made.slug })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
      expect(await caller.data(list)).toMatchObject({ meetingSeriesList: { totalCount: 0 } });
    }
    expect(await coordinator.data(list)).toMatchObject({ meetingSeriesList: { totalCount: 1 } });
  });

  it('is published at once when all its meetings are ready; one that is not holds up the others', async () => {
    const example = await savedMeeting(api, { form: MeetingForm.ONLINE });
    const input = aSeason({ copyOf: example.id });
    const { createMeetingSeries: made } = await coordinator.data<Made>(create, { input });
    await api.db.manager.update(Meeting, { id: made.meetings[1]!.id }, { leadNl: '' });
    const refused = await coordinator.run(publish, { input: { id: made.id } });
    expect(refused.errors?.[0]?.extensions?.fields).toEqual([
      {
        field: `${made.meetings[1]!.slug}.lead`,
        code: 'MISSING',
        message: 'Expertiselab 2021: bijeenkomst 2: Vertel in een paar zinnen waar het over gaat.',
      },
    ]);
    expect(
      await api.db.manager.countBy(Meeting, { seriesId: made.id, status: MeetingStatus.PUBLISHED }),
    ).toBe(0);
    await api.db.manager.update(Meeting, { id: made.meetings[1]!.id }, { leadNl: 'Over school.' });
    expect(await coordinator.data(publish, { input: { id: made.id } })).toEqual({
      publishMeetingSeries: { meetings: Array(3).fill({ status: 'PUBLISHED' }) },
    });
    expect(await api.visitor.data(season, { slug: made.slug })).toMatchObject({
      meetingSeries: {
        viewerCanEdit: false,
        meetings: made.meetings.map(({ slug }) => ({ slug, joinUrl: null, series: { slug: made.slug } })),
      },
    });
  });

  it('can be saved in a calendar as a whole: each date with its own UID, none with the join address', async () => {
    const series = await api.db.manager.save(
      Object.assign(new MeetingSeries(), { slug: 'webinars-2027', titleNl: 'Webinars 2027', titleEn: null }),
    );
    const file = () => fetch(`${api.url}/calendar/reeks/webinars-2027.ics`);
    const draft = { seriesId: series.id, publishedAt: null, status: MeetingStatus.DRAFT };
    await savedMeeting(api, draft);
    expect((await file()).status).toBe(404);
    const shown = [
      await savedMeeting(api, { seriesId: series.id }),
      await savedMeeting(api, { seriesId: series.id }),
    ];
    const cancelled = await savedMeeting(api, { seriesId: series.id, status: MeetingStatus.CANCELLED });
    const answer = await file();
    const written = await answer.text();
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    expect(written).not.toContain('geheim');
    const calendar = new ICAL.Component(ICAL.parse(written) as unknown[]);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events.map(({ uid }) => uid.split('@')[0]).sort()).toEqual(
      [...shown, cancelled].map(({ id }) => id).sort(),
    );
    const alone = await (await fetch(`${api.url}/calendar/${shown[0]!.slug}.ics`)).text();
    expect(alone).toContain(events.find(({ uid }) => uid.startsWith(shown[0]!.id))!.uid);
  });

  it.each([
    [
      'a date that has passed',
      [{ startsAt: '2020-03-25T13:30:00+01:00', endsAt: '2020-03-25T17:00:00+01:00' }],
      'dates.0.startsAt',
    ],
    ['an end before the start', [{}, { endsAt: '2021-06-17T09:00:00+02:00' }], 'dates.1.endsAt'],
  ])('with %s is refused at that date, and nothing is made', async (_, wrong, field) => {
    const input = aSeason({
      title: 'Mislukt',
      dates: wrong.map((each, place) => ({ ...dates2021()[place], ...each })),
    });
    const { errors } = await coordinator.run(create, { input });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] });
    expect(await api.db.manager.existsBy(MeetingSeries, { id: input.id })).toBe(false);
  });

  it('can be renamed, and a meeting is put into it and out of it again', async () => {
    const { createMeetingSeries: made } = await coordinator.data<Made>(create, { input: aSeason() });
    const rename = `mutation Rename($input: UpdateMeetingSeriesInput!) { updateMeetingSeries(input: $input) { title slug } }`;
    expect(await coordinator.data(rename, { input: { id: made.id, title: 'Seizoen 2021' } })).toEqual({
      updateMeetingSeries: { title: 'Seizoen 2021', slug: made.slug },
    });
    const meeting = await savedMeeting(api);
    const update = `mutation Update($input: UpdateMeetingInput!) { updateMeeting(input: $input) { series { slug } } }`;
    const put = (seriesId: string | null, expectedVersion: number) =>
      coordinator.run(update, { input: { id: meeting.id, expectedVersion, seriesId } });
    expect((await put(made.id, 1)).data).toEqual({ updateMeeting: { series: { slug: made.slug } } });
    expect((await put(null, 2)).data).toEqual({ updateMeeting: { series: null } });
    expect((await put(newId(), 3)).errors?.[0]?.extensions?.fields).toMatchObject([{ field: 'seriesId' }]);
  });
});

describe('a copy of an earlier meeting', () => {
  beforeEach(() => api.clock.set('2027-01-04T09:00:00Z'));

  const duplicate = `mutation Copy($input: DuplicateMeetingInput!) { duplicateMeeting(input: $input) {
    id slug status title startsAt endsAt venueName seatsOnsite joinUrl registrationOpensAt registrationClosesAt
    copiedFrom { slug } agenda { id title startsAt speakers { name } subsessions { title hostName hostEmail seatsOnsite } } } }`;

  /** An example on a winter day, with a round and a host. */
  async function anExample() {
    const host = await api.person({ name: 'Lian' });
    const example = await savedMeeting(api, {
      seatsOnsite: 40,
      registrationClosesAt: new Date('2027-03-22T12:00:00Z'),
      outcomesNl: 'Eén\nTwee',
    });
    const item = await api.db.manager.save(
      anAgendaItem(example, { kind: AgendaItemKind.SUBSESSIONS, startsAt: new Date('2027-03-24T13:00:00Z') }),
    );
    await api.db.manager.save(
      aSubsession(item, { titleNl: 'De huisarts', hostName: 'Lian', hostPersonId: host.id, seatsOnsite: 12 }),
    );
    await api.db.manager.insert(ReminderSchedule, {
      id: newId(),
      meetingId: example.id,
      version: 3,
      moments: [{ amount: 2, unit: ReminderUnit.DAYS, mode: null, textNl: null, textEn: null }],
    });
    return { example, host };
  }

  it('has its programme on the new day by the Dutch clock, with rounds, seats and hosts; dates and link are empty', async () => {
    const { example, host } = await anExample();
    const input = {
      id: newId(),
      meetingId: example.id,
      startsAt: '2027-06-02T13:30:00+02:00',
      title: 'Expertiselab zomer',
    };
    const { duplicateMeeting: copy } = await coordinator.data<{ duplicateMeeting: { id: string } }>(
      duplicate,
      { input },
    );
    expect(copy).toEqual({
      id: input.id,
      slug: 'expertiselab-zomer-2027-06-02',
      status: 'DRAFT',
      title: 'Expertiselab zomer',
      startsAt: '2027-06-02T11:30:00.000Z',
      endsAt: '2027-06-02T15:00:00.000Z',
      venueName: 'Het Buurthuis',
      seatsOnsite: 40,
      joinUrl: null,
      registrationOpensAt: null,
      registrationClosesAt: null,
      copiedFrom: { slug: example.slug },
      agenda: [
        {
          id: expect.any(String),
          title: 'Het verhaal van Nova',
          startsAt: '2027-06-02T12:00:00.000Z',
          speakers: [],
          subsessions: [{ title: 'De huisarts', hostName: 'Lian', hostEmail: host.email, seatsOnsite: 12 }],
        },
      ],
    });
    const again = await coordinator.data<{ duplicateMeeting: { id: string } }>(duplicate, { input });
    expect(again.duplicateMeeting).toEqual(copy);
    const schedules = await api.db.manager.findBy(ReminderSchedule, { meetingId: input.id });
    expect(schedules).toMatchObject([{ version: 1, moments: [{ amount: 2 }] }]);
  });

  it('is told beforehand: what goes along and what does not', async () => {
    const { example } = await anExample();
    const parts = `query Parts($slug: String!) { meeting(slug: $slug) { copyParts { what goesAlong count } } }`;
    const line = (what: string, goesAlong: boolean, count = 1) => ({ what, goesAlong, count });
    expect(await coordinator.data(parts, { slug: example.slug })).toEqual({
      meeting: {
        copyParts: [
          line('TEXTS', true),
          line('PLACE', true),
          line('SEATS', true),
          line('AUDIENCE', true),
          line('PROGRAMME', true),
          line('SUBSESSIONS', true),
          line('HOSTS', true),
          line('REMINDERS', true),
          line('WINDOW', false),
          line('JOIN_URL', false),
          line('OUTCOMES', false, 2),
        ],
      },
    });
    const asked = await professional.run(parts, { slug: example.slug });
    expect(asked.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('that is too short for the programme is refused at its end; one in the past at its start', async () => {
    const { example } = await anExample();
    const refused = async (input: Record<string, string>) =>
      (await coordinator.run(duplicate, { input: { id: newId(), meetingId: example.id, ...input } }))
        .errors?.[0]?.extensions?.fields;
    expect(
      await refused({ startsAt: '2027-06-02T13:30:00+02:00', endsAt: '2027-06-02T15:00:00+02:00' }),
    ).toMatchObject([
      {
        field: 'endsAt',
        message: 'Het programma dat meegaat duurt tot 17.00 uur. Kies een later einde, of begin leeg.',
      },
    ]);
    expect(await refused({ startsAt: '2020-06-02T13:30:00+02:00' })).toMatchObject([
      { field: 'startsAt', code: 'IN_THE_PAST' },
    ]);
    const other = api.as(await api.person({ roles: ['COORDINATOR'] }));
    const taken = await other.run(duplicate, {
      input: { id: example.id, meetingId: example.id, startsAt: '2027-06-02T13:30:00+02:00' },
    });
    expect(taken.errors?.[0]?.extensions?.code).toBe('CONFLICT');
  });
});
