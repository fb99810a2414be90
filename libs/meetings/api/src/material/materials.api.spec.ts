import { AllianceModule } from '@verbonden/alliance/api';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import {
  aPdf,
  filesLookedAt,
  sentFile,
  statementsOf,
  testApi,
  type TestApi,
  TestJudgeModule,
  type TestPerson,
} from '@verbonden/shared/testing';
import { AgendaItemKind } from '../agenda/agenda-item.entity';
import { AttendanceProof, Attendance } from '../attendance/attendance.entity';
import { ExpertRecording, ExpertSheet } from '../expert-care/expert-sheet.entity';
import type { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode } from '../meeting/meeting.enums';
import { MeetingsModule } from '../meetings.module';
import { RegistrationStatus } from '../registration/registration.entity';
import { Speaker } from '../speaker/speaker.entity';
import { anAgendaItem, aRegistration, aSubsession, savedMeeting } from '../testing';

let api: TestApi;
let marieke: TestPerson;
let fatma: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, MeetingsModule, TestJudgeModule]);
  marieke = await api.person({ roles: ['COORDINATOR'] });
  fatma = await api.person({ roles: ['PROFESSIONAL'] });
});
beforeEach(() => api.clock.set('2027-01-04T09:00:00Z'));
afterAll(() => api.close());

const afterwards = () => api.clock.set('2027-03-24T16:00:00Z');

const save = `mutation ($input: SaveMaterialInput!) { saveMaterial(input: $input) { id version title isHeldBack } }`;
const materials = `{ title url audience phase place isHeldBack }`;
const read = `query ($slug: String!) { meeting(slug: $slug) { materials ${materials} } }`;
const remove = `mutation ($input: RemoveMaterialInput!) { removeMaterial(input: $input) { materials { title } } }`;
const restore = `mutation ($input: RestoreMaterialInput!) { restoreMaterial(input: $input) { materials { title } } }`;
const order = `mutation ($input: OrderMaterialsInput!) { orderMaterials(input: $input) { materials { title } } }`;

type Caller = Pick<TestApi['visitor'], 'run' | 'data'>;
interface Shown {
  materials: { title: string; place: string | null; isHeldBack: boolean }[];
}

/** What a coordinator typed: a link for everybody, to read before. */
function aMaterial(meeting: Meeting, traits: object = {}) {
  return {
    id: newId(),
    meetingId: meeting.id,
    kind: 'LINK',
    phase: 'BEFORE',
    audience: 'EVERYBODY',
    title: 'Voorbereiding',
    url: 'https://example.org/voorbereiding',
    ...traits,
  };
}

const add = (meeting: Meeting, traits: object = {}) =>
  api.as(marieke).data<{ saveMaterial: { id: string } }>(save, { input: aMaterial(meeting, traits) });

/** Where a material was refused. */
async function refusedAt(input: object): Promise<string[]> {
  const { errors } = await api.as(marieke).run(save, { input });
  return (errors?.[0]?.extensions?.fields ?? []).map(({ field, code }) => `${field} ${code}`);
}

async function seenBy(caller: Caller, meeting: Meeting): Promise<string[]> {
  const { meeting: shown } = await caller.data<{ meeting: Shown }>(read, { slug: meeting.slug });
  return shown.materials.map(({ title }) => title);
}

/** Somebody of the network with a registration for this meeting. */
async function comes(meeting: Meeting, traits: object = {}) {
  const person = await api.person({ roles: ['PROFESSIONAL'] });
  const registration = await api.db.manager.save(
    aRegistration({ meetingId: meeting.id, personId: person.id, ...traits }),
  );
  return { person, registration };
}

/** A part in which an expert by experience speaks, who said this about being recorded. */
async function expertPart(meeting: Meeting, recording: ExpertRecording) {
  const item = await api.db.manager.save(
    anAgendaItem(meeting, { kind: AgendaItemKind.EXPERT_BY_EXPERIENCE }),
  );
  const sheet = await api.db.manager.save(
    Object.assign(new ExpertSheet(), { agendaItemId: item.id, recording, version: 1 }),
  );
  return { item, sheet };
}

