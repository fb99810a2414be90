import { AllianceModule } from '@verbonden/alliance/api';
import { PeopleModule } from '@verbonden/people/api';
import { createApiProgram, newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson, testSettings } from '@verbonden/shared/testing';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { AttendanceMode } from '../meeting/meeting.enums';
import type { Meeting } from '../meeting/meeting.entity';
import { MeetingsModule } from '../meetings.module';
import { Registration, RegistrationStatus } from '../registration/registration.entity';
import { aChoice, anAgendaItem, aRegistration, aSubsession, savedMeeting } from '../testing';

const modules = [PeopleModule, AllianceModule, MeetingsModule];
const { ONSITE, ONLINE } = AttendanceMode;

let api: TestApi;
let marieke: TestPerson;
let host: TestPerson;
let fatma: TestPerson;
let samira: TestPerson;
let meeting: Meeting;
let fatmas: Registration;
const clients: Client[] = [];
beforeAll(async () => {
  api = await testApi(modules);
});
beforeEach(async () => {
  api.clock.set('2027-03-24T12:10:00Z');
  [marieke, host, fatma, samira] = await Promise.all([
    api.person({ roles: ['COORDINATOR'] }),
    api.person({ name: 'Henk Host', roles: ['PROFESSIONAL'] }),
    api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] }),
    api.person({ name: 'Samira', roles: ['PROFESSIONAL'] }),
  ]);
  meeting = await savedMeeting(api);
  const round = await api.db.manager.save(anAgendaItem(meeting, { titleNl: 'Ronde 1' }));
  const session = await api.db.manager.save(
    aSubsession(round, { titleNl: 'Op school', hostPersonId: host.id, hostName: 'Henk', room: 'Zaal 2' }),
  );
  fatmas = await api.db.manager.save(aRegistration({ meetingId: meeting.id, personId: fatma.id }));
  const samiras = await api.db.manager.save(
    aRegistration({ meetingId: meeting.id, personId: samira.id, mode: ONLINE, seatMode: ONLINE }),
  );
  await api.db.manager.save([aChoice(samiras, session), aChoice(fatmas, session)]);
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
});
afterAll(() => api?.close());

const day = `query Day($slug: String!) { meetingDay(slug: $slug) {
  counts { inRoom online expectedInRoom expectedOnline }
  people { edges { node { id checkInCode person { name worksFor { name } } attendance { mode how } } } }
  subsessions { round title room hostName people { person { name } } } } }`;
const byName = `mutation In($input: CheckInRegistrationInput!) { checkInRegistration(input: $input) {
  outcome registration { person { name } } attendance { mode } } }`;
const byCode = `mutation In($input: CheckInInput!) { checkIn(input: $input) { outcome registration { person { name } } } }`;
const undo = `mutation Out($input: UndoCheckInInput!) { undoCheckIn(input: $input) { outcome } }`;
const tick = () => ({ input: { id: newId(), registrationId: fatmas.id, mode: ONSITE } });

