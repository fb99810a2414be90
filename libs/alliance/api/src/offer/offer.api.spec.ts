import { PeopleModule } from '@verbonden/people/api';
import { SearchApiModule, SearchIndex } from '@verbonden/search/api';
import { newId } from '@verbonden/shared/server';
import {
  statementsOf,
  testApi,
  type TestApi,
  type TestCaller,
  type TestPerson,
} from '@verbonden/shared/testing';
import { AllianceModule } from '../alliance.module';
import { loadAlliance } from '../demo/load-alliance';
import { OrganisationDocuments } from '../organisation/organisation-documents';
import { anOffer, anOrganisation } from '../testing';

const fields = `id slug title kindLabel themeLabels regionLabels isOnline networkOnly status confirmedOn expiresOn version
  makerName organisation { name } viewerMadeIt viewerCanEdit viewerCanWithdraw viewerCanRestore viewerCanConfirm
  viewerCanAsk`;
const step = (name: string) => {
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation Step($input: ${input}!) { step: ${name}(input: $input) { ${fields} } }`;
};
const read = `query Read($slug: String!) { offer(slug: $slug) { ${fields} } }`;
const everything = `query Everything($search: String!) { searchEverything(search: $search, first: 20) {
  totalCount counts { kind count } edges { node { kind path forNetwork } } } }`;

interface Shown {
  id: string;
  slug: string;
  status: string;
  version: number;
  expiresOn: string;
  makerName: string | null;
  [can: `viewerCan${string}`]: boolean;
}
interface Found {
  searchEverything: {
    totalCount: number;
    counts: { kind: string; count: number }[];
    edges: { node: { kind: string; path: string; forNetwork: boolean } }[];
  };
}

let api: TestApi;
let bridge: string;
let elsewhere: string;
let samira: TestPerson;
let fatma: TestPerson;
let delano: TestPerson;
let marieke: TestPerson;
let nova: TestPerson;
let guest: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, SearchApiModule]);
  await api.db.transaction((tx) => loadAlliance(tx, api.clock.now(), api.app.get(OrganisationDocuments)));
  bridge = (await anOrganisation(api.db, { name: 'Huis De Vonk', slug: 'huis-de-vonk' })).id;
  elsewhere = (await anOrganisation(api.db, { name: 'Elders' })).id;
  samira = await api.person({ name: 'Samira', roles: [{ role: 'EDITOR', organisationId: bridge }] });
  fatma = await api.person({ name: 'Fatma', roles: [{ role: 'PROFESSIONAL', organisationId: bridge }] });
  delano = await api.person({ name: 'Delano', roles: [{ role: 'PROFESSIONAL', organisationId: elsewhere }] });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  nova = await api.person({ name: 'Nova', roles: ['SOUNDING_BOARD'] });
  guest = await api.person({ name: 'Gast' });
  await api.app.get(SearchIndex).reindex();
});
afterAll(() => api?.close());

const words = (more: object = {}) => ({
  kind: 'SPEAKER',
  title: 'Spreker over kinderen van ouders met psychische problemen (KOPP)',
  body: 'Een uur voor een schoolteam. We vertellen wat een kind thuis ziet, en wat een leraar kan zeggen.',
  themes: ['AWARENESS', 'FAMILY_APPROACH'],
  regions: ['OVERIJSSEL', 'GELDERLAND'],
  isOnline: true,
  networkOnly: false,
  showsMaker: true,
  ...more,
});
const help = (more: object = {}) => ({ id: newId(), organisationId: bridge, ...words(), ...more });
async function take(by: TestPerson, mutation: string, input: object): Promise<Shown> {
  return (await api.as(by).data<{ step: Shown }>(step(mutation), { input })).step;
}
const offerHelp = (more: object = {}, by = fatma) => take(by, 'createOffer', help(more));
const refusal = async (caller: TestCaller, document: string, variables: Record<string, unknown>) =>
  (await caller.run(document, variables)).errors?.[0]?.extensions;
const look = async (caller: TestCaller, slug: string) =>
  (await caller.run<{ offer: Shown }>(read, { slug })).data?.offer ?? null;
const find = async (search: string, caller = api.visitor) =>
  (await caller.data<Found>(everything, { search })).searchEverything;
const pathsOf = (found: Found['searchEverything']) => found.edges.map(({ node }) => node.path);

describe('help that is offered', () => {
  it('is there in one go, for a year, in the words of the reader', async () => {
    const made = await offerHelp();
    expect(made).toMatchObject({
      slug: expect.stringMatching(/^spreker-over-kinderen-van-ouders-.*-[0-9a-f]{6}$/) as unknown,
      kindLabel: 'Spreker',
      themeLabels: ['Bewustwording', 'Het hele gezin'],
      regionLabels: ['Overijssel', 'Gelderland'],
      status: 'OFFERED',
      confirmedOn: '2027-01-04',
      expiresOn: '2028-01-04',
      makerName: 'Fatma',
      organisation: { name: 'Huis De Vonk' },
      viewerMadeIt: true,
      viewerCanEdit: true,
      viewerCanWithdraw: true,
      viewerCanConfirm: false,
      viewerCanAsk: false,
    });
    expect(await look(api.visitor, made.slug)).toMatchObject({ viewerCanEdit: false, viewerCanAsk: false });
    expect(await look(api.as(guest), made.slug)).toMatchObject({ viewerCanAsk: true });
  });

  it('the same form twice is one offer, and an id of somebody else is refused', async () => {
    const input = help();
    const first = await take(fatma, 'createOffer', input);
    expect(await take(fatma, 'createOffer', { ...input, title: 'Nog eens' })).toEqual(first);
    expect(await refusal(api.as(samira), step('createOffer'), { input })).toMatchObject({ code: 'CONFLICT' });
  });

  it('keeps its maker unnamed when they do not choose to be named', async () => {
    const { slug } = await offerHelp({ showsMaker: false });
    expect(await look(api.as(marieke), slug)).toMatchObject({ makerName: null });
  });

  it.each([
    ['another organisation', () => delano],
    ['without a role there, a coordinator too', () => marieke],
    ['a young carer of the sounding board', () => nova],
    ['a guest', () => guest],
  ])('is not made for an organisation by %s', async (_, who) => {
    expect(await refusal(api.as(who()), step('createOffer'), { input: help() })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it.each([
    ['kind', { kind: '' }],
    ['kind', { kind: 'TOVENAAR' }],
    ['title', { title: ' ' }],
    ['body', { body: '' }],
    ['body', { body: 'x'.repeat(1501) }],
    ['themes', { themes: [] }],
    ['themes', { themes: ['GRIEF', 'ONBEKEND'] }],
    ['regions', { regions: [], isOnline: false }],
    ['regions', { regions: ['ATLANTIS'] }],
  ])('says at %s what is not right with %j', async (field, wrong) => {
    const refused = await refusal(api.as(fatma), step('createOffer'), { input: help(wrong) });
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(refused?.fields?.map((each) => each.field)).toEqual([field]);
  });

  it('is changed by its maker and the editors, and nobody overwrites a colleague', async () => {
    const { id, version } = await offerHelp();
    const input = { id, expectedVersion: version, ...words({ title: 'Korter gezegd' }) };
    expect(await take(samira, 'updateOffer', input)).toMatchObject({ title: 'Korter gezegd', version: 2 });
    expect(await refusal(api.as(fatma), step('updateOffer'), { input })).toMatchObject({ code: 'CONFLICT' });
    expect(await refusal(api.as(delano), step('updateOffer'), { input })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('is withdrawn by its maker, an editor or a coordinator, and put back', async () => {
    const { id, slug } = await offerHelp();
    expect(await refusal(api.as(delano), step('withdrawOffer'), { input: { id } })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await take(marieke, 'withdrawOffer', { id })).toMatchObject({
      status: 'WITHDRAWN',
      viewerCanRestore: true,
    });
    expect(await look(api.visitor, slug)).toBeNull();
    expect(await look(api.as(delano), slug)).toBeNull();
    expect(await refusal(api.as(fatma), step('confirmOffer'), { input: { id } })).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await take(fatma, 'restoreOffer', { id })).toMatchObject({ status: 'OFFERED' });
    expect(await look(api.visitor, slug)).not.toBeNull();
  });

  it('is confirmed by one press: a year from then', async () => {
    const { id, slug } = await anOffer(
      api.db,
      { id: bridge },
      { makerId: fatma.id, expiresOn: '2027-01-20' },
    );
    expect(await look(api.as(fatma), slug)).toMatchObject({ viewerCanConfirm: true });
    const confirmed = await take(fatma, 'confirmOffer', { id });
    expect(confirmed).toMatchObject({ expiresOn: '2028-01-04', viewerCanConfirm: false });
    expect(await take(fatma, 'confirmOffer', { id })).toEqual(confirmed);
    expect(await refusal(api.as(delano), step('confirmOffer'), { input: { id } })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('help that is looked for', () => {
  it('"spreker over KOPP in Overijssel" in the one box finds the offer and its organisation', async () => {
    const { slug } = await offerHelp({ title: 'Spreker over KOPP' });
    const found = await find('spreker over KOPP in Overijssel');
    expect(pathsOf(found).slice(0, 2)).toContain(`/aanbod/${slug}`);
    expect(pathsOf(found)).toContain('/organisaties/huis-de-vonk');
    expect(found.counts.find(({ kind }) => kind === 'OFFER')?.count).toBeGreaterThan(0);
  });

  it('what is withdrawn is found no more, and its organisation not by it, from the same moment', async () => {
    const title = 'Workshop houtvuurstoken';
    const { id, slug } = await offerHelp({ title }, samira);
    expect(pathsOf(await find('houtvuurstoken')).sort()).toEqual([
      `/aanbod/${slug}`,
      '/organisaties/huis-de-vonk',
    ]);
    await take(samira, 'withdrawOffer', { id });
    expect(await find('houtvuurstoken', api.as(guest))).toMatchObject({ totalCount: 0, counts: [] });
    await take(samira, 'restoreOffer', { id });
    expect((await find('houtvuurstoken', api.as(guest))).totalCount).toBe(2);
  });

  it('what is for the network a visitor never meets: no hit, no count, not by its organisation, no page', async () => {
    const { slug, id, version } = await offerHelp({ title: 'Kwikstaartlezing', networkOnly: true });
    for (const caller of [api.visitor, api.as(guest)]) {
      expect(await find('kwikstaartlezing', caller)).toMatchObject({ totalCount: 0, counts: [], edges: [] });
      expect(await look(caller, slug)).toBeNull();
      const suggested = await caller.data(
        `{ searchSuggestions(typed: "kwikst", first: 8) { text path } organisation(slug: "huis-de-vonk") { name } }`,
      );
      expect(JSON.stringify(suggested).toLowerCase()).not.toContain('kwikstaart');
    }
    const { edges } = await find('kwikstaartlezing', api.as(delano));
    expect(edges.map(({ node }) => node)).toEqual([
      { kind: 'OFFER', path: `/aanbod/${slug}`, forNetwork: true },
    ]);
    await take(fatma, 'updateOffer', {
      id,
      expectedVersion: version,
      ...words({ title: 'Kwikstaartlezing', networkOnly: false }),
    });
    expect((await find('kwikstaartlezing')).totalCount).toBe(2);
  });

  it('two colleagues who offer at the same moment are both found by their organisation', async () => {
    await Promise.all([
      offerHelp({ title: 'Zeepkistenrace' }, fatma),
      offerHelp({ title: 'Vliegerdagmiddag' }, samira),
    ]);
    for (const typed of ['zeepkistenrace', 'vliegerdagmiddag'])
      expect(pathsOf(await find(typed))).toContain('/organisaties/huis-de-vonk');
  });

  it('a reindex gives the same, without what is over', async () => {
    await offerHelp({ title: 'Pannenkoekenavond' });
    const over = await offerHelp({ title: 'Pannenkoekenochtend' });
    await take(fatma, 'withdrawOffer', { id: over.id });
    const before = await find('pannenkoeken', api.as(marieke));
    await api.app.get(SearchIndex).reindex();
    expect(await find('pannenkoeken', api.as(marieke))).toEqual(before);
    expect(before.counts.find(({ kind }) => kind === 'OFFER')?.count).toBe(1);
  });
});

describe('the list of what is offered', () => {
  const list = `query List($filter: OfferFilter, $first: Int, $after: String) {
    offers(filter: $filter, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } facets { key values { value label count } }
      edges { node { title makerName kindLabel themeLabels regionLabels organisation { name } viewerCanAsk } } } }`;
  interface Listed {
    offers: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      facets: { key: string; values: { value: string; label: string; count: number }[] }[];
      edges: { node: { title: string } }[];
    };
  }
  const titlesOf = ({ offers }: Listed) => offers.edges.map(({ node }) => node.title);
  const listed = (caller: TestCaller, filter: object = {}) =>
    caller.data<Listed>(list, { filter: { organisation: 'de-lijst', ...filter }, first: 50 });
  let place: { id: string };
  beforeAll(async () => {
    place = await anOrganisation(api.db, { name: 'De Lijst', slug: 'de-lijst' });
    const of = (title: string, traits: object) => anOffer(api.db, place, { title, ...traits });
    await of('Hier', { kind: 'SPEAKER', themes: ['GRIEF'], regions: ['DRENTHE'] });
    await of('Overal', { kind: 'PLACE', themes: ['POLICY', 'GRIEF'], regions: ['NETHERLANDS'] });
    await of('Online', { kind: 'SPEAKER', themes: ['POLICY'], regions: [], isOnline: true });
    await of('Geheim', { kind: 'MATERIAL', themes: ['SUPPORT'], regions: ['ZEELAND'], networkOnly: true });
    await of('Voorbij', { kind: 'MATERIAL', themes: ['SUPPORT'], status: 'EXPIRED' });
    await of('Weg', { kind: 'MATERIAL', themes: ['SUPPORT'], status: 'WITHDRAWN' });
  });

  it.each([
    ['everything that stands, newest first', {}, ['Online', 'Overal', 'Hier']],
    ['of a kind', { kinds: ['SPEAKER'] }, ['Online', 'Hier']],
    ['about one of some themes', { themes: ['POLICY', 'SUPPORT'] }, ['Online', 'Overal']],
    ['in a region, or everywhere', { regions: ['DRENTHE'] }, ['Overal', 'Hier']],
    ['online', { isOnline: true }, ['Online']],
    ['of several keys together', { kinds: ['SPEAKER'], regions: ['DRENTHE'] }, ['Hier']],
    ['of nobody', { organisation: 'bestaat-niet' }, []],
  ])('gives %s', async (_, filter, titles) => {
    const found = await listed(api.visitor, filter);
    expect(titlesOf(found)).toEqual(titles);
    expect(found.offers.totalCount).toBe(titles.length);
  });

  it('what is for the network is in no row, total or count of a visitor or a guest', async () => {
    for (const caller of [api.visitor, api.as(guest)]) {
      const found = await listed(caller);
      expect(JSON.stringify(found)).not.toMatch(/Geheim|MATERIAL|SUPPORT/);
      expect(found.offers.totalCount).toBe(3);
    }
    expect(titlesOf(await listed(api.as(delano)))).toEqual(['Geheim', 'Online', 'Overal', 'Hier']);
  });

  it('counts what each choice would give, the other choices as they are, and offers nothing empty', async () => {
    const { facets } = (await listed(api.as(delano), { kinds: ['SPEAKER'], themes: ['POLICY'] })).offers;
    const counts = Object.fromEntries(
      facets.map(({ key, values }) => [key, values.map(({ label, count }) => `${label} ${count}`)]),
    );
    expect(counts).toEqual({ kinds: ['Spreker 1', 'Plek 1'], themes: ['Verlies en rouw 1', 'Beleid 1'] });
    for (const { key, values } of (await listed(api.as(delano))).offers.facets)
      for (const { value, count } of values)
        expect((await listed(api.as(delano), { [key]: [value] })).offers.totalCount).toBe(count);
  });

  it('gives everything once, one page after the other, and refuses a place that is none', async () => {
    const read: string[] = [];
    let after: string | null = null;
    do {
      const page: Listed = await api.visitor.data(list, {
        filter: { organisation: 'de-lijst' },
        first: 2,
        after,
      });
      read.push(...titlesOf(page));
      after = page.offers.pageInfo.hasNextPage ? page.offers.pageInfo.endCursor : null;
    } while (after);
    expect(read).toEqual(['Online', 'Overal', 'Hier']);
    expect(await refusal(api.visitor, list, { after: 'nergens' })).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('reads fifty in as few statements as one', async () => {
    const reading = (first: number) => statementsOf(api.db, () => api.as(delano).data(list, { first }));
    await anOffer(api.db, { id: bridge }, { makerId: fatma.id, showsMaker: true, isOnline: true });
    await reading(1);
    expect((await reading(50)).length).toBe((await reading(1)).length);
  });

  it('stands on the page of its organisation, as much as the reader may know of', async () => {
    const beside = async (caller: TestCaller) =>
      (
        await caller.data<{ organisation: { offers: { title: string }[] } }>(
          `{ organisation(slug: "de-lijst") { offers { title } } }`,
        )
      ).organisation.offers.map(({ title }) => title);
    expect(await beside(api.visitor)).toEqual(['Online', 'Overal', 'Hier']);
    expect(await beside(api.as(delano))).toEqual(['Geheim', 'Online', 'Overal', 'Hier']);
  });

  it('of many organisations is read in as few statements as of one', async () => {
    const reading = (first: number) =>
      statementsOf(api.db, () =>
        api
          .as(delano)
          .data(
            `query ($first: Int!) { organisations(first: $first) { edges { node { offers { title } } } } }`,
            {
              first,
            },
          ),
      );
    expect((await reading(20)).length).toBe((await reading(1)).length);
  });
});

describe('what somebody keeps', () => {
  const mine = async (person: TestPerson) =>
    (
      await api
        .as(person)
        .data<{ myOffers: { totalCount: number; edges: { node: { title: string } }[] } }>(
          `{ myOffers(first: 100) { totalCount edges { node { title } } } }`,
        )
    ).myOffers;

  it('is their own, also what is over; of an editor all of the organisation; of a coordinator nothing', async () => {
    const home = await anOrganisation(api.db);
    const roles = (role: 'EDITOR' | 'PROFESSIONAL') => [{ role, organisationId: home.id }];
    const maker = await api.person({ roles: roles('PROFESSIONAL') });
    const editor = await api.person({ roles: roles('EDITOR') });
    await anOffer(api.db, home, { title: 'Van mij', makerId: maker.id, status: 'WITHDRAWN' });
    await anOffer(api.db, home, { title: 'Van een ander' });
    await anOffer(api.db, { id: elsewhere }, { title: 'Van vroeger', makerId: maker.id });
    expect((await mine(maker)).edges.map(({ node }) => node.title)).toEqual(['Van mij']);
    expect((await mine(editor)).edges.map(({ node }) => node.title)).toEqual(['Van een ander', 'Van mij']);
    expect((await mine(marieke)).totalCount).toBe(0);
  });

  it('is offered for where somebody works', async () => {
    const places = async (person: TestPerson) =>
      (await api.as(person).data<{ offerPlaces: { name: string }[] }>('{ offerPlaces { name } }'))
        .offerPlaces;
    expect(await places(fatma)).toEqual([{ name: 'Huis De Vonk' }]);
    expect(await places(nova)).toEqual([]);
  });
});

describe('the name of who helps', () => {
  it('leaves search in the transaction that erases or renames that person; the offer stays to be found', async () => {
    const maker = await api.person({
      name: 'Zwaluwina',
      roles: [{ role: 'PROFESSIONAL', organisationId: bridge }],
    });
    const index = api.app.get(SearchIndex);
    const { id, slug } = await offerHelp({ title: 'Gastles met een drumstel' }, maker);
    const holding = (name: string) =>
      api.db.query(`SELECT 1 FROM search_documents WHERE body LIKE '%' || $1 || '%'`, [name]);
    expect(pathsOf(await find('zwaluwina'))).toEqual([`/aanbod/${slug}`]);
    await api.db.query(`UPDATE persons SET name = 'Merelina' WHERE id = $1`, [maker.id]);
    expect(await holding('Zwaluwina')).toEqual([]);
    await index.rewriteNoted();
    expect(pathsOf(await find('merelina'))).toEqual([`/aanbod/${slug}`]);
    await api.db.transaction(async (tx) => {
      await tx.query('DELETE FROM persons WHERE id = $1', [maker.id]);
      expect(await tx.query(`SELECT 1 FROM search_documents WHERE body LIKE '%Merelina%'`)).toEqual([]);
    });
    await index.rewriteNoted();
    expect(await holding('Merelina')).toEqual([]);
    expect(pathsOf(await find('drumstel'))).toContain(`/aanbod/${slug}`);
    expect(await api.db.query('SELECT 1 FROM search_rewrites WHERE subject_id = $1', [id])).toEqual([]);
  });
});
