import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { PeopleModule } from '@verbonden/people/api';
import { SearchApiModule, SearchIndex } from '@verbonden/search/api';
import { newId, SignedLinks } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import { AskRounds } from './routing/ask-rounds';
import { MatchSources } from './routing/match-sources';
import { RoutingService } from './routing/routing.service';
import { SignalsModule } from './signals.module';
import { someWords } from './testing';

const replyFields = 'id body showName helped authorName organisation { name } viewerWroteIt';
const fields = `id title status
  ask { routedAt escalatedAt helped forEverybody closedAt }
  askedMembers { id personName organisation { name } reasons outcome nudgedAt passedToName }
  replies { ${replyFields} }
  history { what note }
  viewerCanMerge viewerCanAskMembers viewerCanReply viewerCanTellWhatHelped viewerAskedPath`;
const linkFields = `title reasons outcome canReply mayAsk askerName askerOrganisation { name } themeLabel
  colleagues { id name } reply { body showName }`;
const documents = {
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
interface Linked {
  outcome: string;
  canReply: boolean;
  mayAsk: boolean;
  colleagues: { id: string; name: string }[];
  reply: { body: string; showName: boolean } | null;
}

/** Tuesday 5 January 2027, ten in the morning. */
const start = new Date('2027-01-05T09:00:00Z');

let api: TestApi;
let routing: RoutingService;
let rounds: AskRounds;
let links: SignedLinks;
let fatma: TestPerson;
let delano: TestPerson;
let marieke: TestPerson;
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

/** An organisation that could know, with one editor. */
async function member(name: string, reason: 'SHARES' | 'NEAR_THEME' = 'SHARES'): Promise<TestPerson> {
  const { id } = await anOrganisation(api.db, { name: `Organisatie van ${name}` });
  knows.set(id, reason);
  return api.person({ name, roles: [{ role: 'EDITOR', organisationId: id }] });
}
const members = (...names: string[]) => Promise.all(names.map((name) => member(name)));
async function act<T = Shown>(caller: TestCaller, document: string, input: object): Promise<T> {
  return (await caller.data<{ step: T }>(document, { input })).step;
}
const question = (more: object = {}) => ({
  id: newId(),
  title: 'Hoe begin je een zorgpauze voor brugklassers?',
  body: 'Wij zien dat leerlingen thuis veel doen. Een rustig moment op school zou helpen.',
  theme: 'SUPPORT',
  ...more,
});
/** Asked and, as the worker does at once, laid before members. */
async function asked(more: object = {}, by = fatma): Promise<Shown> {
  const { id } = await act(api.as(by), documents.raise, question({ askMembers: true, ...more }));
  await routing.routeWaiting();
  return look(by, id);
}
const look = async (by: TestPerson, id: string) =>
  (await api.as(by).data<{ signal: Shown }>(`query ($id: ID!) { signal(id: $id) { ${fields} } }`, { id }))
    .signal;
const refusal = async (caller: TestCaller, document: string, variables: Record<string, unknown>) =>
  (await caller.run(document, variables)).errors?.[0]?.extensions;
const mailed = async (...kinds: string[]) =>
  (
    await api.db.query<{ kind: string; name: string }[]>(
      `SELECT kind, to_name AS name FROM mail_messages WHERE kind = ANY ($1) AND status = 'PLANNED' ORDER BY kind, name`,
      [kinds],
    )
  ).map(({ kind, name }) => `${kind.replace('signals.', '')} ${name}`);
const tokenOf = async (person: TestPerson, signalId: string) => {
  const [row] = await api.db.query<{ id: string }[]>(
    'SELECT id FROM signal_routings WHERE signal_id = $1 AND person_id = $2',
    [signalId, person.id],
  );
  return links.token('asked', row!.id);
};
const names = (signal: Shown) => signal.askedMembers.map(({ personName }) => personName).sort();

describe('a question to the network', () => {
  it('is laid before members who could know, each by one mail, and its asker sees whom and why', async () => {
    await members('Samira', 'Joost', 'Anouk');
    const raised = await act(api.as(fatma), documents.raise, question({ askMembers: true }));
    // The request itself chooses nobody.
    expect(raised).toMatchObject({ ask: { routedAt: null }, askedMembers: [], viewerCanAskMembers: false });
    await Promise.all([routing.routeWaiting(), routing.routeWaiting()]);
    const shown = await look(fatma, raised.id);
    expect(names(shown)).toEqual(['Anouk', 'Joost', 'Samira']);
    expect(shown.askedMembers[0]).toMatchObject({ reasons: ['SHARES'], outcome: 'WAITING' });
    expect(shown.history.map(({ what }) => what)).toEqual(['RAISED', 'ASKED']);
    expect(await mailed('signals.asked')).toEqual(['asked Anouk', 'asked Joost', 'asked Samira']);
    expect(await look(marieke, raised.id)).toMatchObject({ askedMembers: shown.askedMembers });
    expect(await look(delano, raised.id)).toMatchObject({ askedMembers: [], viewerCanReply: true });
  });

  it('may be laid before them later, by who raised it or a coordinator; twice is once', async () => {
    await members('Samira', 'Joost', 'Anouk');
    const { id } = await act(api.as(fatma), documents.raise, question());
    expect(await look(fatma, id)).toMatchObject({ ask: null, viewerCanAskMembers: true });
    expect(await refusal(api.as(delano), documents.ask, { input: { id } })).toMatchObject({
      code: 'FORBIDDEN',
    });
    for (const by of [marieke, fatma]) await act(api.as(by), documents.ask, { id });
    await routing.routeWaiting();
    const shown = await look(fatma, id);
    expect(shown.askedMembers).toHaveLength(3);
    expect(shown.history.map(({ what }) => what)).toEqual(['RAISED', 'ASKED']);
  });

  it('never comes to who asks or to who wants no questions; too few who match is filled up with near ones and coordinators', async () => {
    const [samira] = await members('Samira', 'Joost');
    await member('Nabij', 'NEAR_THEME');
    const first = await asked();
    expect(names(first)).toEqual(['Joost', 'Nabij', 'Samira']);
    const token = await tokenOf(samira!, first.id);
    expect(await act<Linked>(api.visitor, documents.stop, { token, mayAsk: false })).toMatchObject({
      mayAsk: false,
    });
    const second = await asked({}, samira);
    expect(names(second)).toEqual(['Joost', 'Marieke', 'Nabij']);
    expect(second.askedMembers.find(({ personName }) => personName === 'Marieke')?.reasons).toEqual([
      'COORDINATES',
    ]);
    const third = await asked();
    expect(names(third)).not.toContain('Samira');
  });

  it('spreads the load: whoever was asked least comes first, and five are asked at most', async () => {
    await members('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H');
    const first = await asked();
    const second = await asked();
    expect(first.askedMembers).toHaveLength(5);
    const rested = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].filter((name) => !names(first).includes(name));
    expect(names(second)).toEqual(expect.arrayContaining(rested));
  });

  it('who does not know says so, and the next best is asked; never more than seven', async () => {
    const all = await members('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I');
    const { id } = await asked();
    for (let round = 0; round < 9; round++) {
      const { askedMembers } = await look(fatma, id);
      const waiting = askedMembers.find(({ outcome }) => outcome === 'WAITING');
      if (!waiting) break;
      const token = await tokenOf(
        all.find(({ name }) => name === waiting.personName)!,
        id,
      );
      for (const _ of ['once', 'again']) {
        expect(await act<Linked>(api.visitor, documents.notKnown, { token })).toMatchObject({
          outcome: 'UNKNOWN',
        });
      }
    }
    const { askedMembers } = await look(fatma, id);
    expect(askedMembers.map(({ outcome }) => outcome)).toEqual(Array(7).fill('UNKNOWN'));
    expect(await mailed('signals.asked')).toHaveLength(7);
  });

  it('two who do not know at once lead to two others', async () => {
    const all = await members('A', 'B', 'C', 'D', 'E', 'F', 'G');
    const { id, askedMembers } = await asked();
    const tokens = await Promise.all(
      askedMembers.slice(0, 2).map(({ personName }) =>
        tokenOf(
          all.find(({ name }) => name === personName)!,
          id,
        ),
      ),
    );
    await Promise.all(tokens.map((token) => act(api.visitor, documents.notKnown, { token })));
    expect((await look(fatma, id)).askedMembers).toHaveLength(7);
  });

  it('is passed on to a colleague, who reads who did so', async () => {
    const [samira] = await members('Samira', 'Joost', 'Anouk');
    const { roles } = samira!.viewer;
    const bram = await api.person({ name: 'Bram', roles: [{ ...roles[0]!, role: 'PROFESSIONAL' }] });
    const { id } = await asked();
    const token = await tokenOf(
      (await look(fatma, id)).askedMembers.some(({ personName }) => personName === 'Bram') ? bram : samira!,
      id,
    );
    const { byLink: link } = await api.visitor
      .data<{ askedByLink: Linked }>(documents.byLink, { token })
      .then(({ askedByLink }) => ({ byLink: askedByLink }));
    expect(link.colleagues).toHaveLength(1);
    expect(
      await refusal(api.visitor, documents.passOn, { input: { token, colleagueId: fatma.id } }),
    ).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'colleagueId' }] });
    const passed = await act<Linked>(api.visitor, documents.passOn, {
      token,
      colleagueId: link.colleagues[0]!.id,
    });
    expect(passed).toMatchObject({ outcome: 'PASSED_ON', colleagues: [] });
    const shown = await look(fatma, id);
    expect(shown.askedMembers).toHaveLength(4);
    expect(shown.askedMembers.find(({ outcome }) => outcome === 'PASSED_ON')).toMatchObject({
      passedToName: link.colleagues[0]!.name,
    });
    expect(shown.askedMembers.at(-1)).toMatchObject({ reasons: ['COLLEAGUE'] });
  });

  it('is answered from the mail without signing in, and its asker hears; a name stands there by consent only', async () => {
    const [samira] = await members('Samira', 'Joost', 'Anouk');
    const { id } = await asked();
    const token = await tokenOf(samira!, id);
    expect(await api.visitor.data(documents.byLink, { token })).toMatchObject({
      askedByLink: {
        askerName: 'Fatma',
        askerOrganisation: { name: 'Scholengroep Het Kompas' },
        themeLabel: 'Ondersteuning',
        reasons: ['SHARES'],
        canReply: true,
      },
    });
    const said = { token, body: 'Begin met één lokaal en één vast moment.' };
    const given = await act<Linked>(api.visitor, documents.replyByLink, said);
    expect(given).toMatchObject({ outcome: 'REPLIED', reply: { body: said.body, showName: false } });
    expect(await mailed('signals.replied')).toEqual(['replied Fatma']);
    const without = await look(fatma, id);
    expect(without.replies).toMatchObject([{ body: said.body, authorName: null, organisation: null }]);
    // Nobody reads off the list of who was asked whose reply it is.
    expect(without.askedMembers.map(({ outcome }) => outcome)).toEqual(['WAITING', 'WAITING', 'WAITING']);
    expect((await look(samira!, id)).replies).toMatchObject([{ viewerWroteIt: true, authorName: null }]);

    await act(api.visitor, documents.nameByLink, { token, showName: true });
    const named = await look(fatma, id);
    expect(named.replies).toMatchObject([
      { authorName: 'Samira', organisation: { name: 'Organisatie van Samira' } },
    ]);
    expect(named.askedMembers.filter(({ outcome }) => outcome === 'REPLIED')).toHaveLength(1);
    // Saying it again changes what was said; the asker hears once.
    await act(api.visitor, documents.replyByLink, { ...said, body: 'Begin klein.', showName: true });
    expect((await look(fatma, id)).replies).toMatchObject([{ body: 'Begin klein.' }]);
    expect(await mailed('signals.replied')).toEqual(['replied Fatma']);
  });

  it('a reply with details of one child, or how to reach somebody, is told at the field', async () => {
    const [samira] = await members('Samira', 'Joost', 'Anouk');
    const { id } = await asked();
    const token = await tokenOf(samira!, id);
    for (const body of ['Onze leerling Sem Jansen had er baat bij.', 'Bel mij: 06 12345678.']) {
      const told = { code: 'BAD_USER_INPUT', fields: [{ field: 'body', code: 'CASE_DETAIL' }] };
      expect(await refusal(api.visitor, documents.replyByLink, { input: { token, body } })).toMatchObject(
        told,
      );
      expect(await refusal(api.as(delano), documents.reply, { input: { id, body } })).toMatchObject(told);
    }
    expect(await refusal(api.as(delano), documents.reply, { input: { id, body: ' ' } })).toMatchObject({
      fields: [{ field: 'body' }],
    });
  });

  it('anybody in the network can reply, but for who asks; a visitor cannot', async () => {
    await members('Samira', 'Joost', 'Anouk');
    const { id } = await asked();
    const input = { id, body: 'Bij ons hielp een vast lokaal.' };
    expect(await act(api.as(delano), documents.reply, { ...input, showName: true })).toMatchObject({
      replies: [{ authorName: 'Delano' }],
    });
    expect(await refusal(api.as(fatma), documents.reply, { input })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(api.visitor, documents.reply, { input })).toMatchObject({ code: 'UNAUTHENTICATED' });
    const { id: notAsked } = await act(api.as(fatma), documents.raise, question());
    expect(
      await refusal(api.as(delano), documents.reply, { input: { ...input, id: notAsked } }),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('an altered link, and one of somebody whose account was closed, opens nothing', async () => {
    const [samira] = await members('Samira', 'Joost', 'Anouk');
    const { id } = await asked();
    const token = await tokenOf(samira!, id);
    const altered = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    expect(await refusal(api.visitor, documents.byLink, { token: altered })).toMatchObject({
      code: 'NOT_FOUND',
    });
    await api.db.query('UPDATE accounts SET suspended_at = now() WHERE person_id = $1', [samira!.id]);
    for (const [document, input] of [
      [documents.replyByLink, { token, body: 'Begin klein.' }],
      [documents.notKnown, { token }],
      [documents.passOn, { token, colleagueId: fatma.id }],
      [documents.stop, { token, mayAsk: false }],
      [documents.nameByLink, { token, showName: true }],
    ] as const) {
      expect(await refusal(api.visitor, document, { input })).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('a coordinator asks a member they think of; nobody twice, never who asks, and no eighth', async () => {
    const all = await members('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H');
    const { id, askedMembers } = await asked();
    const rest = all.filter(({ name }) => !askedMembers.some(({ personName }) => personName === name));
    const ask = (by: TestPerson, email: string) =>
      refusal(api.as(by), documents.askOne, { input: { id, email } });
    expect(await ask(fatma, rest[0]!.email)).toMatchObject({ code: 'FORBIDDEN' });
    for (const email of [
      'niemand@example.org',
      fatma.email,
      all.find(({ name }) => !rest.some((each) => each.name === name))!.email,
    ]) {
      expect(await ask(marieke, email)).toMatchObject({ fields: [{ field: 'email' }] });
    }
    for (const { email } of rest.slice(0, 2)) await act(api.as(marieke), documents.askOne, { id, email });
    expect((await look(fatma, id)).askedMembers.at(-1)).toMatchObject({ reasons: ['CHOSEN'] });
    expect(await ask(marieke, rest[2]!.email)).toMatchObject({ code: 'CONFLICT' });
    expect(await mailed('signals.asked')).toHaveLength(7);
  });

  it('who was asked is led to what they can do, on the page too', async () => {
    const [samira] = await members('Samira', 'Joost', 'Anouk');
    const { id } = await asked();
    expect(await look(samira!, id)).toMatchObject({
      viewerAskedPath: `/gevraagd/${await tokenOf(samira!, id)}`,
    });
    expect(await look(delano, id)).toMatchObject({ viewerAskedPath: null });
  });
});

describe('what helped', () => {
  const helped = 'Eén lokaal, elke dag, met thee. Dat werkt nu.';
  async function replied(): Promise<{ id: string; samira: TestPerson; reply: string; other: string }> {
    const [samira] = await members('Samira', 'Joost', 'Anouk');
    const { id } = await asked();
    await act(api.as(samira!), documents.reply, {
      id,
      body: 'Begin met een vast lokaal voor de zorgpauze.',
      showName: true,
    });
    const { replies } = await act(api.as(delano), documents.reply, { id, body: 'Vraag het de leerlingen.' });
    return { id, samira: samira!, reply: replies[0]!.id, other: replies[1]!.id };
  }
  const answerOf = async (id: string) =>
    (await api.db.query<{ id: string }[]>('SELECT id FROM signal_asks WHERE signal_id = $1', [id]))[0]!.id;
  const found = async (caller: TestCaller, search: string) =>
    (
      await caller.data<{ searchEverything: { edges: { node: { path: string } }[] } }>(documents.search, {
        search,
      })
    ).searchEverything.edges.map(({ node }) => node.path);

  it('is told by who asked; then everybody finds question and answer, and who helped hears', async () => {
    const { id, reply } = await replied();
    const closed = await act(api.as(fatma), documents.tell, {
      id,
      helped,
      replyIds: [reply],
      forEverybody: true,
    });
    expect(closed).toMatchObject({
      status: 'CLOSED',
      ask: { helped, forEverybody: true },
      replies: [{ helped: true }, { helped: false }],
      viewerCanTellWhatHelped: false,
      viewerCanReply: false,
    });
    expect(closed.history.at(-1)).toEqual({ what: 'CLOSED', note: helped });
    expect(await mailed('signals.helped')).toEqual(['helped Samira']);
    const answer = await answerOf(id);
    expect(await api.visitor.data(documents.answered, { id: answer })).toEqual({
      answeredQuestion: {
        title: 'Hoe begin je een zorgpauze voor brugklassers?',
        helped,
        forEverybody: true,
        signalId: null,
        themeLabel: 'Ondersteuning',
        replies: [
          {
            body: 'Begin met een vast lokaal voor de zorgpauze.',
            authorName: 'Samira',
            organisation: { name: 'Organisatie van Samira' },
          },
        ],
      },
    });
    expect(await (await fetch(`${api.url}/sitemap-antwoorden-1.xml`)).text()).toContain(
      `/antwoorden/${answer}<`,
    );
    for (const words of ['zorgpauze', 'thee', 'vast lokaal', 'Samira']) {
      expect(await found(api.visitor, words)).toEqual([`/antwoorden/${answer}`]);
    }
    expect(
      await refusal(api.as(delano), documents.reply, { input: { id, body: 'Nog iets.' } }),
    ).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('stands among everything for its question, which members still find in their own list', async () => {
    const { id, reply } = await replied();
    const everything = async () => {
      const { searchEverything } = await api.as(delano).data<{
        searchEverything: { totalCount: number; edges: { node: { kind: string } }[] };
      }>(`{ searchEverything(search: "zorgpauze") { totalCount edges { node { kind } } } }`, {});
      return [searchEverything.totalCount, ...searchEverything.edges.map(({ node }) => node.kind)];
    };
    const listed = async () => {
      const { signals } = await api
        .as(delano)
        .data<{ signals: { edges: { node: { id: string } }[] } }>(
          `{ signals(filter: { search: "zorgpauze" }) { edges { node { id } } } }`,
          {},
        );
      return signals.edges.map(({ node }) => node.id);
    };
    expect(await everything()).toEqual([1, 'SIGNAL']);
    await act(api.as(fatma), documents.tell, { id, helped, replyIds: [reply] });
    expect(await everything()).toEqual([1, 'ANSWER']);
    expect(await listed()).toEqual([id]);
    await api.app.get(SearchIndex, { strict: false }).reindex();
    expect(await everything()).toEqual([1, 'ANSWER']);
    expect(await listed()).toEqual([id]);
    await act(api.as(fatma), documents.reopen, { id });
    expect(await everything()).toEqual([1, 'SIGNAL']);
  });

  it('is found by the name of who helped no more from the moment that person is erased or renamed', async () => {
    const { id, samira, reply } = await replied();
    await act(api.as(fatma), documents.tell, { id, helped, replyIds: [reply], forEverybody: true });
    const answer = await answerOf(id);
    const index = api.app.get(SearchIndex, { strict: false });
    const holding = (name: string) =>
      api.db.query(`SELECT 1 FROM search_documents WHERE body LIKE '%' || $1 || '%'`, [name]);
    await api.db.query(`UPDATE persons SET name = 'Kwetalina' WHERE id = $1`, [samira.id]);
    expect(await holding('Samira\n')).toEqual([]);
    await index.rewriteNoted();
    expect(await found(api.visitor, 'Kwetalina')).toEqual([`/antwoorden/${answer}`]);
    await api.db.query('DELETE FROM persons WHERE id = $1', [samira.id]);
    expect(await holding('Kwetalina')).toEqual([]);
    await index.rewriteNoted();
    expect(await holding('Kwetalina')).toEqual([]);
    expect(await found(api.visitor, 'zorgpauze')).toEqual([`/antwoorden/${answer}`]);
  });

  it('stays in the network when its asker wants that', async () => {
    const { id, reply } = await replied();
    await act(api.as(fatma), documents.tell, { id, helped, replyIds: [reply] });
    const answer = await answerOf(id);
    expect(await found(api.visitor, 'zorgpauze')).toEqual([]);
    expect(await found(api.as(delano), 'zorgpauze')).toEqual([`/antwoorden/${answer}`]);
    expect(await refusal(api.visitor, documents.answered, { id: answer })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await api.as(delano).data(documents.answered, { id: answer })).toMatchObject({
      answeredQuestion: { signalId: id },
    });
  });

  it('a name leaves the page and what can be found at once, and only its owner takes it away or gives it back', async () => {
    const { id, samira, reply } = await replied();
    await act(api.as(fatma), documents.tell, { id, helped, replyIds: [reply], forEverybody: true });
    const answer = await answerOf(id);
    for (const other of [fatma, marieke, delano]) {
      expect(
        await refusal(api.as(other), documents.name, { input: { id: reply, showName: false } }),
      ).toMatchObject({ code: 'NOT_FOUND' });
    }
    const token = await tokenOf(samira, id);
    await act(api.visitor, documents.nameByLink, { token, showName: false });
    expect(await api.visitor.data(documents.answered, { id: answer })).toMatchObject({
      answeredQuestion: { replies: [{ authorName: null, organisation: null }] },
    });
    expect(await found(api.visitor, 'Samira')).toEqual([]);
    expect(await found(api.visitor, 'zorgpauze')).toEqual([`/antwoorden/${answer}`]);
    await act(api.as(samira), documents.name, { id: reply, showName: true });
    expect(await found(api.visitor, 'Samira')).toEqual([`/antwoorden/${answer}`]);
  });

  it('is told by who asked or a coordinator only, in words, and of replies to this question', async () => {
    const { id, reply, samira } = await replied();
    const input = { id, helped, replyIds: [reply] };
    for (const other of [delano, samira]) {
      expect(await refusal(api.as(other), documents.tell, { input })).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await refusal(api.as(fatma), documents.tell, { input: { ...input, helped: '' } })).toMatchObject({
      fields: [{ field: 'helped' }],
    });
    expect(
      await refusal(api.as(fatma), documents.tell, {
        input: { ...input, helped: 'Voor Sem (12) werkte dit.' },
      }),
    ).toMatchObject({ fields: [{ field: 'helped', code: 'CASE_DETAIL' }] });
    expect(
      await refusal(api.as(fatma), documents.tell, { input: { ...input, replyIds: [newId()] } }),
    ).toMatchObject({ fields: [{ field: 'replyIds' }] });
    expect(await act(api.as(marieke), documents.tell, input)).toMatchObject({ status: 'CLOSED' });
    expect(await refusal(api.as(fatma), documents.tell, { input })).toMatchObject({ code: 'CONFLICT' });
  });

  it('is gone when the question is opened again', async () => {
    const { id, reply } = await replied();
    await act(api.as(fatma), documents.tell, { id, helped, replyIds: [reply], forEverybody: true });
    const answer = await answerOf(id);
    expect(await act(api.as(fatma), documents.reopen, { id })).toMatchObject({
      status: 'OPEN',
      ask: { helped: null, forEverybody: false, closedAt: null },
      replies: [{ helped: false }, { helped: false }],
      viewerCanTellWhatHelped: true,
    });
    expect(await found(api.visitor, 'zorgpauze')).toEqual([]);
    expect(await refusal(api.as(fatma), documents.answered, { id: answer })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('a question that members were asked does not disappear in another', async () => {
    const { id } = await replied();
    const { id: intoId } = await act(api.as(fatma), documents.raise, question());
    expect((await look(marieke, id)).viewerCanMerge).toBe(false);
    expect((await look(marieke, intoId)).viewerCanMerge).toBe(true);
    expect(await refusal(api.as(marieke), documents.merge, { input: { id, intoId } })).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await act(api.as(marieke), documents.merge, { id: intoId, intoId: id })).toMatchObject({ id });
  });
});

describe('two weeks of silence', () => {
  const hour = 3_600_000;
  /** Two workers go round each hour, as they do, and both at once. */
  async function live(
    hours: number,
    each: (at: Date) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    for (let passed = 0; passed < hours; passed++) {
      api.clock.set(new Date(api.clock.now().getTime() + hour));
      await Promise.all([rounds.goRound(), rounds.goRound()]);
      await each(api.clock.now());
    }
  }

  it('bring each silent member one nudge after three working days and the coordinators one mail after seven, never in a weekend', async () => {
    // Thursday: three working days later is Tuesday, seven is the Monday after it.
    api.clock.set(new Date('2027-01-07T09:00:00Z'));
    const [samira] = await members('Samira', 'Joost', 'Anouk');
    const { id } = await asked();
    const token = await tokenOf(samira!, id);
    await act(api.visitor, documents.notKnown, { token });
    const moments = new Map<string, string>();
    await live(14 * 24, async (at) => {
      for (const each of await mailed('signals.asked-nudge', 'signals.unanswered')) {
        if (!moments.has(each)) moments.set(each, at.toISOString());
      }
    });
    // Who said that they do not know hears nothing more; the next best, a coordinator, was asked in their place.
    expect([...moments]).toEqual([
      ['asked-nudge Anouk', '2027-01-12T09:00:00.000Z'],
      ['asked-nudge Joost', '2027-01-12T09:00:00.000Z'],
      ['asked-nudge Marieke', '2027-01-12T09:00:00.000Z'],
      ['unanswered Marieke', '2027-01-18T09:00:00.000Z'],
    ]);
    expect(await mailed('signals.asked-nudge', 'signals.unanswered')).toHaveLength(4);
    const listed = async (filter: object) =>
      (
        await api
          .as(marieke)
          .data<{ signals: { totalCount: number; edges: { node: { replyCount: number } }[] } }>(
            'query ($filter: SignalFilter) { signals(filter: $filter) { totalCount edges { node { replyCount } } } }',
            { filter },
          )
      ).signals;
    const unanswered = { withoutReply: true, escalated: true };
    expect(await listed(unanswered)).toEqual({ totalCount: 1, edges: [{ node: { replyCount: 0 } }] });
    await act(api.as(delano), documents.reply, { id, body: 'Begin klein.' });
    expect(await listed(unanswered)).toMatchObject({ totalCount: 0 });
    expect(await listed({ escalated: true })).toMatchObject({ edges: [{ node: { replyCount: 1 } }] });
    const shown = await look(fatma, id);
    expect(shown.ask?.escalatedAt).toBe('2027-01-18T09:00:00.000Z');
    expect(shown.askedMembers.filter(({ nudgedAt }) => nudgedAt !== null)).toHaveLength(3);
  }, 120_000);

  it('what fell due while no worker ran waits for the first working day', async () => {
    api.clock.set(new Date('2027-03-23T09:00:00Z'));
    await members('Samira', 'Joost', 'Anouk');
    await asked();
    // Due on Good Friday, which is a working day; the weekend and Easter Monday are not.
    for (const day of ['2027-03-27', '2027-03-28', '2027-03-29']) {
      api.clock.set(new Date(`${day}T10:00:00Z`));
      expect(await rounds.goRound()).toEqual({ nudged: 0, escalated: 0 });
    }
    api.clock.set(new Date('2027-03-30T07:00:00Z'));
    expect(await rounds.goRound()).toEqual({ nudged: 3, escalated: 0 });
  });

  it('a reply keeps it from the coordinators; being taken up or closed ends the nudges', async () => {
    const [samira] = await members('Samira', 'Joost', 'Anouk');
    const [one, two, three] = [await asked(), await asked(), await asked()];
    await act(api.as(samira!), documents.reply, { id: one.id, body: 'Begin klein.' });
    const bridge = samira!.viewer.roles[0]!.organisationId;
    const plan = { organisationId: bridge, plan: 'We proberen het uit.', until: '2027-06-01' };
    await act(api.as(samira!), documents.takeUp, { id: two.id, ...plan });
    await act(api.as(fatma), documents.close, { id: three.id });
    api.clock.set(new Date('2027-01-15T10:00:00Z'));
    expect(await rounds.goRound()).toEqual({ nudged: 2, escalated: 0 });
  });
});