describe('the day of a meeting', () => {
  it('shows a host of a subsession who is expected, who is in and who sits where', async () => {
    await api.as(host).data(byName, tick());
    const { meetingDay } = await api.as(host).data<{ meetingDay: Record<string, unknown> }>(day, {
      slug: meeting.slug,
    });
    expect(meetingDay).toMatchObject({
      counts: { inRoom: 1, online: 0, expectedInRoom: 0, expectedOnline: 1 },
      people: {
        edges: [
          { node: { person: { name: 'Fatma', worksFor: [] }, attendance: { mode: 'ONSITE', how: 'NAME' } } },
          { node: { person: { name: 'Samira' }, attendance: null } },
        ],
      },
      subsessions: [
        {
          round: 'Ronde 1',
          title: 'Op school',
          room: 'Zaal 2',
          hostName: 'Henk',
          people: [{ person: { name: 'Fatma' } }, { person: { name: 'Samira' } }],
        },
      ],
    });
  });

  it('is closed for who does not run it, and for a host of another meeting', async () => {
    const other = await savedMeeting(api);
    for (const [person, slug] of [
      [fatma, meeting.slug],
      [host, other.slug],
    ] as const) {
      const { errors } = await api.as(person).run(day, { slug });
      expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
    const { errors } = await api.visitor.run(day, { slug: meeting.slug });
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });

  it('lets nobody in by hand who does not run it: their own registration neither', async () => {
    const code = (await api.db.manager.findOneByOrFail(Registration, { id: fatmas.id })).checkInCode;
    const input = { id: newId(), meetingId: meeting.id, code };
    const answers = [
      await api.as(fatma).run(byName, tick()),
      await api.as(fatma).run(undo, { input: { id: newId(), registrationId: fatmas.id } }),
    ];
    expect(answers.map(({ errors }) => errors?.[0]?.extensions?.code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect((await api.as(fatma).run(byCode, { input })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(await api.db.query('SELECT 1 FROM attendances WHERE registration_id = $1', [fatmas.id])).toEqual(
      [],
    );
  });

  it('a code that is empty is told at its field', async () => {
    const input = { id: newId(), meetingId: meeting.id, code: ' ' };
    const { errors } = await api.as(marieke).run(byCode, { input });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'code' }] });
  });

  it('gives the code to the person alone, and that they were there to them and to who runs the day', async () => {
    const own = `query Own($slug: String!) { meeting(slug: $slug) { viewerCanHost
      viewerRegistration { checkInCode attendance { mode } } } }`;
    await api.as(marieke).data(byName, tick());
    const { meeting: seen } = await api
      .as(fatma)
      .data<{ meeting: { viewerRegistration: { checkInCode: string } } }>(own, { slug: meeting.slug });
    expect(seen).toMatchObject({
      viewerCanHost: false,
      viewerRegistration: { attendance: { mode: 'ONSITE' } },
    });
    const { checkInCode } = seen.viewerRegistration;
    expect(checkInCode).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const shown = JSON.stringify(await api.as(marieke).data(day, { slug: meeting.slug }));
    expect(shown).toContain(fatmas.id);
    expect(shown).not.toContain(checkInCode);
    const input = { id: newId(), meetingId: meeting.id, code: checkInCode };
    expect(await api.as(host).data(byCode, { input })).toEqual({
      checkIn: { outcome: 'ALREADY_IN', registration: { person: { name: 'Fatma' } } },
    });
  });

  it('gives no code any more to who left', async () => {
    await api.db.manager.update(
      Registration,
      { id: fatmas.id },
      { status: RegistrationStatus.CANCELLED, seatMode: null },
    );
    expect(
      await api
        .as(fatma)
        .data(`query ($slug: String!) { meeting(slug: $slug) { viewerRegistration { checkInCode } } }`, {
          slug: meeting.slug,
        }),
    ).toEqual({ meeting: { viewerRegistration: { checkInCode: null } } });
  });
});

const watch = `subscription Watch($meetingId: ID!) { meetingDay(meetingId: $meetingId) {
  what registration { person { name } attendance { mode } } day { counts { inRoom expectedInRoom } } } }`;

/** Opens a stream as a browser does. */
function open(url: string, person: TestPerson) {
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
  const stream = client.iterate({ query: watch, variables: { meetingId: meeting.id } });
  return (): Promise<unknown> =>
    stream.next().then(
      ({ value }) => (value as { data?: { meetingDay: unknown } } | undefined)?.data?.meetingDay ?? value,
      (errors: unknown) => ({ errors }),
    );
}

describe('the day as it happens', () => {
  it('tells a host who comes in, from another process too, until they are no host any more', async () => {
    const elsewhere = await createApiProgram(testSettings(api.databaseUrl), modules, api.clock);
    await elsewhere.listen(0, '127.0.0.1');
    try {
      const next = open(await elsewhere.getUrl(), host);
      expect(await next()).toMatchObject({ what: 'BEGIN', day: { counts: { inRoom: 0 } } });
      await api.as(marieke).data(byName, tick());
      expect(await next()).toEqual({
        what: 'ARRIVED',
        registration: { person: { name: 'Fatma' }, attendance: { mode: 'ONSITE' } },
        day: { counts: { inRoom: 1, expectedInRoom: 0 } },
      });
      await api.as(marieke).data(undo, { input: { id: newId(), registrationId: fatmas.id } });
      expect(await next()).toMatchObject({
        what: 'LEFT',
        registration: { attendance: null },
        day: { counts: { inRoom: 0, expectedInRoom: 1 } },
      });
      await api
        .as(samira)
        .data(
          `mutation ($input: CancelRegistrationInput!) { cancelRegistration(input: $input) { outcome } }`,
          {
            input: {
              registrationId: (await api.db.manager.findOneByOrFail(Registration, { personId: samira.id }))
                .id,
            },
          },
        );
      expect(await next()).toMatchObject({ what: 'PEOPLE' });
      await api.db.query('UPDATE subsessions SET host_person_id = NULL WHERE meeting_id = $1', [meeting.id]);
      await api.as(marieke).data(byName, tick());
      expect(await next()).toBeUndefined();
    } finally {
      await elsewhere.close();
    }
  });

  it('is closed for a participant', async () => {
    expect(await open(api.url, fatma)()).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });
});
