import { anOrganisation } from '@verbonden/alliance/testing';
import { aKnowledgeItem } from '@verbonden/knowledge/testing';
import { aMeeting, anAgendaItem, savedMeeting } from '@verbonden/meetings/testing';
import { SearchIndex } from '@verbonden/search/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller } from '@verbonden/shared/testing';
import { aSignal, someWords } from '@verbonden/signals/testing';
import { domainModules } from '../domains';

const everything = `query Everything($search: String!, $kinds: [String!], $first: Int, $after: String, $insist: Boolean) {
  searchEverything(search: $search, kinds: $kinds, first: $first, after: $after, insist: $insist) {
    totalCount loosened corrections { typed taken } counts { kind count }
    pageInfo { hasNextPage endCursor }
    edges { node { id kind path day forNetwork title { text hit } excerpt { text hit } } }
  } }`;
const suggest = `query Suggest($typed: String!, $first: Int) {
  searchSuggestions(typed: $typed, first: $first) { text kind path } }`;

interface Part {
  readonly text: string;
  readonly hit: boolean;
}
interface Found {
  readonly searchEverything: {
    readonly totalCount: number;
    readonly loosened: boolean;
    readonly corrections: readonly { typed: string; taken: string }[];
    readonly counts: readonly { kind: string; count: number }[];
    readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
    readonly edges: readonly {
      node: { kind: string; path: string; day: string; forNetwork: boolean; title: Part[]; excerpt: Part[] };
    }[];
  };
}
interface Suggested {
  readonly searchSuggestions: readonly { text: string; kind: string; path: string | null }[];
}

let api: TestApi;
let coordinator: TestCaller;
let professional: TestCaller;
/** Signed in without a role: finds what a visitor finds, and always gets a fresh answer. */
let reader: TestCaller;
beforeAll(async () => {
  api = await testApi(domainModules);
  coordinator = api.as(await api.person({ roles: ['COORDINATOR'] }));
  reader = api.as(await api.person());
  professional = api.as(await api.person({ roles: ['PROFESSIONAL'] }));
  const { db } = api;
  await someWords(db);
  await aKnowledgeItem(db, {
    title: 'Zonnewende vieren',
    slug: 'zonnewende-vieren',
    publishedOn: '2026-06-21',
  });
  await aKnowledgeItem(db, { title: 'Iets over school', summary: 'Een les over de zonnewende op school.' });
  await anOrganisation(db, {
    name: 'Huis van de Zonnewende',
    slug: 'zonnewende',
    descriptionNl: 'Vangt jongeren op.',
  });
  await aSignal(db, { title: 'Hoe vier je de zonnewende thuis?' });
  // What nobody but who works on it may know of.
  await aKnowledgeItem(db, { title: 'Kanarievogel in concept', status: 'DRAFT', publishedOn: null });
  await aKnowledgeItem(db, { title: 'Kanarievogel opgeborgen', status: 'ARCHIVED' });
  await savedMeeting(api, { titleNl: 'Kanarievogel vergadert', status: 'DRAFT' as never, publishedAt: null });
  await aSignal(db, { title: 'Wie kent de kanarievogel?' });
  const meeting = await savedMeeting(api, { titleNl: 'Een middag buiten', slug: 'middag-buiten' });
  await db.manager.save(anAgendaItem(meeting, { titleNl: 'Dansen bij de zonnewende' }));
  await api.app.get(SearchIndex).reindex();
});
afterAll(() => api?.close());

async function find(search: string, caller = api.visitor, more: object = {}) {
  return (await caller.data<Found>(everything, { search, ...more })).searchEverything;
}
const kindsOf = ({ edges }: Found['searchEverything']) => edges.map(({ node }) => node.kind).sort();
const suggestions = async (typed: string, caller = api.visitor, first = 8) =>
  (await caller.data<Suggested>(suggest, { typed, first })).searchSuggestions;
const texts = async (typed: string, caller = api.visitor) =>
  (await suggestions(typed, caller)).map(({ text }) => text);