describe('who sees which material', () => {
  it('before: everybody, members and who holds a seat; who waits, left or did not come sees no more than members', async () => {
    const meeting = await savedMeeting(api);
    await add(meeting, { title: 'open' });
    await add(meeting, { title: 'netwerk', audience: 'MEMBERS' });
    await add(meeting, { title: 'deelnemers', audience: 'ATTENDEES' });
    await add(meeting, { title: 'daarna', phase: 'AFTER' });
    const seat = await comes(meeting);
    const waits = await comes(meeting, { status: RegistrationStatus.WAITLISTED, seatMode: null });
    const left = await comes(meeting, { status: RegistrationStatus.CANCELLED, seatMode: null });
    const account = await api.person({ roles: [] });
    expect(await seenBy(api.visitor, meeting)).toEqual(['open']);
    expect(await seenBy(api.as(account), meeting)).toEqual(['open']);
    expect(await seenBy(api.as(fatma), meeting)).toEqual(['open', 'netwerk']);
    expect(await seenBy(api.as(waits.person), meeting)).toEqual(['open', 'netwerk']);
    expect(await seenBy(api.as(left.person), meeting)).toEqual(['open', 'netwerk']);
    expect(await seenBy(api.as(seat.person), meeting)).toEqual(['open', 'netwerk', 'deelnemers']);
    expect(await seenBy(api.as(marieke), meeting)).toEqual(['open', 'netwerk', 'deelnemers', 'daarna']);
  });

  it('a seat in another meeting opens nothing here', async () => {
    const meeting = await savedMeeting(api);
    const other = await savedMeeting(api);
    await add(meeting, { title: 'deelnemers', audience: 'ATTENDEES' });
    const { person } = await comes(other);
    expect(await seenBy(api.as(person), meeting)).toEqual([]);
  });

  it('afterwards from the end on, also for who was there without a seat, and for who led a subsession', async () => {
    const meeting = await savedMeeting(api);
    await add(meeting, { title: 'dia’s', phase: 'AFTER', audience: 'ATTENDEES' });
    const walkedIn = await comes(meeting, { status: RegistrationStatus.CANCELLED, seatMode: null });
    await api.db.manager.save(
      Object.assign(new Attendance(), {
        registrationId: walkedIn.registration.id,
        mode: AttendanceMode.ONSITE,
        arrivedAt: meeting.startsAt,
        how: AttendanceProof.NAME,
        byPersonId: null,
      }),
    );
    const host = await api.person({ roles: ['PROFESSIONAL'] });
    const round = await api.db.manager.save(anAgendaItem(meeting, { kind: AgendaItemKind.SUBSESSIONS }));
    await api.db.manager.save(aSubsession(round, { hostPersonId: host.id }));
    api.clock.set('2027-03-24T15:59:59Z');
    expect(await seenBy(api.as(walkedIn.person), meeting)).toEqual([]);
    afterwards();
    expect(await seenBy(api.as(walkedIn.person), meeting)).toEqual(['dia’s']);
    expect(await seenBy(api.as(host), meeting)).toEqual(['dia’s']);
    expect(await seenBy(api.as(fatma), meeting)).toEqual([]);
    expect(await seenBy(api.visitor, meeting)).toEqual([]);
  });

  it('says with which part or subsession it goes', async () => {
    const meeting = await savedMeeting(api);
    const round = await api.db.manager.save(anAgendaItem(meeting, { kind: AgendaItemKind.SUBSESSIONS }));
    const subsession = await api.db.manager.save(aSubsession(round, { titleNl: 'Op school' }));
    await add(meeting, { agendaItemId: round.id });
    await add(meeting, { subsessionId: subsession.id });
    const { meeting: shown } = await api.visitor.data<{ meeting: Shown }>(read, { slug: meeting.slug });
    expect(shown.materials.map(({ place }) => place)).toEqual([round.titleNl, 'Op school']);
    const other = await savedMeeting(api);
    expect(await refusedAt(aMaterial(other, { agendaItemId: round.id }))).toEqual(['place UNKNOWN']);
    expect(await refusedAt(aMaterial(other, { subsessionId: subsession.id }))).toEqual(['place UNKNOWN']);
  });

  it('asks as little of the database for ten meetings as for one', async () => {
    await api.db.query('TRUNCATE meetings CASCADE');
    for (let count = 0; count < 10; count += 1) {
      const meeting = await savedMeeting(api);
      await add(meeting);
      await comes(meeting, { personId: fatma.id });
    }
    const list = `query ($first: Int!) { meetings(first: $first) { edges { node { materials { title place } } } } }`;
    const asking = (first: number) => statementsOf(api.db, () => api.as(fatma).data(list, { first }));
    await asking(1);
    expect((await asking(10)).length).toBe((await asking(1)).length);
  });
});

