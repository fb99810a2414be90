import { PeopleModule } from '@verbonden/people/api';
import { newId, SignedLinks } from '@verbonden/shared/server';
import { MailSink, testApi, type TestApi } from '@verbonden/shared/testing';
import type { Meeting } from '../meeting/meeting.entity';
import { MeetingAudience, MeetingStatus, RegistrationPolicy } from '../meeting/meeting.enums';
import { MeetingsModule } from '../meetings.module';
import { MeetingsWorkerModule } from '../meetings-worker.module';
import { savedMeeting } from '../testing';
import { Registration } from '../registration/registration.entity';
import { RegistrationRequest } from './registration-request.entity';
import { RequestSweep } from './request-sweep';

const ask = `mutation Ask($input: RegisterAsGuestInput!) { registerAsGuest(input: $input) }`;
const show = `query Show($token: String!) { requestByLink(token: $token) {
  isOpen endsAt registrationToken request { kind status name mode meeting { title } } } }`;
const accept = `mutation Accept($input: AnswerRequestInput!) { acceptRequestByLink(input: $input) { outcome registrationToken } }`;
const decline = `mutation Decline($input: DeclineRequestInput!) { declineRequestByLink(input: $input) { outcome } }`;

interface Accepted {
  readonly acceptRequestByLink: { readonly outcome: string; readonly registrationToken: string | null };
}

let api: TestApi;
let sink: MailSink;
beforeAll(async () => {
  sink = await MailSink.start();
  api = await testApi([PeopleModule, MeetingsModule, MeetingsWorkerModule], { SMTP_URL: sink.url });
}, 60_000);
beforeEach(async () => {
  api.clock.set('2027-01-04T09:00:00Z');
  await api.db.query('DELETE FROM attempts');
});
afterAll(async () => {
  await api?.close();
  await sink?.close();
});

function openMeeting(traits: Partial<Meeting> = {}): Promise<Meeting> {
  return savedMeeting(api, { audience: MeetingAudience.EVERYBODY, ...traits });
}

let serial = 0;
function aGuest(meeting: Meeting, traits: Record<string, unknown> = {}) {
  serial += 1;
  return {
    id: newId(),
    meetingId: meeting.id,
    name: 'Ruben de Wit',
    email: `gast-${serial}@example.org`,
    mode: 'ONSITE',
    ...traits,
  };
}

async function asks(input: Record<string, unknown>): Promise<string> {
  return (await api.visitor.data<{ registerAsGuest: string }>(ask, { input })).registerAsGuest;
}

/** The token of the link that a guest was mailed. */
async function tokenOf(email: string): Promise<string> {
  const request = await api.db.manager.findOneByOrFail(RegistrationRequest, { email });
  return api.app.get(SignedLinks, { strict: false }).token('registration-request', request.id);
}

async function confirms(token: string): Promise<Accepted['acceptRequestByLink']> {
  return (await api.visitor.data<Accepted>(accept, { input: { token } })).acceptRequestByLink;
}

const peopleWith = async (email: string) =>
  api.db.query<{ name: string; password: string | null; roles: number }[]>(
    `SELECT p.name, a.password_hash AS password,
            (SELECT count(*)::int FROM memberships m WHERE m.person_id = p.id) AS roles
     FROM persons p JOIN accounts a ON a.person_id = p.id WHERE a.email = $1`,
    [email],
  );

