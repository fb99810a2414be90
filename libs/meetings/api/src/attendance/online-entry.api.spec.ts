import { PeopleModule } from '@verbonden/people/api';
import { SignedLinks } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { AttendanceMode } from '../meeting/meeting.enums';
import type { Meeting } from '../meeting/meeting.entity';
import { MeetingsModule } from '../meetings.module';
import { Registration, RegistrationStatus } from '../registration/registration.entity';
import { aRegistration, savedMeeting } from '../testing';
import { Attendance } from './attendance.entity';

const { ONLINE } = AttendanceMode;
const address = 'https://meet.example.org/geheim-lab';
const show = `query ($slug: String!) { onlineEntry(slug: $slug) { state opensAt meeting { title joinUrl } } }`;
const showLinked = `query ($token: String!) { onlineEntryByLink(token: $token) { state meeting { joinUrl } } }`;
const enter = `mutation ($input: EnterOnlineInput!) { enterOnline(input: $input) { state joinUrl } }`;
const enterLinked = `mutation ($input: EnterOnlineByLinkInput!) { enterOnlineByLink(input: $input) { state joinUrl } }`;

let api: TestApi;
let samira: TestPerson;
let meeting: Meeting;
let registration: Registration;
beforeAll(async () => {
  api = await testApi([PeopleModule, MeetingsModule]);
});
beforeEach(async () => {
  api.clock.set('2027-03-24T12:20:00Z');
  samira = await api.person({ roles: ['PROFESSIONAL'] });
  meeting = await savedMeeting(api);
  registration = await api.db.manager.save(
    aRegistration({ meetingId: meeting.id, personId: samira.id, mode: ONLINE, seatMode: ONLINE }),
  );
});
afterAll(() => api?.close());

const attendances = () => api.db.manager.findBy(Attendance, { registrationId: registration.id });
const own = () => ({ input: { meetingId: meeting.id } });
const token = (purpose: 'online' | 'registration') =>
  api.app.get(SignedLinks).token(purpose, registration.id);
const leave = () =>
  api.db.manager.update(
    Registration,
    { id: registration.id },
    { status: RegistrationStatus.CANCELLED, seatMode: null },
  );

describe('going in online', () => {
  it('notes once that somebody was there, and leads on', async () => {
    const first = await api.as(samira).data(enter, own());
    expect(first).toEqual({ enterOnline: { state: 'OPEN', joinUrl: address } });
    api.clock.move(60_000);
    expect(await api.as(samira).data(enter, own())).toEqual(first);
    expect(await attendances()).toMatchObject([
      { mode: ONLINE, how: 'LINK', byPersonId: null, arrivedAt: new Date('2027-03-24T12:20:00Z') },
    ]);
  });

  it('works signed out by the link of the calendar or the mail, and looking notes nothing', async () => {
    for (const purpose of ['online', 'registration'] as const) {
      expect(await api.visitor.data(showLinked, { token: token(purpose) })).toEqual({
        onlineEntryByLink: { state: 'OPEN', meeting: { joinUrl: null } },
      });
    }
    expect(await attendances()).toEqual([]);
    expect(await api.visitor.data(enterLinked, { input: { token: token('online') } })).toEqual({
      enterOnlineByLink: { state: 'OPEN', joinUrl: address },
    });
    expect(await attendances()).toHaveLength(1);
  });

  it('the link of the calendar opens nothing else', async () => {
    const { errors } = await api.visitor.run(
      `query ($token: String!) { registrationByLink(token: $token) { canLeave } }`,
      { token: token('online') },
    );
    expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  it('is too early before a quarter of an hour before the start: it says when it opens', async () => {
    api.clock.set('2027-03-24T12:14:00Z');
    expect(await api.as(samira).data(show, { slug: meeting.slug })).toEqual({
      onlineEntry: {
        state: 'TOO_EARLY',
        opensAt: '2027-03-24T12:15:00.000Z',
        meeting: { title: meeting.titleNl, joinUrl: null },
      },
    });
    expect(await api.as(samira).data(enter, own())).toEqual({
      enterOnline: { state: 'TOO_EARLY', joinUrl: null },
    });
    expect(await attendances()).toEqual([]);
  });

  it('stops the moment somebody withdraws, signed in and by an old link', async () => {
    await leave();
    expect(await api.as(samira).data(enter, own())).toEqual({
      enterOnline: { state: 'NOT_ONLINE', joinUrl: null },
    });
    expect(await api.visitor.data(enterLinked, { input: { token: token('online') } })).toEqual({
      enterOnlineByLink: { state: 'NOT_ONLINE', joinUrl: null },
    });
    expect(await attendances()).toEqual([]);
  });

  it('is closed for others; an altered link leads nowhere', async () => {
    const other = await api.person({ roles: ['PROFESSIONAL'] });
    expect(await api.as(other).data(enter, own())).toEqual({
      enterOnline: { state: 'NOT_ONLINE', joinUrl: null },
    });
    const altered = `${token('online').slice(0, -3)}abc`;
    const { errors } = await api.visitor.run(enterLinked, { input: { token: altered } });
    expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  it('a coordinator goes in before, to try it out, and is noted nowhere', async () => {
    api.clock.set('2027-03-23T12:00:00Z');
    const marieke = await api.person({ roles: ['COORDINATOR'] });
    expect(await api.as(marieke).data(enter, own())).toEqual({
      enterOnline: { state: 'OPEN', joinUrl: address },
    });
    expect(await api.db.manager.countBy(Attendance, { byPersonId: marieke.id })).toBe(0);
  });
});
