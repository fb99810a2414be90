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
import { MeetingStatus } from '../meeting/meeting.enums';
import { MeetingsModule } from '../meetings.module';
import { MeetingsWorkerModule } from '../meetings-worker.module';
import { RetentionService } from '../retention/retention.service';
import { anAgendaItem, savedMeeting } from '../testing';

const open = `mutation Open($input: OpenDatePollInput!) { openDatePoll(input: $input) {
  id isOpen moments { id startsAt form choices } askedCount answeredCount } }`;
const answer = `mutation Answer($input: AnswerDatePollInput!) { answerDatePoll(input: $input) {
  outcome asked { answers { momentId choice } } } }`;
const answerByLink = `mutation AnswerByLink($input: AnswerDatePollByLinkInput!) { answerDatePollByLink(input: $input) {
  outcome asked { name address answers { momentId choice } } } }`;
const remind = `mutation Remind($input: RemindDatePollInput!) { remindDatePoll(input: $input) { outcome mailed } }`;
const choose = `mutation Choose($input: ChooseDatePollMomentInput!) { chooseDatePollMoment(input: $input) {
  mailed meeting { slug status startsAt endsAt form } } }`;
const register = `mutation Register($input: RegisterByPollLinkInput!) { registerByPollLink(input: $input) {
  outcome position registration { mode status } } }`;
const cancel = `mutation Cancel($input: CancelMeetingInput!) { cancelMeeting(input: $input) { status } }`;
const publish = `mutation Publish($input: PublishMeetingInput!) { publishMeeting(input: $input) { status } }`;
const grid = `query Grid($slug: String!) { meeting(slug: $slug) { status datePoll {
  isOpen askedCount answeredCount remindedToday chosen { id }
  moments { id isBest count { onsite online no } problems { field message } }
  asked { name address answeredAt answers { choice } } viewerAsked { name answers { choice } } } } }`;
const byLink = `query ByLink($token: String!) { datePollByLink(token: $token) {
  asked { name address answers { choice } } registration { status } registrationToken
  poll { isOpen moments { id choices count { onsite } } asked { name } } meeting { title status } } }`;
const who = `query Who($input: AskedPeopleInput!) { peopleToAsk(input: $input) {
  count withoutAccount doubles names unread { line text } } }`;

const march = { startsAt: '2027-03-24T13:30:00+01:00', endsAt: '2027-03-24T17:00:00+01:00', form: 'HYBRID' };
const april = { startsAt: '2027-04-07T13:30:00+02:00', endsAt: '2027-04-07T17:00:00+02:00', form: 'ONSITE' };

interface Opened {
  readonly openDatePoll: { readonly id: string; readonly moments: readonly { readonly id: string }[] };
}
interface Grid {
  readonly meeting: {
    readonly datePoll: {
      readonly moments: readonly {
        readonly isBest: boolean;
        readonly count: { readonly onsite: number; readonly online: number; readonly no: number };
        readonly problems: readonly { readonly field: string }[];
      }[];
      readonly asked: readonly { readonly name: string; readonly address: string }[] | null;
    } | null;
  };
}

let api: TestApi;
let sink: MailSink;
let coordinator: TestCaller;
let marieke: TestPerson;
let fatma: TestPerson;
let joost: TestPerson;
let serial = 0;
beforeAll(async () => {
  sink = await MailSink.start();
  api = await testApi([PeopleModule, MeetingsModule, MeetingsWorkerModule], { SMTP_URL: sink.url });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  coordinator = api.as(marieke);
}, 60_000);
beforeEach(async () => {
  api.clock.set('2027-01-04T09:00:00Z');
  fatma = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
  joost = await api.person({ name: 'Joost', roles: ['PIONEER'] });
});
afterAll(async () => {
  await api?.close();
  await sink?.close();
});

const draft = (traits: Partial<Meeting> = {}) =>
  savedMeeting(api, { status: MeetingStatus.DRAFT, publishedAt: null, ...traits });

