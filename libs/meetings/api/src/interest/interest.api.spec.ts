import { PeopleModule } from '@verbonden/people/api';
import { newId, SignedLinks } from '@verbonden/shared/server';
import {
  type CaughtMail,
  MailSink,
  testApi,
  type TestApi,
  type TestCaller,
  type TestPerson,
} from '@verbonden/shared/testing';
import type { Meeting } from '../meeting/meeting.entity';
import { MeetingAudience, MeetingForm, MeetingStatus } from '../meeting/meeting.enums';
import { MeetingsModule } from '../meetings.module';
import { MeetingsWorkerModule } from '../meetings-worker.module';
import { savedMeeting } from '../testing';

const interested = `mutation Interested($input: RegisterInterestInput!) { registerInterest(input: $input) {
  outcome interest { state } } }`;
const withdraw = `mutation Withdraw($input: WithdrawInterestInput!) { withdrawInterest(input: $input) { outcome } }`;
const withdrawByLink = `mutation WithdrawByLink($input: WithdrawInterestByLinkInput!) {
  withdrawInterestByLink(input: $input) { outcome } }`;
const chooseMode = `mutation Choose($input: ChooseModeByLinkInput!) { chooseModeByLink(input: $input) {
  outcome position registration { mode status } } }`;
const byLink = `query ByLink($token: String!) { interestByLink(token: $token) {
  interest { state } registration { status } registrationToken meeting { title form } } }`;
const update = `mutation Update($input: UpdateMeetingInput!) { updateMeeting(input: $input) { form version } }`;
const create = `mutation Create($input: CreateMeetingInput!) { createMeeting(input: $input) { id form } }`;
const publish = `mutation Publish($input: PublishMeetingInput!) { publishMeeting(input: $input) { status } }`;
const cancel = `mutation Cancel($input: CancelMeetingInput!) { cancelMeeting(input: $input) { status } }`;
const move = `mutation Move($input: RescheduleMeetingInput!) { rescheduleMeeting(input: $input) { status } }`;
const register = `mutation Register($input: RegisterForMeetingInput!) { registerForMeeting(input: $input) { outcome } }`;
const page = `query Page($slug: String!) { meeting(slug: $slug) {
  registrationState interestCount viewerInterest { state } seats { onsite { taken } online { taken } } } }`;
const list = `query List($slug: String!) { meeting(slug: $slug) {
  interests(first: 10) { totalCount edges { node { person { name } state registration { status } } } } } }`;

let api: TestApi;
let sink: MailSink;
let coordinator: TestCaller;
let fatma: TestPerson;
let joost: TestPerson;
let samira: TestPerson;
beforeAll(async () => {
  sink = await MailSink.start();
  api = await testApi([PeopleModule, MeetingsModule, MeetingsWorkerModule], { SMTP_URL: sink.url });
  coordinator = api.as(await api.person({ name: 'Marieke', roles: ['COORDINATOR'] }));
}, 60_000);
beforeEach(async () => {
  api.clock.set('2027-01-04T09:00:00Z');
  fatma = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
  joost = await api.person({ name: 'Joost', roles: ['PIONEER'] });
  samira = await api.person({ name: 'Samira', roles: ['EDITOR'] });
});
afterAll(async () => {
  await api?.close();
  await sink?.close();
});

const openForm = (traits: Partial<Meeting> = {}) =>
  savedMeeting(api, { form: null, venueName: null, venueAddress: null, joinUrl: null, ...traits });

const mailTo = (person: TestPerson, subject: string): Promise<CaughtMail> =>
  sink.waitFor((mail) => mail.to.includes(person.email) && mail.subject.includes(subject), 20_000);

async function tokenOf(person: TestPerson, meeting: Meeting): Promise<string> {
  const [row] = await api.db.query<{ id: string }[]>(
    'SELECT id FROM interests WHERE person_id = $1 AND meeting_id = $2',
    [person.id, meeting.id],
  );
  return api.app.get(SignedLinks, { strict: false }).token('interest', row!.id);
}