describe('a guest without an account', () => {
  it('asks, reads the mail, presses the button and has a seat with the usual mails and links', async () => {
    const meeting = await openMeeting({ titleNl: 'Open middag', seatsOnsite: 1 });
    const guest = aGuest(meeting);
    expect(await asks(guest)).toBe('MAIL_SENT');
    const mail = await sink.waitFor(({ to }) => to.includes(guest.email));
    expect(mail.subject).toBe('Bevestig je aanmelding: Open middag op woensdag 24 maart');
    const token = await tokenOf(guest.email);
    expect(mail.text).toContain(`https://verbonden.example.org/verzoek/${token}`);
    expect(mail.text).toContain('Dat kan tot maandag 11 januari 2027, 10.00 uur.');
    expect(mail.raw).not.toContain('geheim-lab');
    expect(await peopleWith(guest.email)).toEqual([]);

    expect(await api.visitor.data(show, { token })).toMatchObject({
      requestByLink: {
        isOpen: true,
        registrationToken: null,
        request: {
          kind: 'GUEST',
          status: 'PENDING',
          name: 'Ruben de Wit',
          meeting: { title: 'Open middag' },
        },
      },
    });
    expect(await api.db.manager.countBy(Registration, { meetingId: meeting.id })).toBe(0);

    const { outcome, registrationToken } = await confirms(token);
    expect(outcome).toBe('CONFIRMED');
    expect(await peopleWith(guest.email)).toEqual([{ name: 'Ruben de Wit', password: null, roles: 0 }]);
    const byLink = `query Own($token: String!) { registrationByLink(token: $token) { canChange canLeave registration { status } } }`;
    expect(await api.visitor.data(byLink, { token: registrationToken })).toMatchObject({
      registrationByLink: { canChange: true, canLeave: true, registration: { status: 'CONFIRMED' } },
    });
    const confirmation = await sink.waitFor(
      ({ to, subject }) => to.includes(guest.email) && subject.startsWith('Je komt'),
    );
    expect(confirmation.calendar?.method).toBe('REQUEST');
  });

  it('who presses twice, also at once, has one seat, one person and the same answer', async () => {
    const meeting = await openMeeting({ seatsOnsite: 5 });
    const guest = aGuest(meeting);
    await asks(guest);
    const token = await tokenOf(guest.email);
    const answers = await Promise.all([confirms(token), confirms(token), confirms(token)]);
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(answers[0].outcome).toBe('CONFIRMED');
    expect(await peopleWith(guest.email)).toHaveLength(1);
    expect(await api.db.manager.countBy(Registration, { meetingId: meeting.id })).toBe(1);
  });

  it('sending the same form twice is one mail; asking anew is another one', async () => {
    const guest = aGuest(await openMeeting());
    await asks(guest);
    await asks(guest);
    await asks({ ...guest, id: newId(), mode: 'ONLINE' });
    const [{ count }] = await api.db.query<[{ count: number }]>(
      'SELECT count(*)::int AS count FROM mail_messages WHERE to_address = $1',
      [guest.email],
    );
    expect(count).toBe(2);
    expect(await api.db.manager.findOneByOrFail(RegistrationRequest, { email: guest.email })).toMatchObject({
      mode: 'ONLINE',
    });
  });

  it('for the last seats with others at once: no seat is given twice', async () => {
    const meeting = await openMeeting({ seatsOnsite: 3 });
    const guests = Array.from({ length: 8 }, () => aGuest(meeting));
    for (const guest of guests) await asks(guest);
    const tokens = await Promise.all(guests.map(({ email }) => tokenOf(email)));
    const members = await Promise.all(
      Array.from({ length: 4 }, () => api.person({ roles: ['PROFESSIONAL'] })),
    );
    const register = `mutation R($input: RegisterForMeetingInput!) { registerForMeeting(input: $input) { outcome } }`;
    const told = await Promise.all([
      ...tokens.map(async (token) => (await confirms(token)).outcome),
      ...members.map(
        async (person) =>
          (
            await api.as(person).data<{ registerForMeeting: { outcome: string } }>(register, {
              input: { meetingId: meeting.id, mode: 'ONSITE' },
            })
          ).registerForMeeting.outcome,
      ),
    ]);
    expect(told.filter((outcome) => outcome === 'CONFIRMED')).toHaveLength(3);
    expect(told.filter((outcome) => outcome === 'WAITLISTED')).toHaveLength(9);
  });
});

describe('an address that is known', () => {
  it('is told the same on screen; confirming registers who it belongs to and changes nothing of them', async () => {
    const meeting = await openMeeting();
    const fatma = await api.person({ name: 'Fatma Yildiz', roles: ['PROFESSIONAL'] });
    const guest = aGuest(meeting, { name: 'Iemand anders', email: fatma.email.toUpperCase() });
    expect(await asks(guest)).toBe('MAIL_SENT');
    await confirms(await tokenOf(fatma.email));
    expect(await peopleWith(fatma.email)).toMatchObject([{ name: 'Fatma Yildiz', roles: 1 }]);
    expect(await api.db.manager.existsBy(Registration, { meetingId: meeting.id, personId: fatma.id })).toBe(
      true,
    );
  });

  it('and is on the list already is told so by mail only, and no second registration comes of it', async () => {
    const meeting = await openMeeting();
    const guest = aGuest(meeting);
    await asks(guest);
    await confirms(await tokenOf(guest.email));
    expect(await asks({ ...guest, id: newId() })).toBe('MAIL_SENT');
    const mail = await sink.waitFor(
      ({ to, subject }) => to.includes(guest.email) && subject.startsWith('Je stond al op de lijst'),
    );
    expect(mail.text).toContain('Ik kom niet');
    expect(await api.db.manager.countBy(Registration, { meetingId: meeting.id })).toBe(1);
  });
});