describe('one box over everything', () => {
  it('finds practices, meetings and organisations together, with counts for each kind', async () => {
    const found = await find('zonnewende');
    expect(kindsOf(found)).toEqual(['KNOWLEDGE', 'KNOWLEDGE', 'MEETING', 'ORGANISATION']);
    expect(found.totalCount).toBe(4);
    expect(found.counts).toEqual([
      { kind: 'KNOWLEDGE', count: 2 },
      { kind: 'MEETING', count: 1 },
      { kind: 'ORGANISATION', count: 1 },
    ]);
    expect(found.edges.map(({ node }) => node.path)).toEqual(
      expect.arrayContaining([
        '/kennis/zonnewende-vieren',
        '/organisaties/zonnewende',
        '/bijeenkomsten/middag-buiten',
      ]),
    );
  });

  it('shows why: what was searched for is marked in the title or in a piece of the text', async () => {
    for (const { node } of (await find('zonnewende')).edges) {
      expect([...node.title, ...node.excerpt].some(({ hit, text }) => hit && /zonnewende/i.test(text))).toBe(
        true,
      );
    }
  });

  it('keeps to the kinds that were asked for, and still counts the others', async () => {
    const found = await find('zonnewende', api.visitor, { kinds: ['MEETING'] });
    expect(kindsOf(found)).toEqual(['MEETING']);
    expect(found.totalCount).toBe(1);
    expect(found.counts).toHaveLength(3);
    expect(found.edges[0]?.node.day).toBe('2027-03-24');
  });

  it('gives everything once, one page after the other', async () => {
    const whole = (await find('zonnewende', professional)).edges.map(({ node }) => node.path);
    const paths: string[] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo }: Found['searchEverything'] = await find('zonnewende', professional, {
        first: 1,
        after,
      });
      paths.push(...edges.map(({ node }) => node.path));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(paths).toEqual(whole);
    expect(paths).toHaveLength(5);
  });

  it('says which word it took another for, and lets the person insist', async () => {
    const found = await find('zonewende');
    expect(found.corrections).toEqual([{ typed: 'zonewende', taken: 'zonnewende' }]);
    expect(found.totalCount).toBe(4);
    expect(await find('zonewende', api.visitor, { insist: true })).toMatchObject({
      totalCount: 0,
      corrections: [],
      counts: [],
    });
  });

  it.each([[{ after: 'x' }], [{ first: 0 }], [{ first: 101 }], [{ kinds: Array(21).fill('X') }]])(
    '%j is wrong input',
    async (more) => {
      const { errors } = await api.visitor.run(everything, { search: 'school', ...more });
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    },
  );

  it.each(['', ' ', '"', '\u0000', '<->', "' OR 1=1", 'de het een', '🌱', 'x'.repeat(20_000)])(
    'a search for %j gives an answer',
    async (search) => {
      expect((await api.visitor.run(everything, { search })).errors).toBeUndefined();
      expect((await api.visitor.run(suggest, { typed: search })).errors).toBeUndefined();
    },
  );
});

