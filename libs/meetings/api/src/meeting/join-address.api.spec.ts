import { Global, Module } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { ModuleRef } from '@nestjs/core';
import { MailKinds, type PlannedMail } from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { newId, QueueModule } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import { getNamedType, type GraphQLObjectType, isLeafType } from 'graphql';
import { MeetingsCoreModule } from '../meetings-core.module';
import { MeetingsModule } from '../meetings.module';
import { MeetingsWorkerModule } from '../meetings-worker.module';
import { RegistrationService } from '../registration/registration.service';
import { MeetingSeries } from '../series/meeting-series.entity';
import { savedMeeting } from '../testing';
import type { Meeting } from './meeting.entity';
import { AttendanceMode } from './meeting.enums';
import { MeetingService } from './meeting.service';

const canary = 'https://meet.example.org/kanarie-8d1f';

/** The kinds of mail that meetings sends, without a worker that sends them. */
@Global()
@Module({
  imports: [MeetingsCoreModule, QueueModule],
  providers: [MailKinds],
  exports: [MailKinds, QueueModule],
})
class KindsModule {}

let api: TestApi;
let kinds: MailKinds;
let meeting: Meeting;
let marieke: TestPerson;
let online: TestPerson;
/** Everybody who must never see the address. */
let others: Readonly<Record<'room' | 'waiting' | 'left' | 'elsewhere', TestPerson>>;

beforeAll(async () => {
  api = await testApi([PeopleModule, MeetingsModule, KindsModule]);
  kinds = api.app.get(MailKinds, { strict: false });
  const worker = await api.app.select(KindsModule).get(ModuleRef).create(MeetingsWorkerModule);
  worker.onModuleInit();
  const person = (name: string) => api.person({ name, roles: ['PROFESSIONAL'] });
  marieke = await api.person({ roles: ['COORDINATOR'] });
  online = await person('online');
  others = {
    room: await person('room'),
    waiting: await person('waiting'),
    left: await person('left'),
    elsewhere: await person('elsewhere'),
  };
  const series = await api.db.manager.save(
    Object.assign(new MeetingSeries(), { slug: 'seizoen', titleNl: 'Seizoen', titleEn: null }),
  );
  meeting = await savedMeeting(api, { joinUrl: canary, seatsOnsite: 1, seriesId: series.id });
  const service = api.app.get(RegistrationService, { strict: false });
  const comes = (who: TestPerson, mode: AttendanceMode) =>
    service.register(who.viewer, { meetingId: meeting.id, mode, onlineMeanwhile: false });
  await comes(online, AttendanceMode.ONLINE);
  await comes(others.room, AttendanceMode.ONSITE);
  await comes(others.waiting, AttendanceMode.ONSITE);
  const { registration } = await comes(others.left, AttendanceMode.ONLINE);
  await service.cancel(others.left.viewer, { registrationId: registration!.id });
});
afterAll(() => api?.close());

/** All mail that was ever planned for somebody, written now; also what would not leave any more is looked for. */
async function mailsTo(person: TestPerson): Promise<string> {
  const mails = await api.db.query<PlannedMail[]>(
    `SELECT id, kind, person_id AS "personId", to_name AS "toName", to_address AS "toAddress", locale,
            subject_id AS "subjectId", context_id AS "contextId", due_at AS "dueAt", payload
     FROM mail_messages WHERE person_id = $1`,
    [person.id],
  );
  expect(mails.length).toBeGreaterThan(0);
  const written = await Promise.all(mails.map((mail) => kinds.get(mail.kind).compose([mail])));
  return JSON.stringify(written.map((each) => [...each.values()]));
}

/** A selection of every field of a type that can be asked for without arguments, a few levels deep. */
function everythingOf(type: GraphQLObjectType, depth: number): string {
  const fields = Object.values(type.getFields()).filter(({ args }) =>
    args.every((arg) => !String(arg.type).endsWith('!') || arg.defaultValue !== undefined),
  );
  return `{ ${fields
    .flatMap(({ name, type: inner }) => {
      const named = getNamedType(inner);
      if (isLeafType(named)) return name;
      return depth > 0 && 'getFields' in named
        ? `${name} ${everythingOf(named as GraphQLObjectType, depth - 1)}`
        : [];
    })
    .join(' ')} __typename }`;
}

/** What somebody reads of the meeting when they ask for everything, on its own and in the list. */
async function everythingRead(caller: TestCaller): Promise<string> {
  const { schema } = api.app.get(GraphQLSchemaHost, { strict: false });
  const all = everythingOf(schema.getType('Meeting') as GraphQLObjectType, 1);
  const answers = await Promise.all([
    caller.run(`query ($slug: String!) { meeting(slug: $slug) ${all} }`, { slug: meeting.slug }),
    caller.run(`{ meetings(first: 5) { edges { node { title joinUrl } } } }`),
    caller.run(`{ meetingSeries(slug: "seizoen") { meetings { title joinUrl } } }`),
    caller.run(`{ me { upcomingRegistrations(first: 5) { meeting { title joinUrl } } } }`),
  ]);
  return JSON.stringify(answers);
}

