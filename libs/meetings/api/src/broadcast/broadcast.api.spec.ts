import { MailPlan } from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { AgendaItemKind } from '../agenda/agenda-item.entity';
import { Attendance, AttendanceProof } from '../attendance/attendance.entity';
import type { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode } from '../meeting/meeting.enums';
import { MeetingsModule } from '../meetings.module';
import { Registration } from '../registration/registration.entity';
import { RegistrationService } from '../registration/registration.service';
import { Subsession } from '../subsession/subsession.entity';
import { SubsessionChoice } from '../subsession/subsession-choice.entity';
import { anAgendaItem, professionals, savedMeeting } from '../testing';

const { ONSITE, ONLINE } = AttendanceMode;
const save = `mutation Save($input: SaveBroadcastInput!) { saveBroadcast(input: $input) { id status version subjectNl bodyNl } }`;
const send = `mutation Send($input: SendBroadcastInput!) { sendBroadcast(input: $input) { id status progress { waiting sent failed dropped } writer { name } } }`;
const stop = `mutation Stop($input: StopBroadcastInput!) { stopBroadcast(input: $input) { status stoppedAt progress { waiting sent dropped } } }`;
const check = `query Check($id: ID!) { broadcastCheck(id: $id) {
  count sample withoutAddress needsConfirmation problems { field message }
  previews { locale toName readers subject greeting html facts { label value } links signoff replyTo } } }`;

interface Checked {
  readonly broadcastCheck: {
    readonly count: number;
    readonly sample: readonly string[];
    readonly problems: readonly { readonly field: string; readonly message: string }[];
    readonly previews: readonly {
      readonly locale: string;
      readonly toName: string;
      readonly readers: number;
      readonly subject: string;
      readonly html: string;
      readonly facts: readonly { readonly label: string; readonly value: string }[];
      readonly links: readonly string[];
      readonly replyTo: string;
    }[];
  };
}

let api: TestApi;
let marieke: TestPerson;
let meeting: Meeting;
const people = new Map<string, TestPerson>();

beforeAll(async () => {
  api = await testApi([PeopleModule, MeetingsModule]);
  marieke = await api.person({
    name: 'Marieke de Wit',
    email: 'marieke@example.org',
    roles: ['COORDINATOR'],
  });
  for (const name of ['Zaal', 'Wacht', 'Online', 'Weg'] as const) {
    people.set(name, await api.person({ name, roles: ['PROFESSIONAL'] }));
  }
  people.set('English', await api.person({ name: 'English', locale: 'en', roles: ['PIONEER'] }));
});
beforeEach(async () => {
  api.clock.set('2027-01-04T09:00:00Z');
  meeting = await savedMeeting(api, { seatsOnsite: 1 });
  await register('Zaal', ONSITE);
  await register('Wacht', ONSITE);
  await register('Online', ONLINE);
  await register('English', ONLINE);
  const weg = await register('Weg', ONLINE);
  await api.app
    .get(RegistrationService, { strict: false })
    .cancel(person('Weg').viewer, { registrationId: weg.id });
});
afterAll(() => api?.close());

const person = (name: string) => people.get(name)!;

async function register(name: string, mode: AttendanceMode): Promise<Registration> {
  const { registration } = await api.app
    .get(RegistrationService, { strict: false })
    .register(person(name).viewer, { meetingId: meeting.id, mode, onlineMeanwhile: false });
  return registration!;
}

function anInput(traits: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: newId(),
    meetingId: meeting.id,
    audience: 'EVERYBODY',
    subject: 'Neem een voorbeeld mee',
    body: 'Neem **zelf** iets mee.',
    ...traits,
  };
}

/** A draft of a letter; its id. */
async function draft(traits: Record<string, unknown> = {}): Promise<string> {
  const input = anInput(traits);
  await api.as(marieke).data(save, { input });
  return String(input['id']);
}

const checked = async (id: string) => (await api.as(marieke).data<Checked>(check, { id })).broadcastCheck;
const sent = (id: string, more: Record<string, unknown> = {}) =>
  api.as(marieke).run(send, { input: { id, expectedVersion: 1, ...more } });

/** Whom the letter was planned for, by name. */
async function plannedFor(id: string): Promise<string[]> {
  const rows = await api.db.query<{ name: string }[]>(
    'SELECT to_name AS name FROM mail_messages WHERE batch_id = $1 ORDER BY 1',
    [id],
  );
  return rows.map(({ name }) => name);
}