describe('a film for everybody', () => {
  it.each(['VIDEO', 'RECORDING'])(
    'a %s needs captions or a text before it can be for everybody',
    async (kind) => {
      const meeting = await savedMeeting(api);
      expect(await refusedAt(aMaterial(meeting, { kind }))).toEqual(['audience NO_CAPTIONS']);
      expect(await refusedAt(aMaterial(meeting, { kind, transcript: '  ' }))).toEqual([
        'audience NO_CAPTIONS',
      ]);
      await add(meeting, { kind, audience: 'MEMBERS' });
      await add(meeting, { kind, hasCaptions: true });
      await add(meeting, { kind, transcript: 'Welkom allemaal.' });
    },
  );

  it('captions cannot be taken away while it is for everybody', async () => {
    const meeting = await savedMeeting(api);
    const film = aMaterial(meeting, { kind: 'VIDEO', hasCaptions: true });
    await api.as(marieke).data(save, { input: film });
    expect(await refusedAt({ ...film, hasCaptions: false, expectedVersion: 1 })).toEqual([
      'audience NO_CAPTIONS',
    ]);
  });
});

describe('a no to recording', () => {
  it('keeps out a recording of that part and of the whole meeting, not of another part, and not its slides', async () => {
    const meeting = await savedMeeting(api);
    const { item } = await expertPart(meeting, ExpertRecording.NO);
    const other = await api.db.manager.save(anAgendaItem(meeting, { position: 1 }));
    const film = { kind: 'RECORDING', audience: 'ATTENDEES', phase: 'AFTER' };
    expect(await refusedAt(aMaterial(meeting, { ...film, agendaItemId: item.id }))).toEqual(['place VETOED']);
    expect(await refusedAt(aMaterial(meeting, { ...film, kind: 'VIDEO', agendaItemId: item.id }))).toEqual([
      'place VETOED',
    ]);
    expect(await refusedAt(aMaterial(meeting, film))).toEqual(['place VETOED']);
    await add(meeting, { ...film, agendaItemId: other.id });
    await add(meeting, { kind: 'SLIDES', agendaItemId: item.id });
  });

  it('that comes later takes a recording away at once, from everybody but the coordinator', async () => {
    const meeting = await savedMeeting(api);
    const { item, sheet } = await expertPart(meeting, ExpertRecording.YES);
    await add(meeting, { title: 'opname', kind: 'RECORDING', hasCaptions: true, agendaItemId: item.id });
    expect(await seenBy(api.visitor, meeting)).toEqual(['opname']);
    await api.db.manager.save(Object.assign(sheet, { recording: ExpertRecording.NO }));
    const seat = await comes(meeting);
    expect(await seenBy(api.visitor, meeting)).toEqual([]);
    expect(await seenBy(api.as(seat.person), meeting)).toEqual([]);
    const { meeting: shown } = await api.as(marieke).data<{ meeting: Shown }>(read, { slug: meeting.slug });
    expect(shown.materials).toEqual([expect.objectContaining({ title: 'opname', isHeldBack: true })]);
  });
});