/** Opens a poll of a draft for Fatma, Joost and a guest without an account. */
async function opened(traits: Partial<Meeting> = {}, more: Record<string, unknown> = {}) {
  serial += 1;
  const meeting = await draft(traits);
  const guest = `gast-${serial}@example.org`;
  const input = {
    id: newId(),
    meetingId: meeting.id,
    moments: [march, april],
    closesAt: '2027-02-01T17:00:00+01:00',
    asked: { pasted: `Fatma <${fatma.email}>\n${joost.email}\nSanne de Gast <${guest}>` },
    message: 'Het mag ook op je vrije dag.',
    ...more,
  };
  const { openDatePoll: poll } = await coordinator.data<Opened>(open, { input });
  const [first = '', second = ''] = poll.moments.map(({ id }) => id);
  return { meeting, poll, first, second, guest, input };
}

async function tokenOf(address: string): Promise<string> {
  const [row] = await api.db.query<{ id: string }[]>('SELECT id FROM date_poll_people WHERE address = $1', [
    address,
  ]);
  return api.app.get(SignedLinks, { strict: false }).token('date-poll', row!.id);
}

const mailTo = (address: string, subject: string): Promise<CaughtMail> =>
  sink.waitFor((mail) => mail.to.includes(address) && mail.subject.includes(subject), 20_000);

const says = (first: string, second: string, ...choices: string[]) => [
  { momentId: first, choice: choices[0] },
  { momentId: second, choice: choices[1] },
];

const codeOf = async (answered: Promise<{ errors?: readonly { extensions?: { code?: string } }[] }>) =>
  (await answered).errors?.[0]?.extensions?.code;