describe('the join address', () => {
  it('is read by coordinators, and by who has an online seat from a quarter of an hour before', async () => {
    expect(await everythingRead(api.as(marieke))).toContain(canary);
    expect(await everythingRead(api.as(online))).not.toContain(canary);
    const before = api.clock.now();
    api.clock.set(new Date(meeting.startsAt.getTime() - 15 * 60_000));
    expect(await everythingRead(api.as(online))).toContain(canary);
    for (const person of Object.values(others)) {
      expect(await everythingRead(api.as(person))).not.toContain(canary);
    }
    api.clock.set(before);
  });

  it('is read by nobody else, whatever they ask for', async () => {
    expect(await everythingRead(api.visitor)).not.toContain(canary);
    for (const person of Object.values(others)) {
      const read = await everythingRead(api.as(person));
      expect(read).toContain(meeting.titleNl);
      expect(read).not.toContain(canary);
    }
  });

  it('is in no mail at all; who is online gets the way in of the portal, others do not', async () => {
    expect(await mailsTo(online)).toMatch(/\/aanmelding\/[\w-]+\/online/);
    for (const person of [online, others.room, others.waiting, others.left]) {
      const mails = await mailsTo(person);
      expect(mails).not.toContain(canary);
      if (person !== online) expect(mails).not.toMatch(/\/aanmelding\/[\w-]+\/online/);
    }
  });

  it('is at no door beside GraphQL, also not in the own calendar of who is online', async () => {
    const { renewCalendarFeed } = await api
      .as(online)
      .data<{ renewCalendarFeed: { address: string } }>(
        'mutation ($input: RenewCalendarFeedInput!) { renewCalendarFeed(input: $input) { address } }',
        { input: { id: newId() } },
      );
    for (const path of [
      '/calendar/netwerk.ics',
      `/calendar/${meeting.slug}.ics`,
      '/calendar/reeks/seizoen.ics',
      '/feeds/bijeenkomsten.atom',
      new URL(renewCalendarFeed.address).pathname,
    ]) {
      const response = await fetch(api.url + path);
      expect(`${path} ${response.status}`).toBe(`${path} 200`);
      const text = (await response.text()).replaceAll(/\r\n[ \t]/g, '');
      expect(text).toContain(meeting.titleNl);
      expect(text).not.toContain(canary);
    }
  });

  it('when it changes is told to who has an online seat, and to nobody else', async () => {
    const joinUrl = 'https://video.example.org/kanarie-nieuw';
    await api.app
      .get(MeetingService, { strict: false })
      .update(marieke.viewer, { id: meeting.id, expectedVersion: meeting.version, joinUrl });
    const told = await api.db.query<{ who: string }[]>(
      `SELECT person_id AS who FROM mail_messages WHERE context_id = $1 AND kind = 'meetings.place-changed'`,
      [meeting.id],
    );
    expect(told.map(({ who }) => who)).toEqual([online.id]);
    expect(await mailsTo(online)).not.toContain(joinUrl);
  });
});

describe('a join address that a coordinator types', () => {
  const update = 'mutation ($input: UpdateMeetingInput!) { updateMeeting(input: $input) { version } }';
  const change = async (joinUrl: string) => {
    const { version } = await api.db.manager.findOneByOrFail<Meeting>('Meeting', { id: meeting.id });
    return api.as(marieke).run(update, { input: { id: meeting.id, expectedVersion: version, joinUrl } });
  };

  it.each([
    'https://meet.example.org/lab',
    'https://teams.example.com/l/meetup-join/19%3ameeting_abc/0?context=%7b%22Tid%22%7d',
    'https://video.gemeente.example.org:8443/b/mar-abc-def?lang=nl#zaal',
    '  https://jitsi.example.org/Jonge_Mantelzorg  ',
  ])('can be of any provider: %s', async (joinUrl) => {
    expect((await change(joinUrl)).errors).toBeUndefined();
  });

  it.each([
    'meet.example.org/lab',
    'http://meet.example.org',
    'Klik hier',
    'javascript:alert(1)',
    'https://',
    'ftp://x.example.org',
  ])('is refused at its field with what to type instead: %s', async (joinUrl) => {
    const { errors } = await change(joinUrl);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [
        {
          field: 'joinUrl',
          message:
            'Dit is geen veilig adres. Het begint met https://, bijvoorbeeld https://meet.example.org/lab.',
        },
      ],
    });
  });
});