describe('keeping material', () => {
  it('the same sent twice is one; over what somebody else changed nothing is saved', async () => {
    const meeting = await savedMeeting(api);
    const input = aMaterial(meeting);
    await api.as(marieke).data(save, { input });
    await api.as(marieke).data(save, { input });
    expect(await seenBy(api.visitor, meeting)).toEqual(['Voorbereiding']);
    const changed = { ...input, title: 'Lees dit vooraf' };
    const code = async (by: object) =>
      (await api.as(marieke).run(save, { input: by })).errors?.[0]?.extensions?.['code'];
    expect(await code(changed)).toBe('CONFLICT');
    expect(await code({ ...changed, expectedVersion: 1 })).toBeUndefined();
    expect(await code({ ...input, title: 'Te laat', expectedVersion: 1 })).toBe('CONFLICT');
    expect(await seenBy(api.visitor, meeting)).toEqual(['Lees dit vooraf']);
  });

  it('an address that leads inside, or carries a password, is told at its field', async () => {
    const meeting = await savedMeeting(api);
    expect(await refusedAt(aMaterial(meeting, { url: 'http://example.org' }))).toEqual(['url NOT_HTTPS']);
    expect(await refusedAt(aMaterial(meeting, { url: 'https://10.0.0.1/dia' }))).toEqual(['url CLOSED']);
    expect(await refusedAt(aMaterial(meeting, { url: 'https://a:b@example.org' }))).toEqual([
      'url CREDENTIALS',
    ]);
  });

  it('what was removed is as not there, and comes back at its place', async () => {
    const meeting = await savedMeeting(api);
    const first = await add(meeting, { title: 'eerst' });
    const second = await add(meeting, { title: 'dan' });
    const id = first.saveMaterial.id;
    for (let twice = 0; twice < 2; twice += 1) await api.as(marieke).data(remove, { input: { id } });
    expect(await seenBy(api.as(marieke), meeting)).toEqual(['dan']);
    for (let twice = 0; twice < 2; twice += 1) await api.as(marieke).data(restore, { input: { id } });
    expect(await seenBy(api.visitor, meeting)).toEqual(['eerst', 'dan']);
    const ids = [second.saveMaterial.id, id];
    await api.as(marieke).data(order, { input: { meetingId: meeting.id, ids } });
    expect(await seenBy(api.visitor, meeting)).toEqual(['dan', 'eerst']);
  });

  it.each(['PROFESSIONAL', 'PIONEER', 'EDITOR'] as const)('is not for a %s', async (role) => {
    const meeting = await savedMeeting(api);
    const { saveMaterial } = await add(meeting);
    const by = api.as(await api.person({ roles: [role] }));
    const code = async (document: string, input: object) =>
      (await by.run(document, { input })).errors?.[0]?.extensions?.['code'];
    expect(await code(save, aMaterial(meeting))).toBe('FORBIDDEN');
    expect(await code(remove, { id: saveMaterial.id })).toBe('FORBIDDEN');
    expect(await code(restore, { id: saveMaterial.id })).toBe('FORBIDDEN');
    expect(await code(order, { meetingId: meeting.id, ids: [] })).toBe('FORBIDDEN');
    expect(await seenBy(api.visitor, meeting)).toEqual(['Voorbereiding']);
  });
});

describe('a file as material', () => {
  const opened = (address: string, who?: { cookie: string }) =>
    fetch(api.url + address, { headers: who ? { cookie: who.cookie } : {} });
  const address = async (caller: Caller, meeting: Meeting) =>
    (await caller.data<{ meeting: { materials: { url: string }[] } }>(read, { slug: meeting.slug })).meeting
      .materials[0]!.url;
  const withFile = async (traits: object) => {
    const meeting = await savedMeeting(api);
    const fileId = await sentFile(api, marieke, await aPdf(['De dia van de middag']), 'dia.pdf');
    await add(meeting, { url: null, fileId, kind: 'SLIDES', ...traits });
    return meeting;
  };

  it('opens for whom the material is, once it was looked at, and for nobody else', async () => {
    const meeting = await withFile({ audience: 'ATTENDEES' });
    const { person } = await comes(meeting);
    expect(await seenBy(api.as(person), meeting)).toEqual([]);
    await filesLookedAt(api);
    expect(await seenBy(api.as(person), meeting)).toEqual(['Voorbereiding']);
    const path = (await address(api.as(person), meeting)).split('?')[0]!;
    expect((await opened(path, person)).status).toBe(200);
    expect((await opened(await address(api.as(person), meeting))).status).toBe(200);
    expect((await opened(path, fatma)).status).toBe(404);
    expect((await opened(path)).status).toBe(404);
  });

  it('for everybody opens without signing in, and not any more once it was removed', async () => {
    const meeting = await withFile({});
    await filesLookedAt(api);
    const path = await address(api.visitor, meeting);
    expect(path).toMatch(/^\/files\/materiaal\/[^?]+\/dia\.pdf$/);
    expect((await opened(path)).headers.get('content-type')).toBe('application/pdf');
    const id = path.split('/')[3];
    await api.as(marieke).data(remove, { input: { id } });
    expect((await opened(path)).status).toBe(404);
  });

  it('is an address or a file: neither is told at the field', async () => {
    const meeting = await savedMeeting(api);
    expect(await refusedAt(aMaterial(meeting, { url: null }))).toEqual(['url NO_ADDRESS']);
    expect(await refusedAt(aMaterial(meeting, { url: null, fileId: newId() }))).toEqual(['fileId GONE']);
  });
});

