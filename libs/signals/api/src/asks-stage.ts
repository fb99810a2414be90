import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { PeopleModule } from '@verbonden/people/api';
import { SearchApiModule } from '@verbonden/search/api';
import { newId, SignedLinks } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import { AskRounds } from './routing/ask-rounds';
import { MatchSources } from './routing/match-sources';
import { RoutingService } from './routing/routing.service';
import { SignalsModule } from './signals.module';
import { someWords } from './testing';

/** The stage of the stories about asking: members who know something, who asks, and what everybody can do. */
const replyFields = 'id body showName helped authorName organisation { name } viewerWroteIt';
const fields = `id title status
  ask { routedAt escalatedAt helped forEverybody closedAt }
  askedMembers { id personName organisation { name } reasons outcome nudgedAt passedToName }
  replies { ${replyFields} }
  history { what note }
  viewerCanMerge viewerCanAskMembers viewerCanReply viewerCanTellWhatHelped viewerAskedPath`;
const linkFields = `title reasons outcome canReply mayAsk askerName askerOrganisation { name } themeLabel
  colleagues { id name } reply { body showName }`;
export const documents = {
  raise: `mutation ($input: RaiseSignalInput!) { step: raiseSignal(input: $input) { ${fields} } }`,
  ask: `mutation ($input: AskMembersInput!) { step: askMembers(input: $input) { ${fields} } }`,
  reply: `mutation ($input: ReplyToSignalInput!) { step: replyToSignal(input: $input) { ${fields} } }`,
  askOne: `mutation ($input: AskMemberInput!) { step: askMember(input: $input) { ${fields} } }`,
  tell: `mutation ($input: TellWhatHelpedInput!) { step: tellWhatHelped(input: $input) { ${fields} } }`,
  takeUp: `mutation ($input: TakeUpSignalInput!) { step: takeUpSignal(input: $input) { ${fields} } }`,
  close: `mutation ($input: CloseSignalInput!) { step: closeSignal(input: $input) { ${fields} } }`,
  reopen: `mutation ($input: ReopenSignalInput!) { step: reopenSignal(input: $input) { ${fields} } }`,
  merge: `mutation ($input: MergeSignalsInput!) { step: mergeSignals(input: $input) { ${fields} } }`,
  name: `mutation ($input: ShowReplyNameInput!) { step: showReplyName(input: $input) { ${replyFields} } }`,
  byLink: `query ($token: String!) { askedByLink(token: $token) { ${linkFields} } }`,
  replyByLink: `mutation ($input: ReplyByLinkInput!) { step: replyByLink(input: $input) { ${linkFields} } }`,
  passOn: `mutation ($input: PassOnByLinkInput!) { step: passOnByLink(input: $input) { ${linkFields} } }`,
  notKnown: `mutation ($input: NotKnownByLinkInput!) { step: notKnownByLink(input: $input) { ${linkFields} } }`,
  nameByLink: `mutation ($input: ShowReplyNameByLinkInput!) { step: showReplyNameByLink(input: $input) { ${linkFields} } }`,
  stop: `mutation ($input: StopAskingByLinkInput!) { step: stopAskingByLink(input: $input) { ${linkFields} } }`,
  answered: `query ($id: ID!) { answeredQuestion(id: $id) { title helped forEverybody signalId themeLabel replies { body authorName organisation { name } } } }`,
  search: `query ($search: String!) { searchEverything(search: $search, kinds: ["ANSWER"]) { edges { node { path } } } }`,
};

interface Shown {
  id: string;
  status: string;
  ask: { routedAt: string | null; escalatedAt: string | null; helped: string | null } | null;
  askedMembers: {
    id: string;
    personName: string;
    reasons: string[];
    outcome: string;
    nudgedAt: string | null;
  }[];
  replies: { id: string; body: string; showName: boolean; helped: boolean; authorName: string | null }[];
  history: { what: string; note: string | null }[];
  viewerAskedPath: string | null;
  [can: `viewerCan${string}`]: boolean;
}
export interface Linked {
  outcome: string;
  canReply: boolean;
  mayAsk: boolean;
  colleagues: { id: string; name: string }[];
  reply: { body: string; showName: boolean } | null;
}

/** Tuesday 5 January 2027, ten in the morning. */
const start = new Date('2027-01-05T09:00:00Z');

