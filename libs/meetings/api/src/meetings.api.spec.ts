import { PeopleModule } from '@verbonden/people/api';
import { newId, SignedLinks } from '@verbonden/shared/server';
import {
  statementsOf,
  testApi,
  type TestApi,
  type TestCaller,
  type TestPerson,
} from '@verbonden/shared/testing';
import { Meeting } from './meeting/meeting.entity';
import { AttendanceMode, MeetingStatus } from './meeting/meeting.enums';
import { MeetingsModule } from './meetings.module';
import { anAgendaItem, aRegistration, savedMeeting } from './testing';

const register = `mutation Register($input: RegisterForMeetingInput!) {
  registerForMeeting(input: $input) { outcome position registration { id status mode seatMode position meeting { joinUrl } } } }`;
const create = `mutation Create($input: CreateMeetingInput!) { createMeeting(input: $input) { id slug status version } }`;
const publish = `mutation Publish($input: PublishMeetingInput!) { publishMeeting(input: $input) { status } }`;
const page = `query Page($slug: String!) { meeting(slug: $slug) {
  id title lead joinUrl registrationState viewerCanEdit viewerCanRegister modes
  agenda { title startsAt } seats { onsite { seats taken waiting left } online { seats left } }
  viewerRegistration { status position seatMode } } }`;
const list = `query List($filter: MeetingFilter, $first: Int, $after: String) {
  meetings(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { slug title joinUrl registrationState agenda { title } seats { onsite { left } } viewerRegistration { status position } } } } }`;

interface Listed {
  readonly meetings: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly edges: readonly { readonly node: { readonly slug: string; readonly joinUrl: string | null } }[];
  };
}

interface Comers {
  readonly meeting: {
    readonly registrations: {
      readonly totalCount: number;
      readonly pageInfo: { readonly endCursor: string };
      readonly edges: readonly {
        readonly node: {
          readonly person: { readonly name: string };
          readonly history: readonly { readonly what: string }[];
        };
      }[];
    };
  };
}

let api: TestApi;
let marieke: TestPerson;
let fatma: TestPerson;
let coordinator: TestCaller;
beforeAll(async () => {
  api = await testApi([PeopleModule, MeetingsModule]);
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  fatma = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
  coordinator = api.as(marieke);
});
beforeEach(() => api.clock.set('2027-01-04T09:00:00Z'));
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