describe('whom a letter reaches', () => {
  it.each([
    ['EVERYBODY', ['English', 'Online', 'Wacht', 'Zaal']],
    ['ONSITE', ['Zaal']],
    ['ONLINE', ['English', 'Online']],
    ['WAITING', ['Wacht']],
  ])('%s: exactly these, and the coordinator sees them before', async (audience, names) => {
    const id = await draft({ audience });
    const { count, sample } = await checked(id);
    expect([count, [...sample].sort()]).toEqual([names.length, names]);
    expect((await sent(id)).errors).toBeUndefined();
    expect(await plannedFor(id)).toEqual(names);
  });

  it('a subsession: who holds a seat in it', async () => {
    const round = await api.db.manager.save(anAgendaItem(meeting, { kind: AgendaItemKind.SUBSESSIONS }));
    const subsession = await api.db.manager.save(
      Object.assign(new Subsession(), {
        meetingId: meeting.id,
        roundId: round.id,
        position: 0,
        titleNl: 'Spel',
      }),
    );
    const [zaal, online] = await Promise.all(
      ['Zaal', 'Online'].map((name) =>
        api.db.manager.findOneByOrFail(Registration, { meetingId: meeting.id, personId: person(name).id }),
      ),
    );
    const choice = { roundId: round.id, subsessionId: subsession.id };
    await api.db.manager.save([
      Object.assign(new SubsessionChoice(), {
        ...choice,
        registrationId: zaal!.id,
        heldSubsessionId: subsession.id,
        number: 1,
      }),
      Object.assign(new SubsessionChoice(), {
        ...choice,
        registrationId: online!.id,
        heldSubsessionId: null,
        number: 2,
      }),
    ]);
    const id = await draft({ audience: 'SUBSESSION', subsessionId: subsession.id });
    expect(await checked(id)).toMatchObject({ count: 1, sample: ['Zaal'] });
    expect(
      await api
        .as(marieke)
        .data('query ($id: ID!) { broadcastChoices(meetingId: $id) { subsessions { label count } } }', {
          id: meeting.id,
        }),
    ).toEqual({ broadcastChoices: { subsessions: [{ label: 'Spel', count: 1 }] } });
    const other = await savedMeeting(api);
    const wrong = await api.as(marieke).run(save, {
      input: anInput({ meetingId: other.id, audience: 'SUBSESSION', subsessionId: subsession.id }),
    });
    expect(wrong.errors?.[0]?.extensions?.['fields']).toMatchObject([{ field: 'subsessionId' }]);
  });

  it('who was there, also when they had let go of their registration', async () => {
    const weg = await api.db.manager.findOneByOrFail(Registration, {
      meetingId: meeting.id,
      personId: person('Weg').id,
    });
    await api.db.manager.save(
      Object.assign(new Attendance(), {
        registrationId: weg.id,
        mode: ONSITE,
        arrivedAt: new Date(),
        how: AttendanceProof.NAME,
      }),
    );
    expect(await checked(await draft({ audience: 'ATTENDED' }))).toMatchObject({ count: 1, sample: ['Weg'] });
  });

  it('narrowed by role, by organisation and by region', async () => {
    const organisationId = newId();
    await api.db.query(
      `INSERT INTO organisations (id, slug, name, kind, region) VALUES ($1, $2, 'De Kwartslag', 'care', 'Utrecht')`,
      [organisationId, `kwartslag-${organisationId}`],
    );
    const noor = await api.person({ name: 'Noor', roles: [{ role: 'EDITOR', organisationId }] });
    people.set('Noor', noor);
    await register('Noor', ONLINE);
    for (const narrowed of [
      { role: 'EDITOR' },
      { organisationId },
      { region: 'Utrecht' },
      { role: 'EDITOR', region: 'Utrecht' },
    ]) {
      expect((await checked(await draft(narrowed))).sample).toEqual(['Noor']);
    }
    expect((await checked(await draft({ role: 'PIONEER' }))).sample).toEqual(['English']);
    expect((await checked(await draft({ role: 'PIONEER', region: 'Utrecht' }))).count).toBe(0);
    expect(
      await api
        .as(marieke)
        .data(
          `query ($id: ID!) { broadcastChoices(meetingId: $id) { groups { audience count } roles regions organisations { label count } } }`,
          { id: meeting.id },
        ),
    ).toEqual({
      broadcastChoices: {
        groups: [
          { audience: 'EVERYBODY', count: 5 },
          { audience: 'ONSITE', count: 1 },
          { audience: 'ONLINE', count: 3 },
          { audience: 'WAITING', count: 1 },
          { audience: 'ATTENDED', count: 0 },
        ],
        roles: ['PROFESSIONAL', 'EDITOR', 'PIONEER'],
        regions: ['Utrecht'],
        organisations: [{ label: 'De Kwartslag', count: 1 }],
      },
    });
  });
});

