import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import { Meeting } from './meeting/meeting.entity';
import { MeetingForm } from './meeting/meeting.enums';
import { MeetingsModule } from './meetings.module';
import { savedMeeting } from './testing';

const register = `mutation Register($input: RegisterForMeetingInput!) { registerForMeeting(input: $input) { outcome } }`;
const create = `mutation Create($input: CreateMeetingInput!) { createMeeting(input: $input) { id } }`;
const update = `mutation Update($input: UpdateMeetingInput!) { updateMeeting(input: $input) { version title } }`;
const page = `query Page($slug: String!) { meeting(slug: $slug) { id } }`;

let api: TestApi;
let fatma: TestPerson;
let coordinator: TestCaller;
beforeAll(async () => {
  api = await testApi([PeopleModule, MeetingsModule]);
  fatma = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
  coordinator = api.as(await api.person({ roles: ['COORDINATOR'] }));
});
afterAll(() => api?.close());

function anInput(traits: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: newId(),
    kind: 'EXPERTISELAB',
    title: 'Expertiselab zomer',
    titleEn: 'Expertise lab summer',
    lead: 'We kijken wat werkt.',
    startsAt: '2027-06-02T13:30:00+02:00',
    endsAt: '2027-06-02T17:00:00+02:00',
    form: 'HYBRID',
    venueName: 'Het Buurthuis',
    venueAddress: 'Voorbeeldstraat 12, Utrecht',
    joinUrl: 'https://meet.example.org/geheim-lab',
    seatsOnsite: 1,
    ...traits,
  };
}

describe('wrong input', () => {
  it.each([
    ['a join address that is not safe', { joinUrl: 'http://meet.example.org/lab' }, 'joinUrl'],
    ['a join address that is a script', { joinUrl: 'javascript:alert(1)' }, 'joinUrl'],
    ['a title of two megabytes', { title: 'x'.repeat(2_000_000) }, 'title'],
    ['an empty title', { title: '   ' }, 'title'],
    ['a title of two lines', { title: 'Lab\nBcc: somebody@example.org' }, 'title'],
    ['fewer seats than none', { seatsOnsite: -1 }, 'seatsOnsite'],
    ['half a seat', { seatsOnsite: 1.5 }, 'seatsOnsite'],
    ['a kind that does not exist', { kind: 'PARTY' }, 'kind'],
    ['a time without a zone', { startsAt: '2027-06-02T13:30' }, 'startsAt'],
    ['a day that does not exist', { startsAt: '2027-02-30T13:30:00Z' }, 'startsAt'],
    ['an id that is none', { id: 'first' }, 'id'],
    [
      'a part of the programme without a name',
      {
        agenda: [
          {
            kind: 'BREAK',
            startsAt: '2027-06-02T13:30:00+02:00',
            endsAt: '2027-06-02T13:45:00+02:00',
            title: '',
          },
        ],
      },
      'agenda.0.title',
    ],
  ])('is told at the field: %s', async (_, wrong, field) => {
    const { errors } = await coordinator.run(create, { input: anInput(wrong) });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] });
    expect(errors?.[0]?.extensions?.fields?.[0]?.message).toMatch(/^[A-Z].*\.$/);
  });

  it('is told at the field for an unknown way of taking part, in the language of who asks', async () => {
    const meeting = await savedMeeting(api);
    const { errors } = await api
      .as(fatma)
      .run(register, { input: { meetingId: meeting.id, mode: 'BY_PHONE' } });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'mode', code: 'UNKNOWN_VALUE' }],
    });
    const english = await api.person({ locale: 'en', roles: ['PROFESSIONAL'] });
    const onlyRoom = await savedMeeting(api, { form: MeetingForm.ONSITE });
    const refused = await api
      .as(english)
      .run(register, { input: { meetingId: onlyRoom.id, mode: 'ONLINE' } });
    expect(refused.errors?.[0]?.extensions?.fields).toEqual([
      { field: 'mode', code: 'MODE_NOT_OFFERED', message: 'This meeting is in the room only.' },
    ]);
  });

  it('with a character that no text has is refused, and is no fault of ours', async () => {
    const asked = await Promise.all([
      coordinator.run(create, { input: anInput({ title: 'Lab\u0000' }) }),
      api.visitor.run(page, { slug: 'lab\u0000' }),
    ]);
    expect(asked.map(({ errors }) => errors?.[0]?.extensions?.code)).toEqual([
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
    ]);
  });

  it('of somebody who may not is refused and changes nothing', async () => {
    const meeting = await savedMeeting(api, { titleNl: 'Blijft zo' });
    const input = { id: meeting.id, expectedVersion: 1, title: 'Anders' };
    expect((await api.as(fatma).run(update, { input })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await api.visitor.run(update, { input })).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    expect(await api.db.manager.findOneBy(Meeting, { id: meeting.id })).toMatchObject({
      titleNl: 'Blijft zo',
      version: 1,
    });
    const stale = await coordinator.run(update, { input: { ...input, expectedVersion: 7 } });
    expect(stale.errors?.[0]).toMatchObject({
      message: expect.stringContaining('Iemand anders'),
      extensions: { code: 'CONFLICT' },
    });
  });
});
