import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { MailSink, testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import type { Meeting } from '../meeting/meeting.entity';
import { MeetingsModule } from '../meetings.module';
import { MeetingsWorkerModule } from '../meetings-worker.module';
import { Registration } from '../registration/registration.entity';
import { savedMeeting } from '../testing';

const add = `mutation A($input: AddRegistrationInput!) { addRegistration(input: $input) { outcome registration { id } } }`;
const move = `mutation M($input: MoveRegistrationInput!) { moveRegistration(input: $input) { outcome position } }`;
const remove = `mutation R($input: RemoveRegistrationInput!) { removeRegistration(input: $input) { outcome } }`;
const find = `query F($search: String!) { findPeople(search: $search) { name address } }`;
const one = `query O($id: ID!) { registration(id: $id) {
  status seatMode emailAddress person { name } history { what mode reason by { name } } } }`;
const own = `query O($slug: String!) { meeting(slug: $slug) { viewerRegistration {
  emailAddress history { what reason by { name } } } } }`;

let api: TestApi;
let sink: MailSink;
let marieke: TestPerson;
let coordinator: TestCaller;
beforeAll(async () => {
  sink = await MailSink.start();
  api = await testApi([PeopleModule, MeetingsModule, MeetingsWorkerModule], { SMTP_URL: sink.url });
  marieke = await api.person({ name: 'Marieke de Boer', roles: ['COORDINATOR'] });
  coordinator = api.as(marieke);
}, 60_000);
beforeEach(() => api.clock.set('2027-01-04T09:00:00Z'));
afterAll(async () => {
  await api?.close();
  await sink?.close();
});

async function adds(
  meeting: Meeting,
  who: Record<string, unknown>,
): Promise<{ outcome: string; id: string }> {
  const input = { meetingId: meeting.id, mode: 'ONSITE', ...who };
  const { addRegistration: told } = await coordinator.data<{
    addRegistration: { outcome: string; registration: { id: string } | null };
  }>(add, { input });
  return { outcome: told.outcome, id: told.registration?.id ?? '' };
}

describe('a coordinator by hand', () => {
  it('adds, moves and takes off the list; each is mailed and stands in the history with who and why', async () => {
    const meeting = await savedMeeting(api, { seatsOnsite: 1 });
    const fatma = await api.person({ name: 'Fatma Yıldız', roles: ['PROFESSIONAL'] });
    const { outcome, id } = await adds(meeting, { personId: fatma.id, reason: 'Belde op.' });
    expect(outcome).toBe('CONFIRMED');
    const mailTo = (subject: string) =>
      sink.waitFor((mail) => mail.to.includes(fatma.email) && mail.subject.startsWith(subject));
    await mailTo('Je komt');
    expect(await coordinator.data(move, { input: { registrationId: id, mode: 'ONLINE' } })).toEqual({
      moveRegistration: { outcome: 'CONFIRMED', position: null },
    });
    await mailTo('Nu online');
    const reason = 'Je stond er twee keer op.';
    expect(await coordinator.data(remove, { input: { registrationId: id, reason } })).toEqual({
      removeRegistration: { outcome: 'CANCELLED' },
    });
    expect((await mailTo('Afgemeld')).text).toContain(`De reden: ${reason}`);
    const by = { name: 'Marieke de Boer' };
    expect(await coordinator.data(one, { id })).toEqual({
      registration: {
        status: 'CANCELLED',
        seatMode: null,
        emailAddress: fatma.email,
        person: { name: 'Fatma Yıldız' },
        history: [
          { what: 'ADDED', mode: 'ONSITE', reason: 'Belde op.', by },
          { what: 'MOVED', mode: 'ONLINE', reason: null, by },
          { what: 'CANCELLED', mode: 'ONLINE', reason, by },
        ],
      },
    });
    // The person reads what happened and why, and not which coordinator it was.
    expect(await api.as(fatma).data(own, { slug: meeting.slug })).toMatchObject({
      meeting: {
        viewerRegistration: {
          emailAddress: null,
          history: [{ by: null }, { by: null }, { reason, by: null }],
        },
      },
    });
    expect((await adds(meeting, { personId: fatma.id })).outcome).toBe('CONFIRMED');
  });

  it('adds somebody new by name and address, in a full room with a seat more or in line', async () => {
    const meeting = await savedMeeting(api, { seatsOnsite: 0 });
    const guest = { name: 'Wim Smit', email: 'Wim@example.org' };
    expect((await adds(meeting, guest)).outcome).toBe('WAITLISTED');
    expect((await adds(meeting, guest)).outcome).toBe('ALREADY_REGISTERED');
    const other = { name: 'Xandra', email: 'xandra@example.org', addSeat: true };
    expect((await adds(meeting, other)).outcome).toBe('CONFIRMED');
    const rows = await api.db.query<{ email: string }[]>('SELECT email FROM accounts WHERE email = $1', [
      'wim@example.org',
    ]);
    expect(rows).toHaveLength(1);
  });

  it('adds the same person once, however often the button is pressed', async () => {
    const meeting = await savedMeeting(api);
    const told = await Promise.all(
      [1, 2, 3].map(() => adds(meeting, { name: 'Yara', email: 'yara@example.org' })),
    );
    expect(told.map(({ outcome }) => outcome).sort()).toEqual([
      'ALREADY_REGISTERED',
      'ALREADY_REGISTERED',
      'CONFIRMED',
    ]);
    expect(await api.db.manager.countBy(Registration, { meetingId: meeting.id })).toBe(1);
  });

  it('is told at the field what is missing, and that a meeting is over', async () => {
    const meeting = await savedMeeting(api);
    const fieldsOf = async (document: string, input: unknown) =>
      (await coordinator.run(document, { input })).errors?.[0]?.extensions?.fields?.map(
        ({ field }: { field: string }) => field,
      );
    expect(await fieldsOf(add, { meetingId: meeting.id, mode: 'ONSITE' })).toEqual(['name', 'email']);
    const { id } = await adds(meeting, { name: 'Zoë', email: 'zoe@example.org' });
    expect(await fieldsOf(remove, { registrationId: id, reason: ' ' })).toEqual(['reason']);
    api.clock.set('2027-03-24T16:00:00Z');
    expect(await coordinator.data(move, { input: { registrationId: id, mode: 'ONLINE' } })).toEqual({
      moveRegistration: { outcome: 'PAST', position: null },
    });
  });
});

describe('looking people up', () => {
  it('finds by a part of a name or address, without accents, and takes wildcards as they are', async () => {
    await api.person({ name: 'Renée Ünal', email: 'renee.unal@example.org' });
    const found = [{ name: 'Renée Ünal', address: 'renee.unal@example.org' }];
    for (const search of ['renee', 'ünal', 'RENEE.UNAL@']) {
      expect(await coordinator.data(find, { search })).toEqual({ findPeople: found });
    }
    for (const search of ['r', '%%', '__', '\\']) {
      expect(await coordinator.data(find, { search })).toEqual({ findPeople: [] });
    }
  });

  it('and all of this is for coordinators', async () => {
    const meeting = await savedMeeting(api);
    const { id } = await adds(meeting, { name: 'Aad', email: 'aad@example.org' });
    const others = [
      api.as(await api.person({ roles: ['PROFESSIONAL'] })),
      api.as(await api.person({ roles: ['PIONEER'] })),
    ];
    for (const other of others) {
      for (const [document, variables] of [
        [add, { input: { meetingId: meeting.id, mode: 'ONSITE', name: 'B', email: 'b@example.org' } }],
        [move, { input: { registrationId: id, mode: 'ONLINE' } }],
        [remove, { input: { registrationId: id, reason: 'Zomaar' } }],
        [find, { search: 'aad' }],
        [one, { id }],
      ] as const) {
        expect((await other.run(document, variables)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
      }
    }
    for (const wrong of [newId(), 'x']) {
      expect((await coordinator.run(one, { id: wrong })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    }
  });
});
