import { PeopleModule } from '@verbonden/people/api';
import { SignedLinks } from '@verbonden/shared/server';
import {
  statementsOf,
  testApi,
  type TestApi,
  type TestCaller,
  type TestPerson,
} from '@verbonden/shared/testing';
import { AgendaItem, AgendaItemKind } from '../agenda/agenda-item.entity';
import { Meeting } from '../meeting/meeting.entity';
import { MeetingStatus } from '../meeting/meeting.enums';
import { MeetingsModule } from '../meetings.module';
import { anAgendaItem, aSubsession, professionals, savedMeeting } from '../testing';
import { SubsessionChoice } from './subsession-choice.entity';
import { Subsession } from './subsession.entity';

const register = `mutation ($input: RegisterForMeetingInput!) {
  registerForMeeting(input: $input) { outcome registration { id } } }`;
const change = `mutation ($input: ChangeRegistrationInput!) { changeRegistration(input: $input) { outcome } }`;
const giveBack = `mutation ($input: GiveBackSubsessionInput!) { giveBackSubsession(input: $input) { outcome } }`;
const place = `mutation ($input: PlaceInSubsessionInput!) { placeInSubsession(input: $input) { outcome } }`;
const leave = `mutation ($input: CancelRegistrationInput!) { cancelRegistration(input: $input) { outcome } }`;
const mine = `query ($slug: String!) { meeting(slug: $slug) { viewerRegistration {
  choices { subsession { id } second { id } held { id } position }
  introduction { proudOf shared } needs { diet access } } } }`;
const list = `query ($slug: String!) { meeting(slug: $slug) {
  registrations(first: 100) { edges { node { person { name } needs { diet } introduction { proudOf }
    choices { held { title } } history { what } } } }
  agenda { subsessions { title seats { onsite { taken left waiting } online { left } } } } } }`;

let api: TestApi;
let coordinator: TestPerson;
let meeting: Meeting;
let round: AgendaItem;
let small: Subsession;
let large: Subsession;

beforeAll(async () => {
  api = await testApi([PeopleModule, MeetingsModule]);
  coordinator = await api.person({ roles: ['COORDINATOR'] });
});
afterAll(() => api?.close());
beforeEach(async () => {
  meeting = await savedMeeting(api);
  round = await api.db.manager.save(anAgendaItem(meeting, { kind: AgendaItemKind.SUBSESSIONS }));
  small = await api.db.manager.save(aSubsession(round, { seatsOnsite: 1, seatsOnline: 0 }));
  large = await api.db.manager.save(aSubsession(round, { seatsOnsite: null, seatsOnline: null }));
});

const wish = (subsession: Subsession, second: Subsession | null = null) => [
  { roundId: round.id, subsessionId: subsession.id, secondSubsessionId: second?.id ?? null },
];

async function comes(person: TestPerson, more: Record<string, unknown> = {}): Promise<string> {
  const input = { meetingId: meeting.id, mode: 'ONSITE', ...more };
  const told = await api
    .as(person)
    .data<{ registerForMeeting: { registration: { id: string } } }>(register, { input });
  return told.registerForMeeting.registration.id;
}

interface Told {
  readonly choices: { held: { id: string } | null; position: number | null }[];
  readonly introduction: { proudOf: string; shared: boolean } | null;
  readonly needs: { diet: string | null; access: string | null } | null;
}
async function told(by: TestCaller): Promise<Told> {
  const answer = await by.data<{ meeting: { viewerRegistration: Told } }>(mine, { slug: meeting.slug });
  return answer.meeting.viewerRegistration;
}
const seatOf = async (person: TestPerson) => {
  const [choice] = (await told(api.as(person))).choices;
  return choice && [choice.held?.id ?? null, choice.position];
};
const mailsTo = async (person: TestPerson): Promise<string[]> =>
  (
    await api.db.query<{ kind: string }[]>(
      `SELECT kind FROM mail_messages WHERE person_id = $1 AND status = 'PLANNED' AND kind NOT LIKE '%reminder%'
       ORDER BY created_at, kind`,
      [person.id],
    )
  ).map(({ kind }) => kind);