describe('from a draft to a date', () => {
  it('people are asked by mail, answer, are counted, and hear what was chosen', async () => {
    const { meeting, first, second, guest } = await opened({ titleNl: 'Expertiselab zoekt een dag' });
    const asked = await mailTo(guest, 'Wanneer kun jij? Expertiselab zoekt een dag');
    for (const words of [
      'Dag Sanne de Gast,',
      'woensdag 24 maart 2027, 13.30 – 17.00 uur (Nederlandse tijd), zaal of online',
      'woensdag 7 april 2027, 13.30 – 17.00 uur (Nederlandse tijd), in de zaal',
      'maandag 1 februari 2027, 17.00 uur',
      'Het mag ook op je vrije dag.',
      `https://verbonden.example.org/datumprikker/${await tokenOf(guest)}`,
    ]) {
      expect(asked.text).toContain(words);
    }
    await mailTo(fatma.email, 'Wanneer kun jij?');

    const input = { meetingId: meeting.id, answers: says(first, second, 'ONLINE', 'NO') };
    expect(await api.as(fatma).data(answer, { input })).toMatchObject({
      answerDatePoll: { outcome: 'SAVED', asked: { answers: expect.arrayContaining(input.answers) } },
    });
    // Changed her mind: the room.
    input.answers = says(first, second, 'ONSITE', 'ONSITE');
    await api.as(fatma).data(answer, { input });
    const token = await tokenOf(guest);
    const said = { token, answers: says(first, second, 'NO', 'ONSITE') };
    expect(await api.visitor.data(answerByLink, { input: said })).toMatchObject({
      answerDatePollByLink: { outcome: 'SAVED', asked: { name: 'Sanne de Gast', address: null } },
    });
    expect(await coordinator.data<Grid>(grid, { slug: meeting.slug })).toMatchObject({
      meeting: {
        status: 'DATE_POLL',
        datePoll: {
          isOpen: true,
          askedCount: 3,
          answeredCount: 2,
          moments: [
            { isBest: false, count: { onsite: 1, online: 0, no: 1 }, problems: [] },
            { isBest: true, count: { onsite: 2, online: 0, no: 0 }, problems: [] },
          ],
          asked: [
            { name: 'Fatma' },
            { name: 'Joost', answeredAt: null },
            { name: 'Sanne de Gast', address: guest },
          ],
        },
      },
    });

    const chosen = await coordinator.data(choose, { input: { momentId: second } });
    expect(chosen).toEqual({
      chooseDatePollMoment: {
        mailed: 2,
        meeting: {
          slug: meeting.slug,
          status: 'PUBLISHED',
          startsAt: '2027-04-07T11:30:00.000Z',
          endsAt: '2027-04-07T15:00:00.000Z',
          form: 'ONSITE',
        },
      },
    });
    const news = await mailTo(guest, 'Gekozen: Expertiselab zoekt een dag op woensdag 7 april');
    expect(news.text).toContain('Jij zei: ik kom naar de zaal.');
    expect(news.text).toContain(`/datumprikker/${token}`);
    await mailTo(fatma.email, 'Gekozen');

    expect(await coordinator.data(choose, { input: { momentId: second } })).toMatchObject({
      chooseDatePollMoment: { mailed: 0 },
    });
    expect(await codeOf(coordinator.run(choose, { input: { momentId: first } }))).toBe('CONFLICT');
    const late = { input: { token, answers: says(first, second, 'NO', 'NO') } };
    expect(await api.visitor.data(answerByLink, late)).toMatchObject({
      answerDatePollByLink: { outcome: 'CHOSEN' },
    });
    expect(sink.mailsTo(joost.email).filter(({ subject }) => subject.startsWith('Gekozen'))).toEqual([]);
  });

  it('an answer becomes a registration by one click, first come first served, also without an account', async () => {
    const { first, second, guest, meeting } = await opened({ seatsOnsite: 1 });
    const [his, hers] = [await tokenOf(joost.email), await tokenOf(guest)];
    for (const token of [his, hers]) {
      await api.visitor.data(answerByLink, {
        input: { token, answers: says(first, second, 'ONSITE', 'NO') },
      });
    }
    expect(await codeOf(api.visitor.run(register, { input: { token: hers, mode: 'ONSITE' } }))).toBe(
      'NOT_FOUND',
    );
    await coordinator.data(choose, { input: { momentId: first } });
    await mailTo(guest, 'Gekozen');

    const wish = { input: { token: hers, mode: 'ONSITE' } };
    const both = await Promise.all([api.visitor.data(register, wish), api.visitor.data(register, wish)]);
    expect(
      both
        .map(({ registerByPollLink }: Record<string, { outcome: string }>) => registerByPollLink?.outcome)
        .sort(),
    ).toEqual(['ALREADY_REGISTERED', 'CONFIRMED']);
    expect(await api.visitor.data(register, { input: { token: his, mode: 'ONSITE' } })).toMatchObject({
      registerByPollLink: { outcome: 'WAITLISTED', position: 1 },
    });
    await mailTo(guest, 'Je komt');
    const { datePollByLink: link } = await api.visitor.data<{
      datePollByLink: { registrationToken: string; registration: { status: string } };
    }>(byLink, { token: hers });
    expect(link.registration.status).toBe('CONFIRMED');
    expect(
      await api.visitor.data('query L($token: String!) { registrationByLink(token: $token) { canLeave } }', {
        token: link.registrationToken,
      }),
    ).toEqual({ registrationByLink: { canLeave: true } });
    const accounts = await api.db.query<{ password_hash: string | null }[]>(
      'SELECT password_hash FROM accounts WHERE email = $1',
      [guest],
    );
    expect(accounts).toEqual([{ password_hash: null }]);
    expect(
      await api.db.query('SELECT 1 FROM registrations WHERE meeting_id = $1', [meeting.id]),
    ).toHaveLength(2);
  });

  it('who said no hears it with a way to come after all', async () => {
    const { first, second } = await opened();
    const token = await tokenOf(fatma.email);
    await api.visitor.data(answerByLink, { input: { token, answers: says(first, second, 'NO', 'NO') } });
    await coordinator.data(choose, { input: { momentId: first } });
    const mail = await mailTo(fatma.email, 'Gekozen');
    expect(mail.text).toContain('Jij kon dan niet.');
    expect(mail.text).toContain('Ik kan toch komen');
    expect(await api.visitor.data(register, { input: { token, mode: 'ONLINE' } })).toMatchObject({
      registerByPollLink: { outcome: 'CONFIRMED' },
    });
  });

  it('an account that the address turns out to have is used and left as it is', async () => {
    const { first, second, guest } = await opened();
    const later = await api.person({ name: 'Sanne zelf', email: guest, roles: ['PROFESSIONAL'] });
    const token = await tokenOf(guest);
    await api.visitor.data(answerByLink, { input: { token, answers: says(first, second, 'ONSITE', 'NO') } });
    await coordinator.data(choose, { input: { momentId: first } });
    await api.visitor.data(register, { input: { token, mode: 'ONSITE' } });
    expect(
      await api.db.query(
        'SELECT p.name FROM registrations r JOIN persons p ON p.id = r.person_id WHERE p.id = $1',
        [later.id],
      ),
    ).toEqual([{ name: 'Sanne zelf' }]);
  });

  it('what is missing before publishing is told with the moment, and choosing is refused without a trace', async () => {
    const { first, second, meeting } = await opened({ venueAddress: null, leadNl: '' });
    await api.db.manager.save(
      anAgendaItem(meeting, { endsAt: new Date('2027-03-24T16:30:00Z'), titleNl: 'Te laat' }),
    );
    const shown = await coordinator.data<Grid>(grid, { slug: meeting.slug });
    expect(shown.meeting.datePoll?.moments[0]?.problems.map(({ field }) => field)).toEqual([
      'lead',
      'venueAddress',
      'agenda.0.endsAt',
    ]);
    for (const momentId of [first, second]) {
      const { errors } = await coordinator.run(choose, { input: { momentId } });
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: expect.arrayContaining([expect.objectContaining({ field: 'venueAddress' })]),
      });
    }
    expect(await coordinator.data<Grid>(grid, { slug: meeting.slug })).toEqual(shown);
  });

  it('a moment that has passed cannot be chosen any more', async () => {
    const { first } = await opened();
    api.clock.set('2027-03-25T09:00:00Z');
    const { errors } = await coordinator.run(choose, { input: { momentId: first } });
    expect(errors?.[0]?.extensions?.fields).toMatchObject([{ field: 'startsAt', code: 'IN_THE_PAST' }]);
  });
});