describe('a link', () => {
  it('that was altered, or is of another kind of link, opens nothing', async () => {
    const guest = aGuest(await openMeeting());
    await asks(guest);
    const token = await tokenOf(guest.email);
    const request = await api.db.manager.findOneByOrFail(RegistrationRequest, { email: guest.email });
    const other = api.app.get(SignedLinks, { strict: false }).token('registration', request.id);
    for (const wrong of [`${token.slice(0, -3)}abc`, other, 'x']) {
      for (const [operation, variables] of [
        [show, { token: wrong }],
        [accept, { input: { token: wrong } }],
        [decline, { input: { token: wrong } }],
      ] as const) {
        const answer = await api.visitor.run(operation, variables);
        expect(answer.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
      }
    }
  });

  it('works for seven days, says so, and the sweep ends it; asking again opens it', async () => {
    const meeting = await openMeeting();
    const guest = aGuest(meeting);
    await asks(guest);
    const token = await tokenOf(guest.email);
    api.clock.set('2027-01-11T09:00:00Z');
    expect(await confirms(token)).toEqual({ outcome: 'EXPIRED', registrationToken: null });
    await api.app.get(RequestSweep, { strict: false }).run();
    expect(await api.visitor.data(show, { token })).toMatchObject({
      requestByLink: { isOpen: false, endsAt: '2027-01-11T09:00:00.000Z', request: { status: 'EXPIRED' } },
    });
    expect(await confirms(token)).toEqual({ outcome: 'EXPIRED', registrationToken: null });
    expect(await asks({ ...guest, id: newId() })).toBe('MAIL_SENT');
    expect((await confirms(token)).outcome).toBe('CONFIRMED');
  });

  it('ends when registration closes, and with the meeting', async () => {
    const closing = await openMeeting({ registrationClosesAt: new Date('2027-01-05T09:00:00Z') });
    const [first, second] = [aGuest(closing), aGuest(await openMeeting())];
    await asks(first);
    await asks(second);
    api.clock.set('2027-01-05T09:00:00Z');
    expect((await confirms(await tokenOf(first.email))).outcome).toBe('CLOSED');
    await api.db.query('UPDATE meetings SET status = $2 WHERE id = $1', [
      second.meetingId,
      MeetingStatus.CANCELLED,
    ]);
    expect((await confirms(await tokenOf(second.email))).outcome).toBe('MEETING_CANCELLED');
  });

  it('says no for who never asked; then nothing comes of it', async () => {
    const guest = aGuest(await openMeeting());
    await asks(guest);
    const input = { token: await tokenOf(guest.email) };
    expect(await api.visitor.data(decline, { input })).toEqual({
      declineRequestByLink: { outcome: 'DECLINED' },
    });
    expect(await peopleWith(guest.email)).toEqual([]);
  });
});

describe('a guest is refused', () => {
  it.each([
    ['where only the network comes', { audience: MeetingAudience.NETWORK }, 'NOT_FOR_YOU'],
    ['where only who is invited comes', { registrationPolicy: RegistrationPolicy.INVITED }, 'NOT_FOR_YOU'],
    ['before it opens', { registrationOpensAt: new Date('2027-02-01T09:00:00Z') }, 'NOT_OPEN'],
    ['after it closed', { registrationClosesAt: new Date('2027-01-01T09:00:00Z') }, 'CLOSED'],
    ['when it is off', { status: MeetingStatus.CANCELLED }, 'MEETING_CANCELLED'],
  ])('%s, and no mail goes out', async (_, traits, outcome) => {
    const guest = aGuest(await openMeeting(traits));
    expect(await asks(guest)).toBe(outcome);
    expect(await api.db.manager.countBy(RegistrationRequest, { email: guest.email })).toBe(0);
  });

  it.each([
    ['name', { name: ' ' }, 'Vul een naam in, dan weten we wie er komt.'],
    ['email', { email: 'ruben at example' }, 'Dit adres klopt nog niet. Mist er een @ of een punt?'],
  ])('with a clear text at the field %s', async (field, traits, message) => {
    const answer = await api.visitor.run(ask, { input: aGuest(await openMeeting(), traits) });
    expect(answer.errors?.[0]?.extensions?.fields).toMatchObject([{ field, message }]);
  });

  it('who asks for a way that is not there', async () => {
    const meeting = await openMeeting({ form: 'ONLINE' as Meeting['form'] });
    const answer = await api.visitor.run(ask, { input: aGuest(meeting) });
    expect(answer.errors?.[0]?.extensions?.fields).toMatchObject([{ field: 'mode' }]);
  });

  it('after the fifth mail to one address in an hour; another address is not concerned', async () => {
    const meeting = await openMeeting();
    const guest = aGuest(meeting);
    for (let turn = 0; turn < 5; turn++) await asks({ ...guest, id: newId() });
    const answer = await api.visitor.run(ask, { input: { ...guest, id: newId() } });
    expect(answer.errors?.[0]?.extensions?.code).toBe('RATE_LIMITED');
    expect(await asks(aGuest(meeting))).toBe('MAIL_SENT');
    api.clock.set('2027-01-04T10:01:00Z');
    expect(await asks({ ...guest, id: newId() })).toBe('MAIL_SENT');
  });

  it('after sixty from one place in an hour', async () => {
    const meeting = await openMeeting();
    for (let turn = 0; turn < 60; turn++) await asks(aGuest(meeting));
    const answer = await api.visitor.run(ask, { input: aGuest(meeting) });
    expect(answer.errors?.[0]?.extensions?.code).toBe('RATE_LIMITED');
  });
});