describe('choosing a subsession', () => {
  it('the last seat goes to who came first; the next is number 1 in line and sits in the second choice', async () => {
    const [first, second] = await professionals(api, 2);
    await comes(first!, { choices: wish(small) });
    await comes(second!, { choices: wish(small, large) });
    expect(await seatOf(first!)).toEqual([small.id, null]);
    expect(await seatOf(second!)).toEqual([large.id, 1]);
  });

  it('a seat that is given back goes to the first in line at once, with one mail and a line in the history', async () => {
    const [first, second] = await professionals(api, 2);
    const registrationId = await comes(first!, { choices: wish(small) });
    await comes(second!, { choices: wish(small) });
    const input = { registrationId, roundId: round.id };
    expect(await api.as(first!).data(giveBack, { input })).toEqual({
      giveBackSubsession: { outcome: 'CONFIRMED' },
    });
    expect(await seatOf(second!)).toEqual([small.id, null]);
    expect(await mailsTo(second!)).toEqual(['meetings.confirmation', 'meetings.subsession']);
    const shown = await api.as(coordinator).data<{
      meeting: {
        registrations: { edges: { node: { person: { name: string }; history: { what: string }[] } }[] };
      };
    }>(list, { slug: meeting.slug });
    const histories = shown.meeting.registrations.edges.map(({ node }) =>
      node.history.map(({ what }) => what),
    );
    expect(histories).toContainEqual(['CONFIRMED', 'SUBSESSION_PROMOTED']);
  });

  it('who leaves the meeting, or goes online where the subsession is not, frees the seat', async () => {
    const [first, second, third] = await professionals(api, 3);
    const registrationId = await comes(first!, { choices: wish(small) });
    const secondId = await comes(second!, { choices: wish(small) });
    await comes(third!, { choices: wish(small) });
    await api.as(first!).data(leave, { input: { registrationId } });
    expect(await seatOf(second!)).toEqual([small.id, null]);
    await api.as(second!).data(change, { input: { registrationId: secondId, mode: 'ONLINE' } });
    expect(await seatOf(third!)).toEqual([small.id, null]);
    expect(await seatOf(second!)).toEqual([null, null]);
  });

  it('a coordinator gives a seat out of turn, with one added; nobody else does', async () => {
    const [first, second] = await professionals(api, 2);
    await comes(first!, { choices: wish(small) });
    const registrationId = await comes(second!, { choices: wish(large) });
    const input = { registrationId, subsessionId: small.id };
    expect(await api.as(coordinator).data(place, { input })).toEqual({
      placeInSubsession: { outcome: 'FULL' },
    });
    await api.as(coordinator).data(place, { input: { ...input, addSeat: true } });
    expect(await seatOf(second!)).toEqual([small.id, null]);
    const refused = await api.as(first!).run(place, { input });
    expect(refused.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  it.each([
    ['of another meeting', async () => wish(await ofAnotherMeeting()), 'hoort niet (meer) bij deze ronde'],
    ['that is in the room only, by who comes online', async () => wish(small), 'alleen in de zaal'],
    ['twice', async () => wish(large, large), 'een andere sessie'],
  ])('a subsession %s is refused at its field, and nothing happens', async (_, choices, words) => {
    const [person] = await professionals(api, 1);
    const input = { meetingId: meeting.id, mode: 'ONLINE', choices: await choices() };
    const { errors } = await api.as(person!).run(register, { input });
    const [field] = errors?.[0]?.extensions?.['fields'] ?? [];
    expect(field!.field).toMatch(/^choices\.0\.(second)?[sS]ubsessionId$/);
    expect(field!.message).toContain(words);
    expect(await api.db.query('SELECT 1 FROM registrations WHERE person_id = $1', [person!.id])).toEqual([]);
  });

  it('two hundred who press at once for five seats: five sit, the others stand in one order without gaps', async () => {
    const crowd = await professionals(api, 200);
    await api.db.manager.update(Subsession, small.id, { seatsOnsite: 5 });
    await Promise.all(crowd.map((person) => comes(person, { choices: wish(small) })));
    const choices = await api.db.manager.findBy(SubsessionChoice, { subsessionId: small.id });
    expect(choices).toHaveLength(200);
    const seated = choices.filter((each) => each.heldSubsessionId === small.id);
    const waiting = choices.filter((each) => each.heldSubsessionId === null);
    expect([seated.length, waiting.length]).toEqual([5, 195]);
    const last = Math.max(...seated.map(({ number }) => number));
    expect(waiting.every(({ number }) => number > last)).toBe(true);
    expect(new Set(choices.map(({ number }) => number)).size).toBe(200);
  });
});

async function ofAnotherMeeting(): Promise<Subsession> {
  const other = await savedMeeting(api);
  const otherRound = await api.db.manager.save(anAgendaItem(other, { kind: AgendaItemKind.SUBSESSIONS }));
  return api.db.manager.save(aSubsession(otherRound));
}

describe('what people tell', () => {
  const answers = {
    proudOf: 'Onze inloopmiddag',
    shareProudOf: true,
    diet: 'geen noten',
    access: 'rolstoel',
  };

  it('is theirs to change until registration closes; the rest stays as it was', async () => {
    const [person] = await professionals(api, 1);
    const registrationId = await comes(person!, answers);
    await api.as(person!).data(change, { input: { registrationId, diet: null, shareProudOf: false } });
    expect(await told(api.as(person!))).toMatchObject({
      introduction: { proudOf: 'Onze inloopmiddag', shared: false },
      needs: { diet: null, access: 'rolstoel' },
    });
    api.clock.set('2027-03-24T12:30:00Z');
    const late = await api.as(person!).data(change, { input: { registrationId, access: null } });
    expect(late).toEqual({ changeRegistration: { outcome: 'CLOSED' } });
    api.clock.set('2027-01-04T09:00:00Z');
    expect((await told(api.as(person!))).needs).toEqual({ diet: null, access: 'rolstoel' });
  });

  it('needs are seen by the coordinator and the person, and by nobody else; sharing opens only what they are proud of', async () => {
    const [person, other] = await professionals(api, 2);
    const registrationId = await comes(person!, answers);
    const shown = await api.as(coordinator).data<object>(list, { slug: meeting.slug });
    expect(JSON.stringify(shown)).toContain('geen noten');
    const asked = `mutation ($input: CancelRegistrationInput!) {
      cancelRegistration(input: $input) { registration { needs { diet } } } }`;
    const foreign = await api.as(other!).run(asked, { input: { registrationId } });
    expect(foreign.errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    const token = api.app.get(SignedLinks, { strict: false }).token('registration', registrationId);
    const byLink = await api.visitor.data<object>(
      `query ($token: String!) { registrationByLink(token: $token) {
        registration { needs { diet } introduction { proudOf } } introduction { proudOf } } }`,
      { token },
    );
    expect(byLink).toEqual({
      registrationByLink: {
        registration: { needs: null, introduction: { proudOf: 'Onze inloopmiddag' } },
        introduction: { proudOf: 'Onze inloopmiddag' },
      },
    });
  });
});

it('the list of who comes costs as many statements for twenty people as for two', async () => {
  const crowd = await professionals(api, 20);
  const ask = () => statementsOf(api.db, () => api.as(coordinator).data(list, { slug: meeting.slug }));
  for (const person of crowd.slice(0, 2)) await comes(person, { choices: wish(large), diet: 'geen' });
  const few = (await ask()).length;
  for (const person of crowd.slice(2)) await comes(person, { choices: wish(large), diet: 'geen' });
  expect((await ask()).length).toBe(few);
  expect(meeting.status).toBe(MeetingStatus.PUBLISHED);
});