describe('what is for the network', () => {
  it('is found by whoever has a role in it, and a visitor meets nothing of it', async () => {
    const found = await find('zonnewende', professional);
    expect(found.counts).toContainEqual({ kind: 'SIGNAL', count: 1 });
    expect(found.edges.find(({ node }) => node.kind === 'SIGNAL')?.node.forNetwork).toBe(true);
    expect(await texts('hoe vier je', professional)).toEqual(['Hoe vier je de zonnewende thuis?']);
    const withoutRole = api.as(await api.person());
    for (const caller of [api.visitor, withoutRole]) {
      expect(kindsOf(await find('zonnewende', caller))).not.toContain('SIGNAL');
      expect(await texts('hoe vier je', caller)).toEqual([]);
      expect((await find('thuis', caller)).counts.find(({ kind }) => kind === 'SIGNAL')).toBeUndefined();
    }
  });

  it('P20: a draft, something archived and a draft meeting are in no hit, count, correction or suggestion', async () => {
    for (const caller of [api.visitor, professional, coordinator]) {
      for (const search of [
        'kanarievogel',
        'kanarievogels',
        'kanarievogl',
        'kanarievogel concept vergadert',
      ]) {
        const { counts, corrections, edges } = await find(search, caller);
        expect(counts.filter(({ kind }) => kind !== 'SIGNAL')).toEqual([]);
        expect(edges.every(({ node }) => node.kind === 'SIGNAL')).toBe(true);
        expect(JSON.stringify(corrections)).not.toMatch(/kanarievogel"/);
      }
      expect((await suggestions('kanari', caller)).every(({ kind }) => kind === 'SIGNAL')).toBe(true);
    }
    expect(await find('kanarievogel')).toMatchObject({ totalCount: 0, counts: [], edges: [] });
    expect(await suggestions('kanari')).toEqual([]);
  });
});

describe('a meeting', () => {
  const publish = 'mutation P($input: PublishMeetingInput!) { publishMeeting(input: $input) { version } }';
  const cancel = 'mutation C($input: CancelMeetingInput!) { cancelMeeting(input: $input) { version } }';
  const update = 'mutation U($input: UpdateMeetingInput!) { updateMeeting(input: $input) { version } }';

  it('is found from the moment it is published, by its new words when it changes, and says that it is cancelled', async () => {
    const meeting = aMeeting({ titleNl: 'Waterlelies tellen', status: 'DRAFT' as never, publishedAt: null });
    await api.db.manager.save([meeting]);
    await api.db.manager.save(anAgendaItem(meeting));
    const title = async (search: string) =>
      (await find(search, reader)).edges.map(({ node }) => node.title.map(({ text }) => text).join(''));
    expect(await title('waterlelies')).toEqual([]);
    await coordinator.data(publish, { input: { id: meeting.id } });
    expect(await title('waterlelies')).toEqual(['Waterlelies tellen']);
    const agenda = [
      {
        kind: 'PRESENTATION',
        title: 'Kikkers luisteren',
        startsAt: meeting.startsAt,
        endsAt: meeting.endsAt,
      },
    ];
    await coordinator.data(update, {
      input: { id: meeting.id, expectedVersion: 2, title: 'Plompebladen', agenda },
    });
    expect(await title('waterlelies')).toEqual([]);
    expect(await title('kikkers')).toEqual(['Plompebladen']);
    await coordinator.data(cancel, { input: { id: meeting.id, reason: 'Te nat.' } });
    expect(await title('plompebladen')).toEqual(['Gaat niet door: Plompebladen']);
  });
});

describe('suggestions while typing', () => {
  it('are titles, words of the field, organisations and themes, by the beginnings of their words', async () => {
    expect(await suggestions('zonnew vier')).toEqual([
      { text: 'Zonnewende vieren', kind: 'KNOWLEDGE', path: '/kennis/zonnewende-vieren' },
    ]);
    expect(await suggestions('huis van')).toContainEqual({
      text: 'Huis van de Zonnewende',
      kind: 'ORGANISATION',
      path: '/organisaties/zonnewende',
    });
    expect(await suggestions('brus')).toContainEqual({ text: 'brussen', kind: 'WORD', path: null });
    expect(await suggestions('rouw')).toContainEqual({
      text: 'Verlies en rouw',
      kind: 'THEME',
      path: '/kennis?thema=GRIEF',
    });
  });

  it('begin with what begins like it, hold no more than asked, and nothing for a single letter', async () => {
    expect((await texts('zonne'))[0]).toBe('Zonnewende vieren');
    expect(await suggestions('zonne', api.visitor, 1)).toHaveLength(1);
    expect(await suggestions('z')).toEqual([]);
    expect(await suggestions('zonne', api.visitor, 0)).toEqual([]);
  });
});

describe('words of the field', () => {
  const save = `mutation S($input: SaveWordGroupInput!) {
    saveWordGroup(input: $input) { id words oneWay version changedBy { name } } }`;
  const remove =
    'mutation R($input: RemoveWordGroupInput!) { removeWordGroup(input: $input) { words oneWay } }';
  const list = `query L($search: String) { wordGroups(search: $search) { totalCount edges { node { id words version } } } }`;
  const code = async (caller: TestCaller, document: string, variables: object) =>
    (await caller.run(document, { ...variables })).errors?.[0]?.extensions?.code;

  it('are added, changed, taken away and brought back, each once however often it is sent', async () => {
    const input = { id: newId(), words: ['Zonnefeest', 'zonnefeest', ' midzomerfeest '], oneWay: false };
    const added = await coordinator.data<{ saveWordGroup: unknown }>(save, { input });
    expect(added.saveWordGroup).toMatchObject({ words: ['zonnefeest', 'midzomerfeest'], version: 1 });
    expect(await coordinator.data(save, { input })).toEqual(added);
    const changed = { ...input, words: ['zonnefeest', 'zonnewende'], expectedVersion: 1 };
    await coordinator.data(save, { input: changed });
    expect(await code(coordinator, save, { input: { ...changed, words: ['a1', 'b2'] } })).toBe('CONFLICT');
    expect(await coordinator.data(list, { search: 'zonnefee' })).toMatchObject({
      wordGroups: { totalCount: 1 },
    });
    await coordinator.data(remove, { input: { id: input.id } });
    expect(await coordinator.data(list, { search: 'zonnefee' })).toMatchObject({
      wordGroups: { totalCount: 0 },
    });
    expect(await code(coordinator, remove, { input: { id: input.id } })).toBe('NOT_FOUND');
    await coordinator.data(save, { input: { ...changed, expectedVersion: null } });
    expect(await coordinator.data(list, { search: 'zonnefee' })).toMatchObject({
      wordGroups: { totalCount: 1 },
    });
    expect(await texts('zonnefee', reader)).toEqual(['zonnefeest']);
    expect((await find('zonnefeest', reader)).totalCount).toBe(4);
  });

  it('work at once; one way only from the first word to the others', async () => {
    const input = { id: newId(), words: ['zwf', 'zonnewende'], oneWay: true };
    expect((await find('zwf', reader)).totalCount).toBe(0);
    await coordinator.data(save, { input });
    expect((await find('zwf', reader)).totalCount).toBe(4);
    await aKnowledgeItem(api.db, { title: 'Draaiboek ZWF' });
    await api.app.get(SearchIndex).reindex();
    expect((await find('zwf', reader)).totalCount).toBe(5);
    expect((await find('zonnewende', reader)).totalCount).toBe(4);
    await coordinator.data(remove, { input: { id: input.id } });
    expect((await find('zwf', reader)).totalCount).toBe(1);
  });

  it('are for coordinators alone; one word is not enough', async () => {
    const input = { id: newId(), words: ['een', 'twee'] };
    expect(await code(professional, save, { input })).toBe('FORBIDDEN');
    expect(await code(api.visitor, list, {})).toBe('UNAUTHENTICATED');
    const { errors } = await coordinator.run(save, { input: { ...input, words: ['een', ' '] } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'words' }] });
  });
});

describe('searching from the address bar', () => {
  it('is described for browsers', async () => {
    const answer = await fetch(`${api.url}/opensearch.xml`);
    expect(answer.headers.get('content-type')).toBe('application/opensearchdescription+xml; charset=utf-8');
    expect(await answer.text()).toContain('/zoeken?q={searchTerms}"/>');
  });
});