describe('a speaker', () => {
  const mine = '{ me { speaksAt { title } } }';
  const parts = 'query ($slug: String!) { meeting(slug: $slug) { agenda { title viewerSpeaks } } }';
  const refusal = async (person: TestPerson, document: string, input: object) =>
    (await api.as(person).run(document, { input })).errors?.[0]?.extensions?.code;

  async function speaksIn(meeting: Meeting, position = 0) {
    const person = await api.person({ roles: ['PROFESSIONAL'] });
    const item = await api.db.manager.save(anAgendaItem(meeting, { position }));
    const speaker = { agendaItemId: item.id, position: 0, name: person.name, personId: person.id };
    await api.db.manager.save(Object.assign(new Speaker(), speaker));
    return { person, item };
  }

  it('adds, changes, takes away and brings back what goes with the own part, and sees it before it was looked at', async () => {
    const meeting = await savedMeeting(api);
    const { person, item } = await speaksIn(meeting);
    const fileId = await sentFile(api, person, await aPdf(['Mijn dia']), 'dia.pdf');
    const input = aMaterial(meeting, { agendaItemId: item.id, kind: 'SLIDES', url: null, fileId });
    await api.as(person).data(save, { input });
    expect(await seenBy(api.as(person), meeting)).toEqual(['Voorbereiding']);
    expect(await seenBy(api.visitor, meeting)).toEqual([]);
    await filesLookedAt(api);
    expect(await seenBy(api.visitor, meeting)).toEqual(['Voorbereiding']);
    await api.as(person).data(save, { input: { ...input, expectedVersion: 1, title: 'Mijn dia’s' } });
    expect(await seenBy(api.visitor, meeting)).toEqual(['Mijn dia’s']);
    await api.as(person).data(remove, { input: { id: input.id } });
    expect(await seenBy(api.visitor, meeting)).toEqual([]);
    await api.as(person).data(restore, { input: { id: input.id } });
    expect(await seenBy(api.visitor, meeting)).toEqual(['Mijn dia’s']);
  });

  it('does so with no other part, not for the whole meeting, and cannot take over what goes there', async () => {
    const meeting = await savedMeeting(api);
    const { person, item } = await speaksIn(meeting);
    const other = await speaksIn(meeting, 1);
    const whole = aMaterial(meeting);
    await api.as(marieke).data(save, { input: whole });
    for (const agendaItemId of [null, other.item.id]) {
      expect(await refusal(person, save, aMaterial(meeting, { agendaItemId }))).toBe('FORBIDDEN');
    }
    const taken = { ...whole, agendaItemId: item.id, expectedVersion: 1 };
    expect(await refusal(person, save, taken)).toBe('FORBIDDEN');
    expect(await refusal(person, remove, { id: whole.id })).toBe('FORBIDDEN');
    expect(await refusal(person, order, { meetingId: meeting.id, ids: [whole.id] })).toBe('FORBIDDEN');
    const own = aMaterial(meeting, { agendaItemId: item.id });
    await api.as(person).data(save, { input: own });
    for (const stranger of [fatma, other.person]) {
      expect(await refusal(stranger, save, { ...own, title: 'Anders', expectedVersion: 1 })).toBe(
        'FORBIDDEN',
      );
      expect(await refusal(stranger, remove, { id: own.id })).toBe('FORBIDDEN');
    }
    expect(await seenBy(api.visitor, meeting)).toEqual(['Voorbereiding', 'Voorbereiding']);
  });

  it('finds the meeting among the own ones, until a month afterwards, and knows which part it is', async () => {
    const meeting = await savedMeeting(api);
    const { person } = await speaksIn(meeting);
    await speaksIn(meeting, 1);
    expect(await api.as(person).data(mine, {})).toEqual({
      me: { speaksAt: [{ title: expect.any(String) }] },
    });
    expect(await api.as(fatma).data(mine, {})).toEqual({ me: { speaksAt: [] } });
    const { meeting: shown } = await api
      .as(person)
      .data<{ meeting: { agenda: { viewerSpeaks: boolean }[] } }>(parts, { slug: meeting.slug });
    expect(shown.agenda.map(({ viewerSpeaks }) => viewerSpeaks)).toEqual([true, false]);
    api.clock.set('2027-05-24T16:00:00Z');
    expect(await api.as(person).data(mine, {})).toEqual({ me: { speaksAt: [] } });
  });
});
