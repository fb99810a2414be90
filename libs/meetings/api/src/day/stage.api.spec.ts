import { AllianceModule } from '@verbonden/alliance/api';
import { PeopleModule } from '@verbonden/people/api';
import { newId, SignedLinks } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { Attendance, AttendanceProof } from '../attendance/attendance.entity';
import { Introduction } from '../introduction/introduction.entity';
import { AttendanceMode } from '../meeting/meeting.enums';
import type { Meeting } from '../meeting/meeting.entity';
import { MeetingsModule } from '../meetings.module';
import { Registration } from '../registration/registration.entity';
import { aRegistration, savedMeeting } from '../testing';

const { ONSITE, ONLINE } = AttendanceMode;
const turnCard = `mutation ($input: TurnCardInput!) { turnCard(input: $input) {
  cardNumber card { id name proudOf } cards { name proudOf } } }`;
const raise = `mutation ($input: RaiseHandInput!) { raiseHand(input: $input) { outcome turn { id name } } }`;
const withdraw = `mutation ($input: WithdrawHandInput!) { withdrawHand(input: $input) { outcome } }`;
const give = `mutation ($input: GiveTurnInput!) { giveTurn(input: $input) { speaking { id name question mode } turns { id name } } }`;
const end = `mutation ($input: EndTurnInput!) { endTurn(input: $input) { speaking { id } turns { name } } }`;
const take = `query ($slug: String!) { participation(slug: $slug) { isToday takesPart before turn { question } } }`;

interface Given {
  giveTurn: {
    speaking: { id: string; name: string | null } | null;
    turns: { id: string; name: string | null }[];
  };
}
interface Raised {
  raiseHand: { outcome: string; turn: { id: string; name: string | null } | null };
}

let api: TestApi;
let marieke: TestPerson;
let rajesh: TestPerson;
let meeting: Meeting;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, MeetingsModule]);
  marieke = await api.person({ roles: ['COORDINATOR'] });
  rajesh = await api.person({ roles: ['COORDINATOR'] });
});
beforeEach(async () => {
  api.clock.set('2027-03-24T12:40:00Z');
  meeting = await savedMeeting(api);
});
afterAll(() => api?.close());

/** Somebody who comes; `proudOf` with whether it is shared, and whether they are in. */
async function somebody(
  name: string,
  mode: AttendanceMode,
  introduction?: { proudOf: string; shared: boolean },
) {
  const person = await api.person({ name, roles: ['PROFESSIONAL'] });
  const registration = await api.db.manager.save(
    aRegistration({ meetingId: meeting.id, personId: person.id, mode, seatMode: mode }),
  );
  if (introduction) {
    const about = { registrationId: registration.id, ...introduction };
    await api.db.manager.save(Object.assign(new Introduction(), about));
  }
  api.clock.move(1000);
  return { person, registration };
}
async function isIn({ id: registrationId, mode }: Registration) {
  const traits = {
    registrationId,
    mode,
    arrivedAt: api.clock.now(),
    how: AttendanceProof.NAME,
    byPersonId: null,
  };
  await api.db.manager.save(Object.assign(new Attendance(), traits));
  api.clock.move(1000);
}
const hand = (person: TestPerson, more: object = {}) =>
  api.as(person).data<Raised>(raise, { input: { id: newId(), meetingId: meeting.id, ...more } });
const next = (from: string | null, by = marieke, more: object = {}) =>
  api.as(by).data<Given>(give, { input: { meetingId: meeting.id, from, ...more } });

