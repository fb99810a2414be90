import { MailPlan } from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import {
  type CaughtMail,
  MailSink,
  statementsOf,
  testApi,
  type TestApi,
  type TestCaller,
  type TestPerson,
} from '@verbonden/shared/testing';
import { AgendaItemKind } from '../agenda/agenda-item.entity';
import type { Meeting } from '../meeting/meeting.entity';
import { MeetingsModule } from '../meetings.module';
import { MeetingsWorkerModule } from '../meetings-worker.module';
import {
  RegistrationRequest,
  RequestKind,
  RequestStatus,
} from '../registration-request/registration-request.entity';
import { Subsession } from '../subsession/subsession.entity';
import { anAgendaItem, savedMeeting } from '../testing';

const register = `mutation Register($input: RegisterForMeetingInput!) { registerForMeeting(input: $input) { registration { id } } }`;
const act = (name: string, type: string, asks: string) =>
  `mutation Act($input: ${type}!) { ${name}(input: $input) { ${asks} } }`;
const pause = act('pauseMeetingMail', 'PauseMeetingMailInput', 'mailPausedSince');
const resume = act('resumeMeetingMail', 'ResumeMeetingMailInput', 'mailPausedSince');
const resend = act('resendFailedMail', 'ResendFailedMailInput', 'id');
const test = act('sendTestMail', 'SendTestMailInput', 'id');
const move = act('rescheduleMeeting', 'RescheduleMeetingInput', 'id');
const cancel = act('cancelMeeting', 'CancelMeetingInput', 'id');
const acts = `query Acts($slug: String!) { meeting(slug: $slug) { mailActs { what count by { name } } } }`;
const reach = `query Reach($slug: String!) { meeting(slug: $slug) { mailReach { room online waiting programme requests total } } }`;
const preview = `query Preview($slug: String!, $input: MeetingMailPreviewInput!) {
  meeting(slug: $slug) { mailPreview(input: $input) { subject text html forName gaps } } }`;
const log = `query Log($slug: String!) { meeting(slug: $slug) {
  unreachable { person { name } addressRefused }
  registrations { edges { node { addressRefused person { name } mails { kind status dueAt sentAt code attempts } } } } } }`;

interface Previewed {
  readonly meeting: {
    readonly mailPreview: {
      readonly subject: string;
      readonly text: string;
      readonly html: string;
      readonly forName: string;
      readonly gaps: string[];
    };
  };
}

let api: TestApi;
let sink: MailSink;
let marieke: TestPerson;
let coordinator: TestCaller;
beforeAll(async () => {
  sink = await MailSink.start();
  api = await testApi([PeopleModule, MeetingsModule, MeetingsWorkerModule], { SMTP_URL: sink.url });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  coordinator = api.as(marieke);
}, 60_000);
beforeEach(() => {
  api.clock.set('2027-01-04T09:00:00Z');
  sink.beKind();
});
afterAll(async () => {
  await api?.close();
  await sink?.close();
});

async function someoneAt(meeting: Meeting, mode = 'ONSITE', name = 'Fatma'): Promise<TestPerson> {
  const person = await api.person({ name, roles: ['PROFESSIONAL'] });
  await api.as(person).data(register, { input: { meetingId: meeting.id, mode } });
  return person;
}

function mailTo(person: { email: string }, subject: string): Promise<CaughtMail> {
  return sink.waitFor((mail) => mail.to.includes(person.email) && mail.subject.includes(subject));
}

async function statuses(meeting: Meeting, kind: string): Promise<string[]> {
  const moments = await api.app.get(MailPlan, { strict: false }).timeline(api.db.manager, meeting.id);
  return moments.filter((each) => each.kind === kind).map(({ status, count }) => `${status} ${count}`);
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 400) throw new Error('It did not come so far.');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