describe('a letter looked at before it goes out', () => {
  it('is shown in each language as a real reader gets it, with the coordinator to answer to', async () => {
    const id = await draft({
      subjectEn: 'Bring an example',
      bodyEn: 'Bring [something](https://example.org/x).',
    });
    const [dutch, english] = (await checked(id)).previews;
    expect(dutch).toMatchObject({
      locale: 'nl',
      toName: 'Zaal',
      readers: 3,
      subject: 'Neem een voorbeeld mee',
      greeting: 'Dag Zaal,',
      html: '<p>Neem <strong>zelf</strong> iets mee.</p>',
      replyTo: 'Marieke de Wit (marieke@example.org)',
    });
    expect(dutch!.facts).toContainEqual({ label: 'Hoe', value: 'In de zaal' });
    expect(dutch!.links).toContain('Ik kom niet');
    expect(english).toMatchObject({
      locale: 'en',
      toName: 'English',
      readers: 1,
      subject: 'Bring an example',
      html: '<p>Bring <a href="https://example.org/x">something</a>.</p>',
    });
  });

  it('is read back as its writer meant it, safely', async () => {
    const id = await draft({ body: '**Vet** <b>en</b> [link](https://example.org)' });
    expect(
      await api.as(marieke).data('query ($id: ID!) { broadcast(id: $id) { bodyHtml } }', { id }),
    ).toEqual({
      broadcast: {
        bodyHtml: '<p><strong>Vet</strong> &lt;b&gt;en&lt;/b&gt; <a href="https://example.org/">link</a></p>',
      },
    });
  });

  it('without English says to English readers that it is in Dutch', async () => {
    const [, english] = (await checked(await draft())).previews;
    expect(english!.html).toContain('<em>This letter was written in Dutch.</em>');
    expect(english!.html).toContain('iets mee');
  });

  it('is kept though incomplete, and says at each field what is missing', async () => {
    const id = await draft({ subject: '', body: '', subjectEn: 'Only this' });
    const { problems } = await checked(id);
    expect(problems.map(({ field }) => field)).toEqual(['subject', 'body', 'bodyEn']);
    expect((await sent(id)).errors?.[0]?.extensions?.['fields']).toMatchObject([
      { field: 'subject', message: 'Vul in waar je brief over gaat.' },
      { field: 'body' },
      { field: 'bodyEn' },
    ]);
    expect(await plannedFor(id)).toEqual([]);
  });

  it('with the join address in it goes to who is online only', async () => {
    const body = `Doe mee via ${meeting.joinUrl}`;
    expect((await checked(await draft({ body, audience: 'WAITING' }))).problems).toMatchObject([
      { field: 'body' },
    ]);
    expect((await checked(await draft({ body, audience: 'ONLINE' }))).problems).toEqual([]);
  });

  it('with a link that leads nowhere from a mail says so', async () => {
    expect((await checked(await draft({ body: '[hier](/kennis)' }))).problems).toMatchObject([
      { field: 'body' },
    ]);
  });

  it('cannot go out any more when the meeting is long ago', async () => {
    api.clock.set('2027-08-01T09:00:00Z');
    expect((await checked(await draft())).problems).toMatchObject([{ field: 'audience' }]);
  });
});