describe('who may see and do what', () => {
  it('the meeting is for coordinators and who is asked; the answers of others for coordinators only', async () => {
    const { meeting, first, second } = await opened();
    const stranger = await api.person({ roles: ['EDITOR'] });
    const slug = { slug: meeting.slug };
    expect(await codeOf(api.visitor.run(grid, slug))).toBe('NOT_FOUND');
    expect(await codeOf(api.as(stranger).run(grid, slug))).toBe('NOT_FOUND');
    expect(await api.as(fatma).data(grid, slug)).toMatchObject({
      meeting: {
        datePoll: {
          isOpen: true,
          askedCount: null,
          answeredCount: null,
          remindedToday: null,
          asked: null,
          moments: [
            { isBest: null, count: null, problems: null },
            { isBest: null, count: null, problems: null },
          ],
          viewerAsked: { name: 'Fatma', answers: [] },
        },
      },
    });
    const input = { meetingId: meeting.id, answers: says(first, second, 'NO', 'NO') };
    expect(await codeOf(api.as(stranger).run(answer, { input }))).toBe('NOT_FOUND');
    expect(await codeOf(api.visitor.run(answer, { input }))).toBe('UNAUTHENTICATED');
    await coordinator.data(choose, { input: { momentId: first } });
    expect(await api.as(stranger).data(grid, slug)).toMatchObject({ meeting: { datePoll: null } });
  });

  it('who is asked finds it among their own things until they answered or it closed', async () => {
    const { meeting, first, second, poll } = await opened();
    const mine = '{ me { datePollsToAnswer { id meeting { slug } } } }';
    const asked = { me: { datePollsToAnswer: [{ id: poll.id, meeting: { slug: meeting.slug } }] } };
    const nothing = { me: { datePollsToAnswer: [] } };
    expect(await api.as(fatma).data(mine)).toEqual(asked);
    expect(await coordinator.data(mine)).toEqual(nothing);
    const input = { meetingId: meeting.id, answers: says(first, second, 'NO', 'NO') };
    await api.as(fatma).data(answer, { input });
    expect(await api.as(fatma).data(mine)).toEqual(nothing);
    api.clock.set('2027-02-01T16:00:00Z');
    expect(await api.as(joost).data(mine)).toEqual(nothing);
  });

  it('nobody but a coordinator opens, looks up people, reminds or chooses', async () => {
    const { meeting, first, input } = await opened();
    const { id: meetingId } = await draft();
    for (const caller of [api.as(fatma), api.visitor]) {
      const codes = await Promise.all([
        codeOf(caller.run(open, { input: { ...input, id: newId(), meetingId } })),
        codeOf(caller.run(who, { input: { roles: ['PROFESSIONAL'] } })),
        codeOf(caller.run(remind, { input: { meetingId: meeting.id } })),
        codeOf(caller.run(choose, { input: { momentId: first } })),
      ]);
      expect(new Set(codes)).toEqual(new Set([caller === api.visitor ? 'UNAUTHENTICATED' : 'FORBIDDEN']));
    }
  });

  it('a link shows without changing anything; an altered one, or one for something else, opens nothing', async () => {
    const { guest, first, second } = await opened();
    const token = await tokenOf(guest);
    const shown = await api.visitor.data(byLink, { token });
    expect(shown).toMatchObject({
      datePollByLink: {
        asked: { name: 'Sanne de Gast', address: null, answers: [] },
        registration: null,
        registrationToken: null,
        poll: {
          isOpen: true,
          asked: null,
          moments: [
            { choices: ['ONSITE', 'ONLINE', 'NO'], count: null },
            { choices: ['ONSITE', 'NO'], count: null },
          ],
        },
        meeting: { status: 'DATE_POLL' },
      },
    });
    expect(await api.visitor.data(byLink, { token })).toEqual(shown);
    const altered = `${token.slice(0, -3)}abc`;
    const other = api.app.get(SignedLinks, { strict: false }).token('registration', newId());
    for (const wrong of [altered, other, '']) {
      const answers = says(first, second, 'NO', 'NO');
      expect(await codeOf(api.visitor.run(byLink, { token: wrong }))).toBe('NOT_FOUND');
      expect(await codeOf(api.visitor.run(answerByLink, { input: { token: wrong, answers } }))).toBe(
        'NOT_FOUND',
      );
      expect(await codeOf(api.visitor.run(register, { input: { token: wrong, mode: 'ONSITE' } }))).toBe(
        'NOT_FOUND',
      );
    }
  });

  it('after closing the link says so and keeps what was answered', async () => {
    const { guest, first, second } = await opened();
    const token = await tokenOf(guest);
    const answers = says(first, second, 'ONLINE', 'ONSITE');
    await api.visitor.data(answerByLink, { input: { token, answers } });
    api.clock.set('2027-02-01T16:00:00Z');
    expect(
      await api.visitor.data(answerByLink, { input: { token, answers: says(first, second, 'NO', 'NO') } }),
    ).toMatchObject({
      answerDatePollByLink: { outcome: 'CLOSED', asked: { answers: expect.arrayContaining(answers) } },
    });
    expect(await api.visitor.data(byLink, { token })).toMatchObject({
      datePollByLink: { poll: { isOpen: false } },
    });
  });
});