export let api: TestApi;
export let routing: RoutingService;
export let rounds: AskRounds;
let links: SignedLinks;
export let fatma: TestPerson;
export let delano: TestPerson;
export let marieke: TestPerson;
/** Whom the fake source knows, by organisation. */
let knows: Map<string, 'SHARES' | 'NEAR_THEME'>;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, SearchApiModule, SignalsModule]);
  routing = api.app.get(RoutingService, { strict: false });
  rounds = api.app.get(AskRounds, { strict: false });
  links = api.app.get(SignedLinks, { strict: false });
  api.app.get(MatchSources, { strict: false }).register({
    name: 'test',
    matches: () =>
      Promise.resolve([...knows].map(([organisationId, reason]) => ({ organisationId, reason }))),
  });
  await someWords(api.db);
});
beforeEach(async () => {
  await api.db.query('DELETE FROM signals');
  await api.db.query('DELETE FROM search_documents');
  await api.db.query('DELETE FROM mail_messages');
  await api.db.query('DELETE FROM persons');
  await api.db.query('DELETE FROM organisations');
  api.clock.set(start);
  knows = new Map();
  const compass = await anOrganisation(api.db, { name: 'Scholengroep Het Kompas' });
  const at = (role: 'PROFESSIONAL') => [{ role, organisationId: compass.id }];
  fatma = await api.person({ name: 'Fatma', roles: at('PROFESSIONAL') });
  delano = await api.person({ name: 'Delano', roles: at('PROFESSIONAL') });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
});
afterAll(() => api.close());

/** How often mail to who is asked comes to somebody, as on the page about mail. */
export const mailAboutQuestions = (person: TestPerson, rhythm: 'OFF' | 'WEEKLY') =>
  api
    .as(person)
    .data(`mutation ($input: SaveMailChoicesInput!) { saveMailChoices(input: $input) { calm } }`, {
      input: { choices: [{ group: 'signals.asked', rhythm }] },
    });

/** An organisation that could know, with one editor. */
export async function member(name: string, reason: 'SHARES' | 'NEAR_THEME' = 'SHARES'): Promise<TestPerson> {
  const { id } = await anOrganisation(api.db, { name: `Organisatie van ${name}` });
  knows.set(id, reason);
  return api.person({ name, roles: [{ role: 'EDITOR', organisationId: id }] });
}
export const members = (...names: string[]) => Promise.all(names.map((name) => member(name)));
export async function act<T = Shown>(caller: TestCaller, document: string, input: object): Promise<T> {
  return (await caller.data<{ step: T }>(document, { input })).step;
}
export const question = (more: object = {}) => ({
  id: newId(),
  title: 'Hoe begin je een zorgpauze voor brugklassers?',
  body: 'Wij zien dat leerlingen thuis veel doen. Een rustig moment op school zou helpen.',
  theme: 'SUPPORT',
  ...more,
});
/** Asked and, as the worker does at once, laid before members. */
export async function asked(more: object = {}, by = fatma): Promise<Shown> {
  const { id } = await act(api.as(by), documents.raise, question({ askMembers: true, ...more }));
  await routing.routeWaiting();
  return look(by, id);
}
export const look = async (by: TestPerson, id: string) =>
  (await api.as(by).data<{ signal: Shown }>(`query ($id: ID!) { signal(id: $id) { ${fields} } }`, { id }))
    .signal;
export const refusal = async (caller: TestCaller, document: string, variables: Record<string, unknown>) =>
  (await caller.run(document, variables)).errors?.[0]?.extensions;
export const mailed = async (...kinds: string[]) =>
  (
    await api.db.query<{ kind: string; name: string }[]>(
      `SELECT kind, to_name AS name FROM mail_messages WHERE kind = ANY ($1) AND status = 'PLANNED' ORDER BY kind, name`,
      [kinds],
    )
  ).map(({ kind, name }) => `${kind.replace('signals.', '')} ${name}`);
export const tokenOf = async (person: TestPerson, signalId: string) => {
  const [row] = await api.db.query<{ id: string }[]>(
    'SELECT id FROM signal_routings WHERE signal_id = $1 AND person_id = $2',
    [signalId, person.id],
  );
  return links.token('asked', row!.id);
};
export const names = (signal: Shown) => signal.askedMembers.map(({ personName }) => personName).sort();