describe('sending', () => {
  it('twice is once, also at the same moment', async () => {
    const id = await draft();
    const answers = await Promise.all([sent(id), sent(id), sent(id)]);
    for (const { data } of answers) {
      expect(data).toMatchObject({
        sendBroadcast: {
          status: 'SENT',
          progress: { waiting: 4, sent: 0, failed: 0, dropped: 0 },
          writer: { name: 'Marieke de Wit' },
        },
      });
    }
    expect(await plannedFor(id)).toHaveLength(4);
  });

  it('to nobody says so', async () => {
    const id = await draft({ audience: 'ATTENDED' });
    expect((await sent(id)).errors?.[0]?.extensions?.['fields']).toMatchObject([
      { field: 'audience', message: 'In deze groep zit nu niemand.' },
    ]);
  });

  it('to more than two hundred asks for a second yes', async () => {
    const crowd = await professionals(api, 200);
    for (const [index, each] of crowd.entries()) people.set(`crowd ${index}`, each);
    await Promise.all(crowd.map((_, index) => register(`crowd ${index}`, ONLINE)));
    const id = await draft();
    expect((await api.as(marieke).data<Checked>(check, { id })).broadcastCheck).toMatchObject({
      count: 204,
      needsConfirmation: true,
    });
    expect((await sent(id)).errors?.[0]?.extensions?.['fields']).toMatchObject([
      { field: 'confirmed', message: 'Deze brief gaat naar 204 mensen. Vink aan dat je dat wilt.' },
    ]);
    expect(await plannedFor(id)).toEqual([]);
    expect((await sent(id, { confirmed: true })).errors).toBeUndefined();
    expect(await plannedFor(id)).toHaveLength(204);
  });

  it('a letter that was changed meanwhile is not sent unseen, and one that was sent is not changed', async () => {
    const id = await draft();
    await api.as(marieke).data(save, { input: anInput({ id, expectedVersion: 1, body: 'Anders.' }) });
    expect((await sent(id)).errors?.[0]?.extensions?.code).toBe('CONFLICT');
    const over = await api
      .as(marieke)
      .run(save, { input: anInput({ id, expectedVersion: 1, body: 'Oud.' }) });
    expect(over.errors?.[0]?.extensions?.code).toBe('CONFLICT');
    expect((await sent(id, { expectedVersion: 2 })).errors).toBeUndefined();
    const late = await api.as(marieke).run(save, { input: anInput({ id, expectedVersion: 3 }) });
    expect(late.errors?.[0]?.extensions?.code).toBe('CONFLICT');
  });

  it('can be stopped: what has not left stays', async () => {
    const id = await draft();
    await sent(id);
    await api.db.query(
      `UPDATE mail_messages SET status = 'SENT' WHERE id = (SELECT id FROM mail_messages WHERE batch_id = $1 LIMIT 1)`,
      [id],
    );
    const stopped = { stopBroadcast: { status: 'STOPPED', progress: { waiting: 0, sent: 1, dropped: 3 } } };
    expect(await api.as(marieke).data(stop, { input: { id } })).toMatchObject(stopped);
    expect(await api.as(marieke).data(stop, { input: { id } })).toMatchObject(stopped);
    expect((await sent(id)).data).toMatchObject({ sendBroadcast: { status: 'STOPPED' } });
  });

  it('a draft can be thrown away, a letter that was sent cannot', async () => {
    const remove = 'mutation ($input: DeleteBroadcastInput!) { deleteBroadcast(input: $input) }';
    const id = await draft();
    expect(await api.as(marieke).data(remove, { input: { id } })).toEqual({ deleteBroadcast: true });
    const other = await draft();
    await sent(other);
    const refused = await api.as(marieke).run(remove, { input: { id: other } });
    expect(refused.errors?.[0]?.extensions?.code).toBe('CONFLICT');
  });
});

describe('the letters of a meeting', () => {
  it('are listed with the latest first, page by page, with how far each is', async () => {
    const ids = [
      await draft({ subject: 'een' }),
      await draft({ subject: 'twee' }),
      await draft({ subject: 'drie' }),
    ];
    await sent(ids[1]!);
    const list = `query ($id: ID!, $after: String) { broadcasts(meetingId: $id, first: 2, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { subjectNl status progress { waiting } } } } }`;
    const first = await api
      .as(marieke)
      .data<{ broadcasts: { pageInfo: { endCursor: string } } }>(list, { id: meeting.id });
    expect(first).toMatchObject({
      broadcasts: {
        totalCount: 3,
        pageInfo: { hasNextPage: true },
        edges: [
          { node: { subjectNl: 'drie', status: 'DRAFT', progress: { waiting: 0 } } },
          { node: { subjectNl: 'twee', status: 'SENT', progress: { waiting: 4 } } },
        ],
      },
    });
    expect(
      await api.as(marieke).data(list, { id: meeting.id, after: first.broadcasts.pageInfo.endCursor }),
    ).toMatchObject({ broadcasts: { edges: [{ node: { subjectNl: 'een' } }] } });
  });

  it('are for coordinators: nobody else reads one or makes one', async () => {
    const id = await draft();
    for (const name of ['Zaal', 'Online']) {
      const caller = api.as(person(name));
      for (const [document, variables] of [
        [check, { id }],
        ['query ($id: ID!) { broadcasts(meetingId: $id) { totalCount } }', { id: meeting.id }],
        [save, { input: anInput() }],
        [send, { input: { id, expectedVersion: 1 } }],
      ] as const) {
        expect((await caller.run(document, variables)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
      }
    }
    expect((await api.as(marieke).run(check, { id: newId() })).errors?.[0]?.extensions?.code).toBe(
      'NOT_FOUND',
    );
  });
});

describe('who leaves after it was sent', () => {
  it('is not mailed, and the count says so', async () => {
    const id = await draft();
    await sent(id);
    const zaal = await api.db.manager.findOneByOrFail(Registration, {
      meetingId: meeting.id,
      personId: person('Zaal').id,
    });
    await api.app
      .get(RegistrationService, { strict: false })
      .cancel(person('Zaal').viewer, { registrationId: zaal.id });
    const plan = api.app.get(MailPlan, { strict: false });
    expect((await plan.progress(api.db.manager, [id])).get(id)).toEqual({
      waiting: 3,
      sent: 0,
      failed: 0,
      dropped: 1,
    });
  });
});