describe('asking', () => {
  it('tells beforehand who would get a mail, and which lines say nobody', async () => {
    const organisationId = newId();
    await api.db.query(
      `INSERT INTO organisations (id, slug, name, kind) VALUES ($1, 'de-brug', 'De Brug', 'X')`,
      [organisationId],
    );
    const samira = await api.person({
      name: 'Samira',
      roles: [{ role: 'EDITOR', organisationId }],
    });
    const pasted = `${samira.email}\nde directeur\nNoor <noor@example.org>\nnoor@example.org`;
    expect(await coordinator.data(who, { input: { organisationIds: [organisationId], pasted } })).toEqual({
      peopleToAsk: {
        count: 2,
        withoutAccount: 1,
        doubles: 2,
        names: ['Samira', 'Noor'],
        unread: [{ line: 2, text: 'de directeur' }],
      },
    });
    const wrongRole = { organisationIds: [organisationId], roles: ['PIONEER'] };
    expect(await coordinator.data(who, { input: wrongRole })).toMatchObject({ peopleToAsk: { count: 0 } });
  });

  it('the same form twice is one poll and one mail for each', async () => {
    const { input, guest, meeting } = await opened();
    expect(await coordinator.data(open, { input })).toMatchObject({ openDatePoll: { askedCount: 3 } });
    expect(await codeOf(coordinator.run(open, { input: { ...input, id: newId() } }))).toBe('CONFLICT');
    const mails = await api.db.query('SELECT 1 FROM mail_messages WHERE to_address = $1', [guest]);
    expect(mails).toHaveLength(1);
    expect(await codeOf(coordinator.run(publish, { input: { id: meeting.id } }))).toBe('CONFLICT');
  });

  it.each([
    ['one moment', { moments: [march] }, 'moments'],
    ['an end before the start', { moments: [march, { ...april, endsAt: march.endsAt }] }, 'moments.1.endsAt'],
    [
      'a moment in the past',
      { moments: [march, { ...april, startsAt: '2026-01-04T09:00:00Z', endsAt: '2026-01-04T10:00:00Z' }] },
      'moments.1.startsAt',
    ],
    ['the same moment twice', { moments: [march, march] }, 'moments.1.startsAt'],
    ['a closing date in the past', { closesAt: '2027-01-01T09:00:00Z' }, 'closesAt'],
    ['nobody to ask', { asked: {} }, 'asked.pasted'],
    ['a line that says nobody', { asked: { pasted: 'noor@example.org\nde directeur' } }, 'asked.pasted'],
  ])('with %s is told at the field, and nothing is written', async (_, wrong, field) => {
    const meeting = await draft();
    const input = {
      id: newId(),
      meetingId: meeting.id,
      moments: [march, april],
      closesAt: '2027-02-01T17:00:00+01:00',
      asked: { pasted: 'noor@example.org' },
      ...wrong,
    };
    const { errors } = await coordinator.run(open, { input });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(errors?.[0]?.extensions?.fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field, message: expect.stringMatching(/^[A-Z].*\.$/) }),
      ]),
    );
    expect(await api.db.query('SELECT 1 FROM date_polls WHERE meeting_id = $1', [meeting.id])).toEqual([]);
  });

  it('an answer that is missing, not offered or of another poll is told, and nothing is saved', async () => {
    const { meeting, first, second } = await opened();
    const other = await opened();
    const wrong = [
      [[{ momentId: first, choice: 'ONSITE' }], 'answers'],
      [says(first, second, 'ONSITE', 'ONLINE'), 'answers.1.choice'],
      [says(first, other.first, 'ONSITE', 'NO'), 'answers.1.momentId'],
    ] as const;
    for (const [answers, field] of wrong) {
      const { errors } = await api.as(fatma).run(answer, { input: { meetingId: meeting.id, answers } });
      expect(errors?.[0]?.extensions?.fields).toMatchObject([{ field }]);
    }
    expect(await coordinator.data(grid, { slug: meeting.slug })).toMatchObject({
      meeting: { datePoll: { answeredCount: 0 } },
    });
  });

  it('who has not answered is reminded by one click, once a day at most', async () => {
    const { meeting, first, second } = await opened();
    const input = { meetingId: meeting.id };
    await api.as(fatma).data(answer, { input: { ...input, answers: says(first, second, 'NO', 'NO') } });
    const two = await Promise.all([coordinator.data(remind, { input }), coordinator.data(remind, { input })]);
    expect(two).toEqual(
      expect.arrayContaining([
        { remindDatePoll: { outcome: 'REMINDED', mailed: 2 } },
        { remindDatePoll: { outcome: 'ALREADY_TODAY', mailed: 0 } },
      ]),
    );
    await mailTo(joost.email, 'Tot maandag 1 februari: wanneer kun jij?');
    expect(sink.mailsTo(fatma.email).filter(({ subject }) => subject.startsWith('Tot'))).toEqual([]);
    // A day later on the Dutch clock, not in UTC.
    api.clock.set('2027-01-04T23:30:00Z');
    expect(await coordinator.data(remind, { input })).toMatchObject({
      remindDatePoll: { outcome: 'REMINDED' },
    });
    for (const person of [joost]) {
      const answers = says(first, second, 'NO', 'NO');
      await api.as(person).data(answer, { input: { ...input, answers } });
    }
    api.clock.set('2027-02-02T09:00:00Z');
    expect(await coordinator.data(remind, { input })).toMatchObject({
      remindDatePoll: { outcome: 'CLOSED' },
    });
  });

  it('a meeting that is cancelled meanwhile tells everybody, and takes no answers', async () => {
    const { meeting, first, second, guest } = await opened();
    await mailTo(guest, 'Wanneer kun jij?');
    await coordinator.data(cancel, { input: { id: meeting.id, reason: 'De zaal is dicht.' } });
    expect((await mailTo(guest, 'Gaat niet door')).text).toContain('De zaal is dicht.');
    const token = await tokenOf(guest);
    expect(
      await api.visitor.data(answerByLink, { input: { token, answers: says(first, second, 'NO', 'NO') } }),
    ).toMatchObject({ answerDatePollByLink: { outcome: 'MEETING_CANCELLED' } });
    expect(await codeOf(coordinator.run(choose, { input: { momentId: first } }))).toBe('CONFLICT');
  });

  it('two coordinators choosing at once publish one moment', async () => {
    const { first, second, meeting } = await opened();
    const token = await tokenOf(fatma.email);
    await api.visitor.data(answerByLink, {
      input: { token, answers: says(first, second, 'ONSITE', 'ONSITE') },
    });
    const both = await Promise.all(
      [first, second].map((momentId) => coordinator.run(choose, { input: { momentId } })),
    );
    expect(both.map(({ errors }) => errors?.[0]?.extensions?.code ?? 'CHOSEN').sort()).toEqual([
      'CHOSEN',
      'CONFLICT',
    ]);
    const mails = await api.db.query(
      `SELECT 1 FROM mail_messages WHERE context_id = $1 AND kind = 'meetings.date-poll-chosen'`,
      [meeting.id],
    );
    expect(mails).toHaveLength(1);
  });

  it('who was asked, and what they said, is erased thirty days after the meeting', async () => {
    const { meeting, first, second, guest, poll } = await opened();
    const token = await tokenOf(guest);
    await api.visitor.data(answerByLink, { input: { token, answers: says(first, second, 'NO', 'ONSITE') } });
    await coordinator.data(choose, { input: { momentId: second } });
    const left = async () => {
      await api.app.get(RetentionService, { strict: false }).sweep();
      return api.db.query('SELECT 1 FROM date_poll_people WHERE poll_id = $1', [poll.id]);
    };
    api.clock.set('2027-05-07T15:00:00Z');
    expect(await left()).toHaveLength(3);
    api.clock.set('2027-05-07T15:00:01Z');
    expect(await left()).toEqual([]);
    expect(await codeOf(api.visitor.run(byLink, { token }))).toBe('NOT_FOUND');
    expect(await coordinator.data(grid, { slug: meeting.slug })).toMatchObject({
      meeting: { datePoll: { askedCount: 0, chosen: { id: second } } },
    });
  });
});