describe('the introduction round', () => {
  it('shows who is there one by one, in the order of arrival, with the words only of who shares them', async () => {
    const ada = await somebody('Ada', ONSITE, { proudOf: 'Ons spreekuur', shared: true });
    const bo = await somebody('Bo', ONLINE, { proudOf: 'Dit is van mij alleen', shared: false });
    await somebody('Cas', ONSITE, { proudOf: 'Is er niet', shared: true });
    await isIn(bo.registration);
    await isIn(ada.registration);
    const turn = (from: string | null, step = 'NEXT') =>
      api.as(marieke).data(turnCard, { input: { meetingId: meeting.id, from, step } });
    expect(await turn(null)).toEqual({
      turnCard: {
        cardNumber: 1,
        card: { id: bo.registration.id, name: 'Bo', proudOf: null },
        cards: [
          { name: 'Bo', proudOf: null },
          { name: 'Ada', proudOf: 'Ons spreekuur' },
        ],
      },
    });
    expect(await turn(bo.registration.id)).toMatchObject({
      turnCard: { cardNumber: 2, card: { name: 'Ada', proudOf: 'Ons spreekuur' } },
    });
    expect(await turn(ada.registration.id)).toMatchObject({ turnCard: { cardNumber: null, card: null } });
  });

  it('two hosts who press at the same moment turn one card', async () => {
    for (const name of ['Ada', 'Bo', 'Cas']) await isIn((await somebody(name, ONSITE)).registration);
    const input = { meetingId: meeting.id, from: null, step: 'NEXT' };
    await Promise.all([marieke, rajesh, marieke].map((host) => api.as(host).data(turnCard, { input })));
    const { card_registration_id: up } = (
      await api.db.query<{ card_registration_id: string }[]>(
        'SELECT card_registration_id FROM meeting_days WHERE meeting_id = $1',
        [meeting.id],
      )
    )[0]!;
    const { personId } = await api.db.manager.findOneByOrFail(Registration, { id: up });
    expect(await api.db.query('SELECT name FROM persons WHERE id = $1', [personId])).toEqual([
      { name: 'Ada' },
    ]);
  });

  it('is turned by hosts only', async () => {
    const { person } = await somebody('Ada', ONSITE);
    const { errors } = await api
      .as(person)
      .run(turnCard, { input: { meetingId: meeting.id, from: null, step: 'NEXT' } });
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('one order of turns for room and screen', () => {
  it('alternates, and tells everybody how many come before', async () => {
    const room = [await somebody('Ada', ONSITE), await somebody('Bo', ONSITE)];
    const online = [await somebody('Otto', ONLINE), await somebody('Olga', ONLINE)];
    for (const { person } of [...room, ...online]) await hand(person);
    expect(await api.as(online[1]!.person).data(take, { slug: meeting.slug })).toEqual({
      participation: { isToday: true, takesPart: true, before: 2, turn: { question: null } },
    });
    const spoken: (string | null)[] = [];
    let speaking: string | null = null;
    for (let turn = 0; turn < 4; turn++) {
      const { giveTurn } = await next(speaking);
      speaking = giveTurn.speaking!.id;
      spoken.push(giveTurn.speaking!.name);
    }
    expect(spoken).toEqual(['Otto', 'Ada', 'Olga', 'Bo']);
    expect((await next(speaking)).giveTurn).toEqual({ speaking: null, turns: [] });
  });

  it('two hosts who press at the same moment give one turn', async () => {
    for (const name of ['Ada', 'Bo', 'Cas']) await hand((await somebody(name, ONSITE)).person);
    await Promise.all([next(null, marieke), next(null, rajesh)]);
    const up = await api.db.query('SELECT status FROM turns WHERE meeting_id = $1 ORDER BY number', [
      meeting.id,
    ]);
    expect(up).toEqual([{ status: 'SPEAKING' }, { status: 'WAITING' }, { status: 'WAITING' }]);
  });

  it('a host skips somebody, or lets somebody go first', async () => {
    const [, bo] = [await somebody('Ada', ONSITE), await somebody('Bo', ONSITE)];
    const ada = (await hand((await somebody('Cas', ONSITE)).person)).raiseHand.turn!;
    const bos = (await hand(bo.person)).raiseHand.turn!;
    expect((await next(null, marieke, { to: bos.id })).giveTurn.speaking?.name).toBe('Bo');
    expect(await api.as(marieke).data(end, { input: { id: ada.id, skip: true } })).toEqual({
      endTurn: { speaking: { id: bos.id }, turns: [] },
    });
  });

  it('one hand at a time; the same press twice is one hand; it can go down again', async () => {
    const { person } = await somebody('Ada', ONSITE);
    const id = newId();
    const told = await Promise.all([hand(person, { id }), hand(person, { id })]);
    expect(told.map(({ raiseHand }) => raiseHand.outcome)).toEqual(['RAISED', 'RAISED']);
    expect((await hand(person)).raiseHand.outcome).toBe('ALREADY_RAISED');
    const down = { input: { meetingId: meeting.id } };
    expect(await api.as(person).data(withdraw, down)).toEqual({ withdrawHand: { outcome: 'WITHDRAWN' } });
    expect(await api.as(person).data(withdraw, down)).toEqual({ withdrawHand: { outcome: 'NOT_RAISED' } });
    expect((await hand(person)).raiseHand.outcome).toBe('RAISED');
  });

  it('whose an anonymous question is, is known to nobody and stored nowhere', async () => {
    const { person, registration } = await somebody('Ada', ONLINE);
    const asked = await hand(person, { anonymous: true, question: 'Wie betaalt dit?' });
    expect(asked.raiseHand).toMatchObject({ outcome: 'RAISED', turn: { name: null } });
    const stored = JSON.stringify(
      await api.db.query('SELECT * FROM turns WHERE meeting_id = $1', [meeting.id]),
    );
    expect(stored).toContain('Wie betaalt dit?');
    for (const trace of [person.id, registration.id, 'Ada']) expect(stored).not.toContain(trace);
    expect((await next(null)).giveTurn.speaking).toMatchObject({
      name: null,
      question: 'Wie betaalt dit?',
      mode: ONLINE,
    });
  });

  it('an anonymous hand without a question is told so at its field', async () => {
    const { person } = await somebody('Ada', ONSITE);
    const { errors } = await api
      .as(person)
      .run(raise, { input: { id: newId(), meetingId: meeting.id, anonymous: true } });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'question' }],
    });
  });

  it('works signed out by the link of the mail, and for nobody who does not come', async () => {
    const { registration } = await somebody('Ada', ONSITE);
    const token = api.app.get(SignedLinks).token('registration', registration.id);
    expect(await api.visitor.data(raise, { input: { id: newId(), token } })).toMatchObject({
      raiseHand: { outcome: 'RAISED', turn: { name: 'Ada' } },
    });
    const other = await api.person({ roles: ['PROFESSIONAL'] });
    expect((await hand(other)).raiseHand.outcome).toBe('NOT_A_PARTICIPANT');
    const visitor = { input: { id: newId(), meetingId: meeting.id } };
    expect(await api.visitor.data(raise, visitor)).toMatchObject({
      raiseHand: { outcome: 'NOT_A_PARTICIPANT' },
    });
    const { errors } = await api.as(other).run(give, { input: { meetingId: meeting.id, from: null } });
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('is for the day itself', async () => {
    const { person } = await somebody('Ada', ONSITE);
    api.clock.set('2027-03-23T12:00:00Z');
    expect((await hand(person)).raiseHand.outcome).toBe('NOT_TODAY');
  });
});
