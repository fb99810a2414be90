import { PeopleModule } from '@verbonden/people/api';
import { createApiProgram, LiveNotes, newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson, testSettings } from '@verbonden/shared/testing';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { MeetingsModule } from '../meetings.module';
import { AttendanceMode } from './meeting.enums';
import { RegistrationService } from '../registration/registration.service';
import { savedMeeting } from '../testing';
import type { Meeting } from './meeting.entity';
import { meetingTopic } from './meeting-note';

const watch = `subscription Watch($meetingId: ID!) {
  meetingChanged(meetingId: $meetingId) { what meeting { seats { onsite { taken waiting } } } } }`;
const mine = `subscription Mine($meetingId: ID!) {
  myRegistrationChanged(meetingId: $meetingId) { what registration { status position } } }`;

/** What comes over a socket: what a subscription tells, or errors. */
interface Note {
  readonly data?: Readonly<Record<string, { readonly what: string } & Record<string, unknown>>>;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

let api: TestApi;
let fatma: TestPerson;
const clients: Client[] = [];
beforeAll(async () => {
  api = await testApi([PeopleModule, MeetingsModule]);
  fatma = await api.person({ roles: ['PROFESSIONAL'] });
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
});
afterAll(() => api?.close());

/** Opens a stream as a browser does. */
function open(url: string, person: TestPerson, query: string, meetingId: string) {
  class WithCookie extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: { cookie: person.cookie } });
    }
  }
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WithCookie,
    retryAttempts: 0,
  });
  clients.push(client);
  const stream = client.iterate({ query, variables: { meetingId } });
  /** The next note; undefined when the stream ended. What is refused at the door comes as errors too. */
  const next = (): Promise<Note | undefined> =>
    stream.next().then(
      ({ value }) => value as Note | undefined,
      (errors: unknown) => ({ errors }) as Note,
    );
  return { next };
}

/** Says something to everybody, as a change of the meeting does. */
async function say(meeting: Meeting): Promise<void> {
  await api.app
    .get(LiveNotes, { strict: false })
    .publish(api.db.manager, meetingTopic(meeting.id), { what: 'MEETING_CHANGED' });
}

/** A stream listens a moment after it was opened: something is said until the first note has come. */
async function listening(
  stream: ReturnType<typeof open>,
  meeting: Meeting,
): Promise<() => Promise<Note | undefined>> {
  const first = stream.next();
  let came = false;
  void first.then(() => (came = true));
  for (let attempt = 0; attempt < 200 && !came; attempt++) {
    await say(meeting);
    await Promise.race([first, new Promise((later) => setTimeout(later, 25))]);
  }
  /** The next note that is about something else than what was said to begin with. */
  return async () => {
    for (;;) {
      const note = await stream.next();
      const [told] = Object.values(note?.data ?? {});
      if (told?.what !== 'MEETING_CHANGED') return note;
    }
  };
}

function register(person: TestPerson, meeting: Meeting, mode = AttendanceMode.ONSITE) {
  return api.app
    .get(RegistrationService, { strict: false })
    .register(person.viewer, { meetingId: meeting.id, mode, onlineMeanwhile: false });
}