describe('the mail of a meeting on hold', () => {
  it('waits, and when it goes on the nearest reminder leaves and nothing is doubled', async () => {
    const meeting = await savedMeeting(api, { titleNl: 'Het lab' });
    const fatma = await someoneAt(meeting);
    await mailTo(fatma, 'Je komt');
    const input = { meetingId: meeting.id };
    expect(await coordinator.data(pause, { input })).toEqual({
      pauseMeetingMail: { mailPausedSince: '2027-01-04T09:00:00.000Z' },
    });
    await coordinator.data(pause, { input });
    // The day before, an hour after its reminder was due: the week is long overtaken.
    api.clock.set('2027-03-23T13:30:00Z');
    const nova = await someoneAt(meeting, 'ONLINE', 'Nova');
    const control = await savedMeeting(api, { titleNl: 'Een ander lab' });
    await mailTo(await someoneAt(control), 'Je komt');
    expect(sink.mailsTo(nova.email)).toEqual([]);
    expect(sink.mailsTo(fatma.email)).toHaveLength(1);

    await coordinator.data(resume, { input });
    await mailTo(nova, 'Je doet online mee');
    await mailTo(fatma, 'Morgen: Het lab');
    expect(await statuses(meeting, 'meetings.reminder-7d')).toEqual(['DROPPED 1']);
    expect(sink.mailsTo(fatma.email)).toHaveLength(2);
    expect(await coordinator.data(acts, { slug: meeting.slug })).toEqual({
      meeting: {
        mailActs: [
          { what: 'RESUMED', count: null, by: { name: 'Marieke' } },
          { what: 'PAUSED', count: null, by: { name: 'Marieke' } },
        ],
      },
    });
  });

  it('does not keep back that it moved or is cancelled', async () => {
    const meeting = await savedMeeting(api);
    const fatma = await someoneAt(meeting);
    await mailTo(fatma, 'Je komt');
    await coordinator.data(pause, { input: { meetingId: meeting.id } });
    await coordinator.data(cancel, { input: { id: meeting.id, reason: 'De zaal is dicht.' } });
    await mailTo(fatma, 'Gaat niet door');
  });

  it('is for coordinators to decide', async () => {
    const meeting = await savedMeeting(api);
    const fatma = api.as(await someoneAt(meeting));
    const input = { meetingId: meeting.id };
    for (const document of [pause, resume, resend]) {
      expect((await fatma.run(document, { input })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
    for (const document of [
      acts,
      reach,
      `query Who($slug: String!) { meeting(slug: $slug) { unreachable { id } } }`,
    ]) {
      const answer = await fatma.run(document, { slug: meeting.slug });
      expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
  });
});

describe('a mail that was refused', () => {
  it('stands in the record of its registration, marks the address, and goes again to that address only', async () => {
    const meeting = await savedMeeting(api);
    const bram = await api.person({ name: 'Bram', roles: ['PROFESSIONAL'] });
    sink.letAddress(bram.email, { code: 550, text: '5.1.1 who is this?' }, 1);
    await api.as(bram).data(register, { input: { meetingId: meeting.id, mode: 'ONSITE' } });
    const fatma = await someoneAt(meeting);
    await mailTo(fatma, 'Je komt');
    await until(async () => (await statuses(meeting, 'meetings.confirmation')).includes('FAILED 1'));

    const seen = await coordinator.data<{
      meeting: { unreachable: object[]; registrations: { edges: { node: { mails: object[] } }[] } };
    }>(log, { slug: meeting.slug });
    expect(seen.meeting.unreachable).toEqual([
      { person: { name: 'Bram' }, addressRefused: 'SMTP_550_5.1.1' },
    ]);
    const [first, second] = seen.meeting.registrations.edges.map(({ node }) => node);
    expect(first).toMatchObject({ addressRefused: 'SMTP_550_5.1.1', person: { name: 'Bram' } });
    expect(first!.mails[0]).toMatchObject({
      kind: 'meetings.confirmation',
      status: 'FAILED',
      code: 'SMTP_550_5.1.1',
      attempts: 1,
      sentAt: null,
    });
    expect(second).toMatchObject({ addressRefused: null });
    expect(second!.mails).toMatchObject([
      { kind: 'meetings.confirmation', status: 'SENT', sentAt: '2027-01-04T09:00:00.000Z', code: null },
      { kind: 'meetings.reminder-7d', status: 'PLANNED' },
      { kind: 'meetings.reminder-1d' },
      { kind: 'meetings.reminder-1h', dueAt: '2027-03-24T11:30:00.000Z' },
    ]);

    api.clock.set('2027-01-04T09:10:00Z');
    await coordinator.data(resend, { input: { meetingId: meeting.id } });
    await mailTo(bram, 'Je komt');
    await until(async () => (await statuses(meeting, 'meetings.confirmation')).includes('SENT 2'));
    await coordinator.data(resend, { input: { meetingId: meeting.id } });
    expect(sink.mailsTo(fatma.email)).toHaveLength(1);
    const after = await coordinator.data<{ meeting: { unreachable: object[]; mailActs: object[] } }>(
      `query After($slug: String!) { meeting(slug: $slug) { unreachable { id } mailActs { what count } } }`,
      { slug: meeting.slug },
    );
    expect(after.meeting).toEqual({ unreachable: [], mailActs: [{ what: 'RESENT', count: 1 }] });
  });

  it('is seen by its person for the own registration only', async () => {
    const meeting = await savedMeeting(api);
    const fatma = await someoneAt(meeting);
    const own = `query Own($slug: String!) { meeting(slug: $slug) {
      viewerRegistration { addressRefused mails { kind status } } } }`;
    const seen = await api.as(fatma).data<{ meeting: { viewerRegistration: { mails: object[] } } }>(own, {
      slug: meeting.slug,
    });
    expect(seen.meeting.viewerRegistration.mails).toHaveLength(4);
    expect(seen.meeting.viewerRegistration).toMatchObject({ addressRefused: null });
  });

  it('costs as many statements for many registrations as for one', async () => {
    const [one, many] = [await savedMeeting(api), await savedMeeting(api)];
    await someoneAt(one);
    for (let each = 0; each < 4; each++) await someoneAt(many);
    const ask = (meeting: Meeting) =>
      statementsOf(api.db, () => coordinator.data(log, { slug: meeting.slug }));
    const sql = (statements: readonly unknown[]) =>
      statements.filter(
        (each) => JSON.stringify(each).includes('mail_messages') && !JSON.stringify(each).includes('UPDATE'),
      );
    expect(sql(await ask(many)).length).toBeLessThanOrEqual(sql(await ask(one)).length + 1);
  });
});

describe('a look at a mail before anybody gets it', () => {
  it.each([
    ['CONFIRMATION', 'ONSITE', 'nl', 'Je komt: Het lab', 'Het Buurthuis'],
    ['CONFIRMATION', 'ONLINE', 'en', 'You are joining online: The lab', '/online'],
    ['WAITLISTED', 'ONSITE', 'nl', 'Wachtlijst: Het lab', 'als nummer 3'],
    ['PROMOTION', 'ONSITE', 'nl', 'Er is plek: Het lab', 'Er is een plek voor je in de zaal.'],
    ['REMINDER', 'ONSITE', 'nl', 'Over een week: Het lab', 'Over een week'.toLowerCase()],
    ['MOVED', 'ONSITE', 'nl', 'Verplaatst: Het lab nu op woensdag 31 maart', 'woensdag 24 maart 2027'],
    ['PLACE_CHANGED', 'ONLINE', 'nl', 'De link: Het lab', '/online'],
    ['CANCELLED', 'ONSITE', 'en', 'Cancelled: The lab', 'The reason: …'],
  ])('shows %s for %s in %s', async (mail, mode, locale, subject, words) => {
    const meeting = await savedMeeting(api, { titleNl: 'Het lab', titleEn: 'The lab' });
    const { meeting: seen } = await coordinator.data<Previewed>(preview, {
      slug: meeting.slug,
      input: { mail, mode, locale },
    });
    expect(seen.mailPreview.subject).toContain(subject);
    expect(seen.mailPreview.text).toContain(words);
    expect(seen.mailPreview.text).toContain('Noor Voorbeeld');
    expect(seen.mailPreview.html).toContain('<html');
    expect(seen.mailPreview.gaps).toEqual([]);
  });

  it('is written for somebody who really comes, though its links are of nobody', async () => {
    const meeting = await savedMeeting(api);
    const fatma = await someoneAt(meeting);
    const [{ id }] = await api.db.query<[{ id: string }]>(
      'SELECT id FROM registrations WHERE person_id = $1',
      [fatma.id],
    );
    const input = { mail: 'REMINDER', reminder: '1h', mode: 'ONSITE', locale: 'nl', registrationId: id };
    const { meeting: seen } = await coordinator.data<Previewed>(preview, { slug: meeting.slug, input });
    expect(seen.mailPreview.forName).toBe('Fatma');
    expect(seen.mailPreview.subject).toContain('Straks om 13.30 uur');
    const token = /aanmelding\/([\w-]{65})/.exec(seen.mailPreview.text)![1];
    const link = await api.visitor.run(
      `query L($t: String!) { registrationByLink(token: $t) { canLeave } }`,
      {
        t: token,
      },
    );
    expect(link.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    const other = await savedMeeting(api);
    const elsewhere = await coordinator.run(preview, { slug: other.slug, input });
    expect(elsewhere.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  it('says what is missing, and refuses a way of taking part or a reminder that is not there', async () => {
    const meeting = await savedMeeting(api, { joinUrl: null, venueName: null, venueAddress: null });
    const look = (mode: string, more: object = {}) =>
      coordinator.run<Previewed>(preview, {
        slug: meeting.slug,
        input: { mail: 'CONFIRMATION', mode, locale: 'nl', ...more },
      });
    expect((await look('ONLINE')).data?.meeting.mailPreview.gaps).toEqual(['NO_JOIN_URL']);
    expect((await look('ONSITE')).data?.meeting.mailPreview.gaps).toEqual(['NO_VENUE']);
    const reminder = await look('ONSITE', { mail: 'REMINDER', reminder: '9d' });
    expect(reminder.errors?.[0]?.extensions).toMatchObject({ fields: [{ field: 'reminder' }] });
  });

  it('is for coordinators', async () => {
    const meeting = await savedMeeting(api);
    const input = { mail: 'CONFIRMATION', mode: 'ONLINE', locale: 'nl' };
    const answer = await api.as(await someoneAt(meeting)).run(preview, { slug: meeting.slug, input });
    expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(JSON.stringify(answer)).not.toContain('geheim');
  });
});

describe('a test', () => {
  it('arrives with the coordinator only, once, says that it is one, and changes no calendar', async () => {
    const meeting = await savedMeeting(api, { titleEn: 'The lab' });
    const fatma = await someoneAt(meeting);
    await mailTo(fatma, 'Je komt');
    const input = {
      id: newId(),
      meetingId: meeting.id,
      mail: 'CONFIRMATION',
      mode: 'ONLINE',
      locale: 'en',
    };
    await coordinator.data(pause, { input: { meetingId: meeting.id } });
    await coordinator.data(test, { input });
    await coordinator.data(test, { input });
    const mail = await mailTo(marieke, 'Test: You are joining online: The lab');
    expect(mail.text).toContain('This is a test, to you only.');
    expect(mail.text).toContain('Marieke');
    expect(mail.calendar).toBeUndefined();
    expect(sink.mailsTo(marieke.email).filter(({ subject }) => subject.includes('The lab'))).toHaveLength(1);
    expect(sink.mailsTo(fatma.email)).toHaveLength(1);
    const { meeting: seen } = await coordinator.data<{ meeting: { mailActs: { what: string }[] } }>(acts, {
      slug: meeting.slug,
    });
    expect(seen.mailActs.map(({ what }) => what)).toEqual(['TESTED', 'PAUSED']);
  });
});

describe('the last reminder without a link', () => {
  it('waits until the link is there, since without it nobody gets in', async () => {
    const meeting = await savedMeeting(api, { joinUrl: null });
    const nova = await someoneAt(meeting, 'ONLINE', 'Nova');
    const fatma = await someoneAt(meeting);
    api.clock.set('2027-03-24T11:30:00Z');
    await mailTo(fatma, 'Straks');
    await until(async () => {
      const rows = await api.db.query<{ last_error: string }[]>(
        `SELECT last_error FROM mail_messages WHERE person_id = $1 AND kind = 'meetings.reminder-1h'`,
        [nova.id],
      );
      return rows[0]?.last_error === 'NO_JOIN_URL';
    });
    await api.db.query(`UPDATE meetings SET join_url = 'https://meet.example.org/laat' WHERE id = $1`, [
      meeting.id,
    ]);
    api.clock.set('2027-03-24T11:32:00Z');
    expect((await mailTo(nova, 'Straks')).text).toMatch(/\/aanmelding\/[\w-]+\/online/);
  });
});

describe('moving and cancelling reach everybody concerned', () => {
  it('room, online, waiting, hosts and open requests: told before, mailed after, each once', async () => {
    const meeting = await savedMeeting(api, { titleNl: 'Het lab', seatsOnsite: 1 });
    const [host, fatma, joost, nova] = [
      await api.person({ name: 'Halima', roles: ['PROFESSIONAL'] }),
      await someoneAt(meeting),
      await someoneAt(meeting, 'ONSITE', 'Joost'),
      await someoneAt(meeting, 'ONLINE', 'Nova'),
    ];
    const round = await api.db.manager.save(anAgendaItem(meeting, { kind: AgendaItemKind.SUBSESSIONS }));
    for (const [position, person] of [host, host, fatma].entries()) {
      await api.db.manager.save(
        Object.assign(new Subsession(), {
          meetingId: meeting.id,
          roundId: round.id,
          position,
          titleNl: `Ronde ${position}`,
          hostPersonId: person.id,
        }),
      );
    }
    await api.db.manager.save(
      Object.assign(new RegistrationRequest(), {
        meetingId: meeting.id,
        kind: RequestKind.GUEST,
        status: RequestStatus.PENDING,
        mode: null,
        name: 'Gast',
        email: 'gast-van-het-lab@example.org',
        locale: 'en',
        revision: 1,
      }),
    );
    expect(await coordinator.data(reach, { slug: meeting.slug })).toEqual({
      meeting: { mailReach: { room: 1, online: 1, waiting: 1, programme: 1, requests: 1, total: 5 } },
    });
    await coordinator.data(move, {
      input: { id: meeting.id, startsAt: '2027-04-07T13:30:00+02:00', endsAt: '2027-04-07T17:00:00+02:00' },
    });
    for (const person of [host, fatma, joost, nova]) {
      const mail = await mailTo(person, 'Verplaatst: Het lab nu op woensdag 7 april');
      expect(mail.text).toContain('woensdag 24 maart 2027, 13.30 – 17.00 uur');
      expect(mail.text).toContain('woensdag 7 april 2027, 13.30 – 17.00 uur');
    }
    const guest = { email: 'gast-van-het-lab@example.org' };
    expect((await mailTo(guest, 'Moved')).text).toContain('Wednesday 24 March 2027');
    expect((await mailTo(host, 'Verplaatst')).text).toContain('Je hebt een rol in het programma.');
    expect((await mailTo(fatma, 'Verplaatst')).text).toContain('Je plek houd je.');

    await coordinator.data(cancel, { input: { id: meeting.id, reason: 'De zaal is dicht.' } });
    for (const person of [host, fatma, joost, nova]) await mailTo(person, 'Gaat niet door');
    await mailTo(guest, 'Cancelled');
    for (const person of [host, guest]) expect(sink.mailsTo(person.email)).toHaveLength(2);
  });

  it('is refused as a whole when the mail cannot be planned', async () => {
    const meeting = await savedMeeting(api);
    await someoneAt(meeting);
    const plan = api.app.get(MailPlan, { strict: false });
    const planning = plan.plan.bind(plan);
    plan.plan = () => Promise.reject(new Error('the plan cannot be written'));
    try {
      const input = {
        id: meeting.id,
        startsAt: '2027-04-07T13:30:00+02:00',
        endsAt: '2027-04-07T17:00:00+02:00',
      };
      expect((await coordinator.run(move, { input })).errors?.[0]?.extensions?.code).toBe(
        'INTERNAL_SERVER_ERROR',
      );
      const cancelled = await coordinator.run(cancel, { input: { id: meeting.id, reason: 'Ziek.' } });
      expect(cancelled.errors).toHaveLength(1);
    } finally {
      plan.plan = planning;
    }
    expect(
      await coordinator.data(
        `query At($slug: String!) { meeting(slug: $slug) { status startsAt version } }`,
        {
          slug: meeting.slug,
        },
      ),
    ).toEqual({ meeting: { status: 'PUBLISHED', startsAt: '2027-03-24T12:30:00.000Z', version: 1 } });
  });
});