async function want(meeting: Meeting, ...people: TestPerson[]): Promise<void> {
  for (const person of people) {
    expect(await api.as(person).data(interested, { input: { meetingId: meeting.id } })).toMatchObject({
      registerInterest: { outcome: 'NOTED', interest: { state: 'WAITING' } },
    });
  }
}

function decide(meeting: Meeting, form: MeetingForm | null, more: Record<string, unknown> = {}) {
  const place = { venueName: 'Het Buurthuis', venueAddress: 'Voorbeeldstraat 12, Utrecht' };
  return api.db
    .query<{ version: number }[]>('SELECT version FROM meetings WHERE id = $1', [meeting.id])
    .then(([row]) =>
      coordinator.data(update, {
        input: { id: meeting.id, expectedVersion: row!.version, form, ...place, ...more },
      }),
    );
}

describe('a meeting whose form is still open', () => {
  it('is made and published on purpose, and takes interest instead of registrations', async () => {
    const id = newId();
    const input = {
      id,
      kind: 'EXPERTISELAB',
      title: 'Expertiselab winter',
      lead: 'We kijken wat werkt.',
      startsAt: '2027-06-02T13:30:00+02:00',
      endsAt: '2027-06-02T17:00:00+02:00',
      form: null,
    };
    expect(await coordinator.data(create, { input })).toMatchObject({ createMeeting: { form: null } });
    expect(await coordinator.data(publish, { input: { id } })).toEqual({
      publishMeeting: { status: 'PUBLISHED' },
    });
    const wish = { input: { meetingId: id, mode: 'ONSITE' } };
    expect(await api.as(fatma).data(register, wish)).toEqual({ registerForMeeting: { outcome: 'NOT_OPEN' } });
    const [{ slug }] = await api.db.query<[{ slug: string }]>('SELECT slug FROM meetings WHERE id = $1', [
      id,
    ]);
    expect(await api.visitor.data(page, { slug })).toEqual({
      meeting: {
        registrationState: 'FORM_OPEN',
        interestCount: 0,
        viewerInterest: null,
        seats: { onsite: null, online: null },
      },
    });
  });

  it('notes who wants to come once, with one mail that says they have no seat yet', async () => {
    const meeting = await openForm({ titleNl: 'Nog open' });
    await want(meeting, fatma);
    const again = await api.as(fatma).data(interested, { input: { meetingId: meeting.id } });
    expect(again).toMatchObject({ registerInterest: { outcome: 'ALREADY_NOTED' } });
    const mail = await mailTo(fatma, 'Genoteerd: je wilt naar Nog open op woensdag 24 maart');
    expect(mail.text).toContain('Tot dan heb je nog geen plek.');
    expect(mail.text).toContain(`/keuze/${await tokenOf(fatma, meeting)}`);
    expect(sink.mailsTo(fatma.email)).toHaveLength(1);
    expect(await api.as(fatma).data(page, { slug: meeting.slug })).toMatchObject({
      meeting: { interestCount: 1, viewerInterest: { state: 'WAITING' } },
    });
  });

  it('is for whom the meeting is for, while it is to come', async () => {
    const stranger = await api.person();
    const say = (meeting: Meeting, person = stranger) =>
      api.as(person).data(interested, { input: { meetingId: meeting.id } });
    const outcome = (is: string) => ({ registerInterest: { outcome: is, interest: null } });
    expect(await say(await openForm())).toEqual(outcome('NOT_FOR_YOU'));
    expect(await say(await openForm({ audience: MeetingAudience.MEMBERS }), fatma)).toEqual(
      outcome('NOT_FOR_YOU'),
    );
    expect(await say(await savedMeeting(api), fatma)).toEqual(outcome('FORM_DECIDED'));
    const later = await openForm({ registrationOpensAt: new Date('2027-02-01T09:00:00Z') });
    expect(await say(later, fatma)).toEqual(outcome('NOT_OPEN'));
    const cancelled = await openForm({ status: MeetingStatus.CANCELLED });
    expect(await say(cancelled, fatma)).toEqual(outcome('MEETING_CANCELLED'));
    const draft = await openForm({ status: MeetingStatus.DRAFT, publishedAt: null });
    const asked = await api.as(fatma).run(interested, { input: { meetingId: draft.id } });
    expect(asked.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    const nobody = await api.visitor.run(interested, { input: { meetingId: later.id } });
    expect(nobody.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});

describe('once the form is decided', () => {
  it('each gets one mail to choose; nobody is placed silently, and who is silent is listed', async () => {
    const meeting = await openForm({ titleNl: 'Straks gekozen', seatsOnsite: 1 });
    await want(meeting, fatma, joost, samira);
    await api.as(samira).data(withdraw, { input: { meetingId: meeting.id } });
    await decide(meeting, MeetingForm.HYBRID);
    const mail = await mailTo(fatma, 'Kies hoe je meedoet: Straks gekozen op woensdag 24 maart');
    expect(mail.text).toContain('in de zaal of online');
    await mailTo(joost, 'Kies hoe je meedoet');
    expect(sink.mailsTo(samira.email).filter(({ subject }) => subject.startsWith('Kies'))).toEqual([]);
    const people = (await coordinator.data(list, { slug: meeting.slug })) as unknown;
    expect(people).toEqual({
      meeting: {
        interests: {
          totalCount: 3,
          edges: [
            { node: { person: { name: 'Fatma' }, state: 'TO_CHOOSE', registration: null } },
            { node: { person: { name: 'Joost' }, state: 'TO_CHOOSE', registration: null } },
            { node: { person: { name: 'Samira' }, state: 'WITHDRAWN', registration: null } },
          ],
        },
      },
    });
    expect(await api.db.query('SELECT 1 FROM registrations WHERE meeting_id = $1', [meeting.id])).toEqual([]);
    // Decided, open and decided again: still one mail.
    await decide(meeting, null);
    await decide(meeting, MeetingForm.ONSITE);
    const mails = await api.db.query(
      `SELECT 1 FROM mail_messages WHERE context_id = $1 AND kind = 'meetings.interest-choose'`,
      [meeting.id],
    );
    expect(mails).toHaveLength(2);
  });

  it('who chooses first has the seat, the next waits with a number, however many press at once', async () => {
    const meeting = await openForm({ seatsOnsite: 1 });
    await want(meeting, fatma, joost);
    await decide(meeting, MeetingForm.HYBRID);
    const tokens = await Promise.all([fatma, joost].map((person) => tokenOf(person, meeting)));
    const chosen = await Promise.all(
      [...tokens, ...tokens].map((token) =>
        api.visitor.data<{ chooseModeByLink: { outcome: string } }>(chooseMode, {
          input: { token, mode: 'ONSITE' },
        }),
      ),
    );
    expect(chosen.map(({ chooseModeByLink }) => chooseModeByLink.outcome).sort()).toEqual([
      'ALREADY_REGISTERED',
      'ALREADY_REGISTERED',
      'CONFIRMED',
      'WAITLISTED',
    ]);
    expect(await coordinator.data(list, { slug: meeting.slug })).toMatchObject({
      meeting: { interests: { edges: [{ node: { state: 'CHOSEN' } }, { node: { state: 'CHOSEN' } }] } },
    });
    const link = await api.visitor.data<{ interestByLink: { registrationToken: string } }>(byLink, {
      token: tokens[0],
    });
    expect(link.interestByLink.registrationToken).toEqual(expect.any(String));
  });

  it('says no by the link as well, and may still change their mind', async () => {
    const meeting = await openForm();
    await want(meeting, fatma);
    await decide(meeting, MeetingForm.ONLINE);
    const token = await tokenOf(fatma, meeting);
    expect(await api.visitor.data(withdrawByLink, { input: { token } })).toEqual({
      withdrawInterestByLink: { outcome: 'WITHDRAWN' },
    });
    expect(await api.visitor.data(withdrawByLink, { input: { token } })).toEqual({
      withdrawInterestByLink: { outcome: 'NOT_NOTED' },
    });
    const wrong = await api.visitor.run(chooseMode, { input: { token, mode: 'ONSITE' } });
    expect(wrong.errors?.[0]?.extensions?.fields).toMatchObject([
      { field: 'mode', code: 'MODE_NOT_OFFERED' },
    ]);
    expect(await api.visitor.data(chooseMode, { input: { token, mode: 'ONLINE' } })).toMatchObject({
      chooseModeByLink: { outcome: 'CONFIRMED' },
    });
  });

  it('a link shows and changes nothing; before the decision it gives no seat; an altered one opens nothing', async () => {
    const meeting = await openForm();
    await want(meeting, fatma);
    const token = await tokenOf(fatma, meeting);
    const shown = await api.visitor.data(byLink, { token });
    expect(shown).toMatchObject({
      interestByLink: { interest: { state: 'WAITING' }, registration: null, meeting: { form: null } },
    });
    expect(await api.visitor.data(byLink, { token })).toEqual(shown);
    expect(await api.visitor.data(chooseMode, { input: { token, mode: 'ONLINE' } })).toMatchObject({
      chooseModeByLink: { outcome: 'NOT_OPEN' },
    });
    const altered = `${token.slice(0, -3)}abc`;
    for (const run of [
      api.visitor.run(byLink, { token: altered }),
      api.visitor.run(chooseMode, { input: { token: altered, mode: 'ONLINE' } }),
      api.visitor.run(withdrawByLink, { input: { token: altered } }),
    ]) {
      expect((await run).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    }
    api.clock.set('2027-03-25T09:00:00Z');
    expect(await api.visitor.data(withdrawByLink, { input: { token } })).toEqual({
      withdrawInterestByLink: { outcome: 'PAST' },
    });
  });

  it('who wants to come is for coordinators to see', async () => {
    const meeting = await openForm();
    await want(meeting, fatma);
    for (const caller of [api.as(fatma), api.visitor]) {
      const { data, errors } = await caller.run(list, { slug: meeting.slug });
      expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
      expect(data).toEqual({ meeting: { interests: null } });
    }
  });

  it('the form cannot be left open again while people hold seats', async () => {
    const meeting = await openForm();
    await want(meeting, fatma);
    await decide(meeting, MeetingForm.ONLINE);
    await api.visitor.data(chooseMode, { input: { token: await tokenOf(fatma, meeting), mode: 'ONLINE' } });
    const [{ version }] = await api.db.query<[{ version: number }]>(
      'SELECT version FROM meetings WHERE id = $1',
      [meeting.id],
    );
    const { errors } = await coordinator.run(update, {
      input: { id: meeting.id, expectedVersion: version, form: null },
    });
    expect(errors?.[0]?.extensions?.fields).toMatchObject([{ field: 'form', code: 'MODE_IN_USE' }]);
  });
});

describe('a meeting that moves or is cancelled while its form is open', () => {
  it('tells who wants to come', async () => {
    const meeting = await openForm({ titleNl: 'Schuift op' });
    await want(meeting, fatma);
    const times = { startsAt: '2027-04-07T13:30:00+02:00', endsAt: '2027-04-07T17:00:00+02:00' };
    await coordinator.data(move, { input: { id: meeting.id, ...times } });
    expect((await mailTo(fatma, 'Verplaatst: Schuift op nu op woensdag 7 april')).text).toContain(
      'woensdag 24 maart 2027, 13.30 – 17.00 uur',
    );
    await coordinator.data(cancel, { input: { id: meeting.id, reason: 'Te weinig sprekers.' } });
    expect((await mailTo(fatma, 'Gaat niet door: Schuift op')).text).toContain('Te weinig sprekers.');
  });
});