describe('from idea to a full room', () => {
  it('a coordinator makes and publishes, professionals register, the one too many waits and moves up', async () => {
    const input = anInput({
      agenda: [
        {
          kind: 'WELCOME',
          startsAt: '2027-06-02T13:30:00+02:00',
          endsAt: '2027-06-02T13:45:00+02:00',
          title: 'Welkom',
          titleEn: 'Welcome',
        },
      ],
    });
    const { createMeeting: draft } = await coordinator.data<{ createMeeting: { id: string; slug: string } }>(
      create,
      { input },
    );
    expect(draft).toMatchObject({ status: 'DRAFT', version: 1 });
    const slug = { slug: draft.slug };
    expect((await api.visitor.run(page, slug)).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    await coordinator.data(publish, { input: { id: draft.id } });

    expect(await api.visitor.data(page, slug)).toEqual({
      meeting: {
        id: draft.id,
        title: 'Expertiselab zomer',
        lead: 'We kijken wat werkt.',
        joinUrl: null,
        registrationState: 'OPEN',
        viewerCanEdit: false,
        viewerCanRegister: false,
        modes: ['ONSITE', 'ONLINE'],
        agenda: [{ title: 'Welkom', startsAt: '2027-06-02T11:30:00.000Z' }],
        seats: { onsite: { seats: 1, taken: 0, waiting: 0, left: 1 }, online: { seats: null, left: null } },
        viewerRegistration: null,
      },
    });

    const joost = await api.person({ roles: ['PIONEER'] });
    const wish = { input: { meetingId: draft.id, mode: 'ONSITE' } };
    const first = await api
      .as(fatma)
      .data<{ registerForMeeting: { registration: { id: string } } }>(register, wish);
    expect(first).toMatchObject({
      registerForMeeting: { outcome: 'CONFIRMED', registration: { meeting: { joinUrl: null } } },
    });
    expect(await api.as(joost).data(register, wish)).toMatchObject({
      registerForMeeting: {
        outcome: 'WAITLISTED',
        position: 1,
        registration: { seatMode: null, position: 1 },
      },
    });
    expect(await api.as(joost).data(register, wish)).toMatchObject({
      registerForMeeting: { outcome: 'ALREADY_REGISTERED', position: 1 },
    });
    const cancel = `mutation Cancel($input: CancelRegistrationInput!) { cancelRegistration(input: $input) { outcome canReturn } }`;
    const leave = { input: { registrationId: first.registerForMeeting.registration.id } };
    expect((await api.as(joost).run(cancel, leave)).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect(await api.as(fatma).data(cancel, leave)).toEqual({
      cancelRegistration: { outcome: 'CANCELLED', canReturn: false },
    });
    expect(await api.as(joost).data(page, slug)).toMatchObject({
      meeting: {
        viewerRegistration: { status: 'CONFIRMED', position: null },
        seats: { onsite: { taken: 1, waiting: 0 } },
      },
    });
  });

  it('is read in English by who reads English, and falls back to Dutch', async () => {
    const english = api.as(await api.person({ locale: 'en' }));
    const one = await savedMeeting(api, { titleEn: 'Summer lab' });
    const other = await savedMeeting(api, { titleNl: 'Alleen Nederlands', titleEn: null });
    expect(await english.data(page, { slug: one.slug })).toMatchObject({ meeting: { title: 'Summer lab' } });
    expect(await english.data(page, { slug: other.slug })).toMatchObject({
      meeting: { title: 'Alleen Nederlands' },
    });
  });
});

describe('the address to join online', () => {
  it('is for coordinators, and for an online seat from a quarter of an hour before, on the page and in lists', async () => {
    const meeting = await savedMeeting(api, { seatsOnline: 1, seatsOnsite: 0 });
    const [online, waiting, onlineMeanwhile] = [
      await api.person({ roles: ['EDITOR'] }),
      await api.person({ roles: ['EDITOR'] }),
      fatma,
    ];
    const wish = (mode: string) => ({ input: { meetingId: meeting.id, mode } });
    await api.as(online).data(register, wish('ONLINE'));
    await api.as(waiting).data(register, wish('ONLINE'));
    await api.as(onlineMeanwhile).data(register, wish('ONSITE'));
    const before = api.clock.now();
    const seenBy = async (caller: TestCaller) => {
      const { meeting: seen } = await caller.data<{ meeting: { joinUrl: string | null } }>(page, {
        slug: meeting.slug,
      });
      const listed = await caller.data<Listed>(list, { filter: { when: 'ALL' }, first: 100 });
      expect(listed.meetings.edges.find(({ node }) => node.slug === meeting.slug)!.node.joinUrl).toBe(
        seen.joinUrl,
      );
      return seen.joinUrl;
    };
    expect(await seenBy(api.as(online))).toBeNull();
    expect(await seenBy(coordinator)).toBe('https://meet.example.org/geheim-lab');
    api.clock.set('2027-03-24T12:15:00Z');
    expect(await seenBy(api.as(online))).toBe('https://meet.example.org/geheim-lab');
    expect(await seenBy(coordinator)).toBe('https://meet.example.org/geheim-lab');
    expect(await seenBy(api.as(waiting))).toBeNull();
    expect(await seenBy(api.as(onlineMeanwhile))).toBeNull();
    expect(await seenBy(api.visitor)).toBeNull();
    api.clock.set(before);
  });
});

describe('who comes', () => {
  const people = `query People($slug: String!, $status: RegistrationStatus, $first: Int, $after: String) { meeting(slug: $slug) {
    registrations(status: $status, first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage }
      edges { node { status history { what } person { name } } } } } }`;

  it('is for coordinators, page by page in the order of arrival', async () => {
    const meeting = await savedMeeting(api, { seatsOnsite: 2 });
    for (const name of ['Ada', 'Bo', 'Cas']) {
      const person = await api.person({ name, roles: ['PROFESSIONAL'] });
      await api.as(person).data(register, { input: { meetingId: meeting.id, mode: 'ONSITE' } });
    }
    const ask = async (more: object) =>
      (await coordinator.data<Comers>(people, { slug: meeting.slug, ...more })).meeting.registrations;
    const one = await ask({ first: 2 });
    expect(one.edges.map(({ node }) => [node.person.name, node.history[0]?.what])).toEqual([
      ['Ada', 'CONFIRMED'],
      ['Bo', 'CONFIRMED'],
    ]);
    expect(one).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const two = await ask({ first: 2, after: one.pageInfo.endCursor });
    expect(two.edges.map(({ node }) => node.person.name)).toEqual(['Cas']);
    expect((await ask({ status: 'WAITLISTED' })).totalCount).toBe(1);

    for (const caller of [api.as(fatma), api.visitor]) {
      const answer = await caller.run(people, { slug: meeting.slug });
      expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
      expect(JSON.stringify(answer)).not.toContain('Ada');
    }
    const timeline = `query Mail($slug: String!) { meeting(slug: $slug) { mailTimeline { kind status count } } }`;
    expect((await api.as(fatma).run(timeline, { slug: meeting.slug })).errors?.[0]?.extensions?.code).toBe(
      'FORBIDDEN',
    );
    const seen = await coordinator.data<{ meeting: { mailTimeline: unknown[] } }>(timeline, {
      slug: meeting.slug,
    });
    expect(seen.meeting.mailTimeline).toContainEqual({
      kind: 'meetings.reminder-7d',
      status: 'PLANNED',
      count: 2,
    });
  });

  it('cannot always be reached by mail: a coordinator sees whom, nobody else does', async () => {
    const meeting = await savedMeeting(api);
    const nova = await api.person({ name: 'Nova', roles: ['PROFESSIONAL'] });
    await api.as(nova).data(register, { input: { meetingId: meeting.id, mode: 'ONSITE' } });
    await api.db.query(
      `UPDATE mail_messages SET status = 'FAILED', last_error = 'SMTP_550' WHERE person_id = $1 AND kind = 'meetings.confirmation'`,
      [nova.id],
    );
    const failures = `query Failures($slug: String!) { meeting(slug: $slug) { mailFailures { kind toName code } } }`;
    expect(await coordinator.data(failures, { slug: meeting.slug })).toEqual({
      meeting: { mailFailures: [{ kind: 'meetings.confirmation', toName: 'Nova', code: 'SMTP_550' }] },
    });
    const { errors } = await api.as(nova).run(failures, { slug: meeting.slug });
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('is not asked of a whole list of meetings', async () => {
    for (const field of ['registrations { totalCount }', 'mailTimeline { kind }', 'mailFailures { code }']) {
      const answer = await coordinator.run(
        `{ meetings(filter: { when: ALL }) { edges { node { ${field} } } } }`,
      );
      expect(answer.errors?.[0]?.extensions?.code).toBe('QUERY_TOO_LARGE');
    }
  });
});

describe('the list of meetings', () => {
  let own: TestApi;
  beforeAll(async () => {
    own = await testApi([PeopleModule, MeetingsModule]);
    for (let month = 1; month <= 6; month++) {
      for (const year of [2026, 2027]) {
        const meeting = await savedMeeting(own, {
          slug: `lab-${year}-${month}`,
          startsAt: new Date(Date.UTC(year, month, 10, 12)),
          endsAt: new Date(Date.UTC(year, month, 10, 16)),
          status: month === 6 ? MeetingStatus.CANCELLED : MeetingStatus.PUBLISHED,
        });
        await own.db.manager.save(anAgendaItem(meeting));
      }
    }
    await savedMeeting(own, { slug: 'draft', status: MeetingStatus.DRAFT, publishedAt: null });
  });
  afterAll(() => own?.close());

  const slugs = ({ meetings }: Listed) => meetings.edges.map(({ node }) => node.slug);

  it('shows what comes with the next one first, and what was with the latest first', async () => {
    const upcoming = await own.visitor.data<Listed>(list, { first: 3 });
    expect(slugs(upcoming)).toEqual(['lab-2027-1', 'lab-2027-2', 'lab-2027-3']);
    expect(upcoming.meetings).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true } });
    const rest = await own.visitor.data<Listed>(list, {
      first: 10,
      after: upcoming.meetings.pageInfo.endCursor,
    });
    expect(slugs(rest)).toEqual(['lab-2027-4', 'lab-2027-5', 'lab-2027-6']);
    expect(rest.meetings.pageInfo.hasNextPage).toBe(false);
    const past = await own.visitor.data<Listed>(list, { filter: { when: 'PAST' }, first: 2 });
    expect(slugs(past)).toEqual(['lab-2026-6', 'lab-2026-5']);
    const before = await own.visitor.data<Listed>(list, {
      filter: { when: 'PAST' },
      first: 2,
      after: past.meetings.pageInfo.endCursor,
    });
    expect(slugs(before)).toEqual(['lab-2026-4', 'lab-2026-3']);
  });

  it('shows drafts to coordinators who ask for them, and to nobody else', async () => {
    const drafts = { filter: { when: 'ALL', status: ['DRAFT'] }, first: 100 };
    const keeper = await own.person({ roles: ['COORDINATOR'] });
    const editor = await own.person({ roles: ['EDITOR'] });
    expect(slugs(await own.as(keeper).data<Listed>(list, drafts))).toEqual(['draft']);
    for (const caller of [own.visitor, own.as(editor)]) {
      expect((await caller.data<Listed>(list, drafts)).meetings).toMatchObject({ edges: [], totalCount: 0 });
    }
    expect(
      slugs(await own.as(keeper).data<Listed>(list, { filter: { when: 'ALL' }, first: 100 })),
    ).not.toContain('draft');
  });

  it.each(['bm9wZQ==', 'JTVCJTIyMjAyNy0wMS0wMVQwMCUyMiUyQyUyMnglMjIlNUQ=', '%%%', ''])(
    'refuses the cursor "%s" kindly',
    async (after) => {
      const { errors } = await own.visitor.run(list, { after });
      if (after)
        expect(errors?.[0]?.extensions).toMatchObject({
          code: 'BAD_USER_INPUT',
          fields: [{ field: 'after' }],
        });
      else expect(errors).toBeUndefined();
    },
  );

  it('needs as many statements for twelve meetings as for one', async () => {
    const reader = await own.person({ roles: ['PROFESSIONAL'] });
    const [meeting] = await own.db.manager.findBy(Meeting, { slug: 'lab-2027-1' });
    await own.db.manager.save(
      aRegistration({ meetingId: meeting!.id, personId: reader.id, mode: AttendanceMode.ONSITE }),
    );
    const count = async (first: number) =>
      (await statementsOf(own.db, () => own.as(reader).data(list, { filter: { when: 'ALL' }, first })))
        .length;
    // Who is asking, the meetings with their number, programmes, seats, own registrations, positions in line, hosts.
    expect(await count(12)).toBe(7);
    expect(await count(1)).toBeLessThanOrEqual(7);
  });
});

describe('by the link in a mail, without signing in', () => {
  const show = `query Show($token: String!) { registrationByLink(token: $token) { canChange canLeave worksUntil registration { status mode person { name } meeting { title joinUrl } } } }`;
  const leave = `mutation Leave($input: CancelRegistrationByLinkInput!) { cancelRegistrationByLink(input: $input) { outcome canReturn registration { status } } }`;
  const change = `mutation Change($input: ChangeAttendanceModeByLinkInput!) { changeAttendanceModeByLink(input: $input) { outcome registration { mode status } } }`;

  async function linked() {
    const meeting = await savedMeeting(api, {
      seatsOnsite: 5,
      registrationClosesAt: new Date('2027-03-23T11:00:00Z'),
    });
    const person = await api.person({ name: 'Nova', roles: ['SOUNDING_BOARD'] });
    const told = await api
      .as(person)
      .data<{ registerForMeeting: { registration: { id: string } } }>(register, {
        input: { meetingId: meeting.id, mode: 'ONSITE' },
      });
    return api.app
      .get(SignedLinks, { strict: false })
      .token('registration', told.registerForMeeting.registration.id);
  }

  it('looking changes nothing; leaving, coming back and changing take a button each', async () => {
    const token = await linked();
    for (let each = 0; each < 3; each++) {
      expect(await api.visitor.data(show, { token })).toMatchObject({
        registrationByLink: {
          canChange: true,
          canLeave: true,
          worksUntil: '2027-03-24T16:00:00.000Z',
          registration: {
            status: 'CONFIRMED',
            mode: 'ONSITE',
            person: { name: 'Nova' },
            meeting: { joinUrl: null },
          },
        },
      });
    }
    expect(await api.visitor.data(leave, { input: { token } })).toEqual({
      cancelRegistrationByLink: {
        outcome: 'CANCELLED',
        canReturn: true,
        registration: { status: 'CANCELLED' },
      },
    });
    expect(await api.visitor.data(leave, { input: { token } })).toMatchObject({
      cancelRegistrationByLink: { outcome: 'NOT_REGISTERED' },
    });
    expect(await api.visitor.data(change, { input: { token, mode: 'ONLINE' } })).toEqual({
      changeAttendanceModeByLink: {
        outcome: 'CONFIRMED',
        registration: { mode: 'ONLINE', status: 'CONFIRMED' },
      },
    });
  });

  it('works until the meeting ends, changing until registration closes', async () => {
    const token = await linked();
    api.clock.set('2027-03-23T11:00:00Z');
    expect(await api.visitor.data(show, { token })).toMatchObject({
      registrationByLink: { canChange: false, canLeave: true },
    });
    expect(await api.visitor.data(change, { input: { token, mode: 'ONLINE' } })).toMatchObject({
      changeAttendanceModeByLink: { outcome: 'CLOSED', registration: { mode: 'ONSITE' } },
    });
    api.clock.set('2027-03-24T16:00:00Z');
    expect(await api.visitor.data(show, { token })).toMatchObject({
      registrationByLink: { canChange: false, canLeave: false },
    });
    expect(await api.visitor.data(leave, { input: { token } })).toMatchObject({
      cancelRegistrationByLink: { outcome: 'PAST' },
    });
  });

  it('opens nothing when it was altered', async () => {
    const token = await linked();
    for (const altered of [
      token.slice(0, -1),
      `${token}x`,
      token.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
      '',
      'x'.repeat(300),
    ]) {
      const [shown, left] = [
        await api.visitor.run(show, { token: altered }),
        await api.visitor.run(leave, { input: { token: altered } }),
      ];
      expect(shown.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
      expect(['NOT_FOUND', 'BAD_USER_INPUT']).toContain(left.errors?.[0]?.extensions?.code);
    }
  });
});

describe('the calendar door', () => {
  it('gives a published meeting without the join address, and no draft', async () => {
    const meeting = await savedMeeting(api);
    const draft = await savedMeeting(api, { publishedAt: null, status: MeetingStatus.DRAFT });
    const response = await fetch(`${api.url}/calendar/${meeting.slug}.ics`);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
    ]);
    const file = await response.text();
    expect(file).toContain('METHOD:PUBLISH');
    expect(file).not.toContain('geheim');
    const again = await fetch(`${api.url}/calendar/${meeting.slug}.ics`, {
      // Without this, fetch asks for a fresh answer whatever the tag says.
      headers: { 'if-none-match': response.headers.get('etag')!, 'cache-control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
    for (const name of [`${draft.slug}.ics`, 'nothing.ics', meeting.slug, '..%2Fsecret.ics']) {
      const missing = await fetch(`${api.url}/calendar/${name}`);
      expect([missing.status, missing.headers.get('content-type')]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ]);
    }
  });
});

describe('the desk of who is signed in', () => {
  it('shows where somebody comes next', async () => {
    const person = await api.person({ roles: ['PROFESSIONAL'] });
    const later = await savedMeeting(api, {
      startsAt: new Date('2027-05-01T12:00:00Z'),
      endsAt: new Date('2027-05-01T14:00:00Z'),
    });
    const sooner = await savedMeeting(api);
    for (const meeting of [later, sooner]) {
      await api.as(person).data(register, { input: { meetingId: meeting.id, mode: 'ONLINE' } });
    }
    const next = `{ me { upcomingRegistrations(first: 5) { status meeting { slug joinUrl } } } }`;
    expect(await api.as(person).data(next)).toEqual({
      me: {
        upcomingRegistrations: [sooner, later].map(({ slug }) => ({
          status: 'CONFIRMED',
          meeting: { slug, joinUrl: null },
        })),
      },
    });
  });
});