describe('live notes about a meeting', () => {
  it('tell a coordinator who comes, from another process too, until the role is taken away', async () => {
    const elsewhere = await createApiProgram(
      testSettings(api.databaseUrl),
      [PeopleModule, MeetingsModule],
      api.clock,
    );
    await elsewhere.listen(0, '127.0.0.1');
    try {
      const meeting = await savedMeeting(api, { seatsOnsite: 1 });
      const marieke = await api.person({ roles: ['COORDINATOR'] });
      const next = await listening(open(await elsewhere.getUrl(), marieke, watch, meeting.id), meeting);
      await register(fatma, meeting);
      expect(await next()).toEqual({
        data: {
          meetingChanged: { what: 'CONFIRMED', meeting: { seats: { onsite: { taken: 1, waiting: 0 } } } },
        },
      });
      await register(await api.person({ roles: ['EDITOR'] }), meeting);
      expect(await next()).toEqual({
        data: {
          meetingChanged: { what: 'WAITLISTED', meeting: { seats: { onsite: { taken: 1, waiting: 1 } } } },
        },
      });
      await api.db.query('UPDATE memberships SET until = now() WHERE person_id = $1', [marieke.id]);
      await register(await api.person({ roles: ['EDITOR'] }), meeting);
      expect(await next()).toBeUndefined();
    } finally {
      for (const client of clients.splice(0)) await client.dispose();
      await elsewhere.close();
    }
  });

  it('tell a person of the own place only, until they sign out', async () => {
    const meeting = await savedMeeting(api, { seatsOnsite: 1 });
    const [bram, nova] = [await api.person({ roles: ['PIONEER'] }), await api.person({ roles: ['PIONEER'] })];
    const { registration } = await register(fatma, meeting);
    await register(nova, meeting);
    const next = await listening(open(api.url, nova, mine, meeting.id), meeting);
    await register(bram, meeting, AttendanceMode.ONLINE);
    await api.app
      .get(RegistrationService, { strict: false })
      .cancel(fatma.viewer, { registrationId: registration!.id });
    expect(await next()).toEqual({
      data: {
        myRegistrationChanged: { what: 'PROMOTED', registration: { status: 'CONFIRMED', position: null } },
      },
    });
    await api.db.query('DELETE FROM sessions WHERE person_id = $1', [nova.id]);
    await say(meeting);
    expect(await next()).toBeUndefined();
  });

  it('end for who is put on hold, with the very next thing that happens', async () => {
    const meeting = await savedMeeting(api);
    const [marieke, rajesh] = [
      await api.person({ roles: ['COORDINATOR'] }),
      await api.person({ roles: ['ADMINISTRATOR'] }),
    ];
    const next = await listening(open(api.url, marieke, watch, meeting.id), meeting);
    await api
      .as(rajesh)
      .data('mutation ($input: SuspendAccountInput!) { suspendAccount(input: $input) { id } }', {
        input: { personId: marieke.id, reason: 'Haar laptop is weg.' },
      });
    await register(await api.person({ roles: ['EDITOR'] }), meeting);
    expect(await next()).toBeUndefined();
  });

  it('are refused to who may not have them, and for what is no meeting', async () => {
    const meeting = await savedMeeting(api);
    const draft = await savedMeeting(api, { publishedAt: null });
    const codeFor = async (person: TestPerson, query: string, id: string) =>
      (await open(api.url, person, query, id).next())?.errors?.[0]?.extensions.code;
    expect(await codeFor(fatma, watch, meeting.id)).toBe('FORBIDDEN');
    expect(await codeFor({ ...fatma, cookie: '' }, mine, meeting.id)).toBe('UNAUTHENTICATED');
    expect(await codeFor(fatma, mine, draft.id)).toBe('NOT_FOUND');
    expect(await codeFor(fatma, mine, newId())).toBe('NOT_FOUND');
    expect(await codeFor(fatma, mine, 'no id')).toBe('NOT_FOUND');
  });

  it('are all that a socket is for, within the limits', async () => {
    const meeting = await savedMeeting(api);
    const refusal = async (query: string) =>
      (await open(api.url, fatma, query, meeting.id).next())?.errors?.[0]?.extensions.code;
    expect(await refusal('query Q { me { name } }')).toBe('BAD_REQUEST');
    expect(await refusal('mutation { signOut }')).toBe('BAD_REQUEST');
    expect(await refusal('subscription {')).toBe('GRAPHQL_PARSE_FAILED');
    expect(await refusal(`subscription { ${'a '.repeat(5000)} }`)).toBe('GRAPHQL_PARSE_FAILED');
    expect(await refusal('subscription S { nothing }')).toBe('GRAPHQL_VALIDATION_FAILED');
    const many = Array.from({ length: 40 }, (_, each) => `a${each}: what`).join(' ');
    expect(
      await refusal(`subscription S($meetingId: ID!) { meetingChanged(meetingId: $meetingId) { ${many} } }`),
    ).toBe('QUERY_TOO_LARGE');
    expect(await refusal('subscription S($other: ID!) { meetingChanged(meetingId: $other) { what } }')).toBe(
      'BAD_USER_INPUT',
    );
  });
});
