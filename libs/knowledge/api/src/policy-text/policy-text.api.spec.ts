import { AllianceModule, Network } from '@verbonden/alliance/api';
import { PeopleModule } from '@verbonden/people/api';
import { text } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeModule } from '../knowledge.module';
import { KnowledgeWorkerModule } from '../knowledge-worker.module';
import { LevelSweep } from '../level/level-sweep';
import { aKnowledgeItem } from '../testing';
import { PolicyTextSweep } from './policy-text-sweep';

const longWord = 'jongemantelzorgersondersteuningsbeleidsmedewerkersoverlegverslaggeving';
const fields = `id title municipality version linkToken removedAt
  blocks { id kind body bodyHtml number item { title summary asks { label html } evidenceLevel evidenceOn }
    figure { sentence source year url isOwn } source { standing changes { label before after } } }
  sources { number } levelChanges { fromLevel toLevel item { title } }`;
const mutation = (name: string, input: string) =>
  `mutation M($input: ${input}!) { done: ${name}(input: $input) { ${fields} } }`;
const create = mutation('createPolicyText', 'CreatePolicyTextInput');
const update = mutation('updatePolicyText', 'UpdatePolicyTextInput');
const addItem = mutation('addItemToPolicyText', 'AddItemToPolicyTextInput');
const addFigure = mutation('addFigureToPolicyText', 'AddFigureToPolicyTextInput');
const takeNew = mutation('takeNewSource', 'TakeNewSourceInput');
const share = mutation('sharePolicyText', 'SharePolicyTextInput');
const withdraw = mutation('withdrawPolicyTextLink', 'WithdrawPolicyTextLinkInput');
const see = mutation('seePolicyTextLevels', 'SeePolicyTextLevelsInput');
const remove = mutation('deletePolicyText', 'DeletePolicyTextInput');
const restore = mutation('restorePolicyText', 'RestorePolicyTextInput');
const read = `query T($id: ID!) { policyText(id: $id) { ${fields} } }`;
const byLink = `query T($token: String!) { policyTextByLink(token: $token) { ${fields} } }`;

interface Block {
  id: string;
  kind: 'TEXT' | 'ITEM' | 'FIGURE';
  body: string;
  bodyHtml: string;
  number: number | null;
  item: { title: string; asks: { label: string; html: string }[]; evidenceLevel: string } | null;
  figure: { sentence: string; source: string; isOwn: boolean } | null;
  source: { standing: string; changes: { label: string; before: string; after: string }[] };
}
interface Shown {
  id: string;
  title: string;
  version: number;
  linkToken: string | null;
  blocks: Block[];
  sources: { number: number }[];
  levelChanges: object[];
}

const hour = 3_600_000;
let api: TestApi;
let ilse: TestPerson;
let joost: TestPerson;
let marieke: TestPerson;
let item: KnowledgeItem;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule, KnowledgeWorkerModule]);
  ilse = await api.person({ name: 'Ilse', roles: ['PROFESSIONAL'] });
  joost = await api.person({ name: 'Joost', roles: ['PROFESSIONAL'] });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
});
beforeEach(async () => {
  await api.db.query('DELETE FROM networks');
  // The database itself notes when a level changed, by its own clock.
  api.clock.set(new Date(Date.now() - hour));
  item = await aKnowledgeItem(api.db, {
    title: 'De vrije woensdag',
    summary: 'Een middag waarop niets hoeft.',
    sections: { time: 'Een middag per **week**.', money: 'Ongeveer 40 euro.' },
    evidenceLevel: 'DESCRIBED',
    evidenceUrl: 'https://databank.example.org/12',
    evidenceOn: '2025-05-03',
  });
});
afterAll(() => api.close());

const aNetwork = (year = 2020) =>
  api.db.manager.save(
    Object.assign(new Network(), {
      id: newId(),
      name: text('Het netwerk', 'The network'),
      shortName: text('Netwerk', 'Network'),
      tagline: text('', ''),
      term: text('', ''),
      definition: text('Wie thuis zorgt.', 'Who cares at home.'),
      principle: text('', ''),
      share: { part: 1, whole: 4, text: text('Eén op de vier', 'One in four'), source: 'SCP', year },
    }),
  );
const act = async (document: string, input: object, who = ilse): Promise<Shown> =>
  (await api.as(who).data<{ done: Shown }>(document, { input })).done;
const aText = (traits: object = {}) =>
  act(create, { id: newId(), title: 'Jonge mantelzorgers', municipality: 'Waterbrug', ...traits });
const shown = async (id: string) => (await api.as(ilse).data<{ policyText: Shown }>(read, { id })).policyText;
const refusal = async (caller: TestCaller, document: string, variables: Record<string, unknown>) =>
  (await caller.run(document, variables)).errors?.[0]?.extensions;
const get = (path: string, who?: TestPerson) =>
  fetch(`${api.url}${path}`, who ? { headers: { cookie: who.cookie } } : {});
const sent = ({ id, kind, body }: Block) => ({ id, kind, body });
const ownFigure = { sentence: 'In Waterbrug zorgen 900 jongeren.', source: 'Gezondheidsmonitor', year: 2025 };

describe('a policy text', () => {
  it('holds own words, items and figures in order, each source with its number', async () => {
    await aNetwork();
    const begun = await aText({ itemId: item.id });
    await act(addFigure, { id: begun.id });
    const filled = await act(addFigure, { id: begun.id, count: 5200, place: 'MUNICIPALITY' });
    const [practice, oneInFour, estimate] = filled.blocks as [Block, Block, Block];
    const saved = await act(update, {
      id: begun.id,
      expectedVersion: filled.version,
      title: 'Wat wij doen',
      municipality: 'Waterbrug',
      blocks: [
        { id: newId(), kind: 'TEXT', body: '## Waarom\n\nOmdat het er **veel** zijn. <script>x</script>' },
        sent(oneInFour),
        sent(estimate),
        { ...sent(practice), body: 'Dit past bij ons.' },
        { id: newId(), kind: 'FIGURE', body: '', figure: ownFigure },
      ],
    });
    expect(saved.blocks.map(({ kind, number }) => [kind, number])).toEqual([
      ['TEXT', null],
      ['FIGURE', 1],
      ['FIGURE', 2],
      ['ITEM', 3],
      ['FIGURE', 4],
    ]);
    expect(saved.blocks[0]!.bodyHtml).toContain('&lt;script&gt;');
    expect(saved.blocks[1]!.figure).toMatchObject({
      sentence: 'Eén op de vier.',
      source: 'SCP',
      isOwn: false,
    });
    expect(saved.blocks[2]!.figure!.sentence).toMatch(
      /^Naar schatting zijn ongeveer 1\.300 van de 5\.200 jongeren/,
    );
    expect(saved.blocks[3]).toMatchObject({
      body: 'Dit past bij ons.',
      item: {
        title: 'De vrije woensdag',
        asks: [
          { label: 'Tijd', html: expect.stringContaining('<strong>week</strong>') },
          { label: 'Geld', html: expect.stringContaining('40 euro') },
        ],
        evidenceLevel: 'DESCRIBED',
        evidenceOn: '2025-05-03',
      },
      source: { standing: 'SAME', changes: [] },
    });
    expect(saved.sources.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('is its maker’s alone: for colleagues and coordinators there is none', async () => {
    const own = await aText({ itemId: item.id });
    const [block] = own.blocks;
    for (const who of [joost, marieke]) {
      const caller = api.as(who);
      expect(await refusal(caller, read, { id: own.id })).toMatchObject({ code: 'NOT_FOUND' });
      for (const [document, input] of [
        [addItem, { id: own.id, itemId: item.id }],
        [takeNew, { id: own.id, blockId: block!.id }],
        [share, { id: own.id }],
        [remove, { id: own.id }],
        [update, { id: own.id, expectedVersion: 1, title: 'x', municipality: 'y', blocks: [] }],
      ] as const)
        expect(await refusal(caller, document, { input })).toMatchObject({ code: 'NOT_FOUND' });
      expect((await get(`/files/beleid/${own.id}.pdf`, who)).status).toBe(404);
    }
    expect((await get(`/files/beleid/${own.id}.pdf`)).status).toBe(404);
    expect(await shown(own.id)).toEqual(own);
  });

  it('takes over published items only, and no block of something else', async () => {
    const own = await aText();
    const draft = await aKnowledgeItem(api.db, { status: 'DRAFT', publishedOn: null, authorId: ilse.id });
    const notFound = { code: 'NOT_FOUND' };
    expect(await refusal(api.as(ilse), addItem, { input: { id: own.id, itemId: draft.id } })).toMatchObject(
      notFound,
    );
    const blocks = [{ id: newId(), kind: 'ITEM', body: '' }];
    const input = { id: own.id, expectedVersion: own.version, title: 'x', municipality: 'y', blocks };
    expect(await refusal(api.as(ilse), update, { input })).toMatchObject(notFound);
    expect(await refusal(api.as(ilse), addFigure, { input: { id: own.id } })).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await refusal(api.as(ilse), read, { id: 'niets' })).toMatchObject(notFound);
  });

  it('says at the field what is missing or wrong, and of two savings the second hears so', async () => {
    const own = await aText();
    const input = {
      id: own.id,
      expectedVersion: own.version,
      title: 'x',
      municipality: 'y',
      blocks: [] as object[],
    };
    const fieldsOf = async (blocks: object[], traits: object = {}) =>
      (
        (await refusal(api.as(ilse), update, { input: { ...input, blocks, ...traits } }))?.['fields'] as
          { field: string }[] | undefined
      )?.map(({ field }) => field);
    const id = newId();
    expect(await fieldsOf([], { title: ' ', municipality: '' })).toEqual(['title', 'municipality']);
    expect(await fieldsOf([{ id, kind: 'TEXT', body: '[nog niet af](https://' }])).toEqual(['blocks.0.body']);
    expect(await fieldsOf([{ id, kind: 'FIGURE', body: '' }])).toEqual(['blocks.0.figure.sentence']);
    expect(
      await fieldsOf([
        { id, kind: 'FIGURE', body: '', figure: { ...ownFigure, source: '', url: 'javascript:x' } },
      ]),
    ).toEqual(['blocks.0.figure.source', 'blocks.0.figure.url']);
    await act(update, { ...input, title: 'Het eerste' });
    expect(await refusal(api.as(ilse), update, { input })).toMatchObject({ code: 'CONFLICT' });
    expect((await shown(own.id)).title).toBe('Het eerste');
  });
});

describe('a source that changed', () => {
  it('is told with what changed, until the new one is taken over; own words stay', async () => {
    const own = await aText({ itemId: item.id });
    await api.db.query(
      `UPDATE knowledge_items SET summary = 'Nu elke dag.', evidence_level = 'GROUNDED' WHERE id = $1`,
      [item.id],
    );
    const { blocks, levelChanges } = await shown(own.id);
    expect(blocks[0]!.source).toEqual({
      standing: 'UPDATED',
      changes: [
        { label: 'In één of twee zinnen', before: 'Een middag waarop niets hoeft.', after: 'Nu elke dag.' },
        { label: 'Hoe goed is het onderzocht?', before: 'goed beschreven', after: 'goed onderbouwd' },
      ],
    });
    expect(levelChanges).toEqual([
      { fromLevel: 'DESCRIBED', toLevel: 'GROUNDED', item: { title: 'De vrije woensdag' } },
    ]);
    api.clock.set(new Date(Date.now() + hour));
    const renewed = await act(takeNew, { id: own.id, blockId: blocks[0]!.id });
    expect(renewed.blocks[0]).toMatchObject({
      item: { summary: 'Nu elke dag.', evidenceLevel: 'GROUNDED' },
      source: { standing: 'SAME' },
    });
    expect(renewed.levelChanges).toEqual([]);
  });

  it('that was archived, or is gone, says so; what was taken over stays', async () => {
    const own = await aText({ itemId: item.id });
    await api.db.query(
      `UPDATE knowledge_items SET status = 'ARCHIVED', archived_on = '2026-11-01' WHERE id = $1`,
      [item.id],
    );
    expect((await shown(own.id)).blocks[0]!.source.standing).toBe('ARCHIVED');
    const again = { input: { id: own.id, blockId: own.blocks[0]!.id } };
    expect(await refusal(api.as(ilse), takeNew, again)).toMatchObject({ code: 'NOT_FOUND' });
    await api.db.query('DELETE FROM knowledge_items WHERE id = $1', [item.id]);
    expect((await shown(own.id)).blocks[0]).toMatchObject({
      item: { title: 'De vrije woensdag' },
      source: { standing: 'GONE' },
    });
  });

  it('counts for a figure of the network too, in the language it was put in; an own one is never judged', async () => {
    await aNetwork();
    const own = await aText();
    await act(addFigure, { id: own.id });
    const speaks = (locale: 'nl' | 'en') =>
      api.db.query('UPDATE persons SET locale = $2 WHERE id = $1', [ilse.id, locale]);
    await speaks('en');
    expect((await shown(own.id)).blocks[0]).toMatchObject({
      figure: { sentence: 'Eén op de vier.' },
      source: { standing: 'SAME' },
    });
    await speaks('nl');
    await api.db.query('DELETE FROM networks');
    expect((await shown(own.id)).blocks[0]!.source.standing).toBe('GONE');
    await aNetwork(2026);
    const [block] = (await shown(own.id)).blocks;
    expect(block!.source).toEqual({
      standing: 'UPDATED',
      changes: [{ label: 'Het jaar', before: '2020', after: '2026' }],
    });
    expect((await act(takeNew, { id: own.id, blockId: block!.id })).blocks[0]!.source.standing).toBe('SAME');
  });

  it('of which the level changed mails its maker, and the notice goes when they have seen it', async () => {
    const own = await aText({ itemId: item.id, title: 'Ons beleid' });
    await api.db.query(`UPDATE knowledge_items SET evidence_level = 'GROUNDED' WHERE id = $1`, [item.id]);
    await api.app.get(LevelSweep, { strict: false }).run();
    expect(
      await api.db.query(`SELECT to_name AS name FROM mail_messages WHERE kind = 'knowledge.level-changed'`),
    ).toEqual([{ name: 'Ilse' }]);
    api.clock.set(new Date(Date.now() + hour));
    expect((await act(see, { id: own.id })).levelChanges).toEqual([]);
  });
});

describe('the link of a policy text', () => {
  it('lets others read it, with its warnings, until it is withdrawn; the next link is another', async () => {
    const own = await aText({ itemId: item.id });
    const { linkToken: token } = await act(share, { id: own.id });
    expect((await act(share, { id: own.id })).linkToken).toBe(token);
    const { policyTextByLink } = await api.visitor.data<{ policyTextByLink: Shown }>(byLink, { token });
    expect(policyTextByLink).toMatchObject({ title: 'Jonge mantelzorgers', linkToken: null });
    expect((await get(`/files/beleid/gedeeld/${token}.docx`)).status).toBe(200);
    await act(withdraw, { id: own.id });
    expect(await refusal(api.visitor, byLink, { token })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await get(`/files/beleid/gedeeld/${token}.docx`)).status).toBe(404);
    const { linkToken: next } = await act(share, { id: own.id });
    expect(next).not.toBe(token);
    expect(await refusal(api.visitor, byLink, { token: `Z${next!.slice(1)}` })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('leads nowhere while the text is thrown away; it can be put back for two weeks', async () => {
    const own = await aText();
    const { linkToken: token } = await act(share, { id: own.id });
    await act(remove, { id: own.id });
    expect(await refusal(api.visitor, byLink, { token })).toMatchObject({ code: 'NOT_FOUND' });
    const { myPolicyTexts } = await api
      .as(ilse)
      .data<{ myPolicyTexts: { id: string }[] }>('{ myPolicyTexts { id } }');
    expect(myPolicyTexts.map(({ id }) => id)).not.toContain(own.id);
    await act(restore, { id: own.id });
    await api.visitor.data(byLink, { token });
    await act(remove, { id: own.id });
    api.clock.set(new Date(api.clock.now().getTime() + 15 * 24 * hour));
    await api.app.get(PolicyTextSweep, { strict: false }).run();
    expect(await refusal(api.as(ilse), restore, { input: { id: own.id } })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('a policy text as a file', () => {
  async function whole() {
    await aNetwork();
    const begun = await aText({ itemId: item.id, title: `Beleid ${longWord}` });
    const filled = await act(addFigure, { id: begun.id });
    const [practice, figure] = filled.blocks as [Block, Block];
    await api.db.query(`UPDATE knowledge_items SET evidence_level = 'GROUNDED' WHERE id = $1`, [item.id]);
    return act(update, {
      id: begun.id,
      expectedVersion: filled.version,
      title: `Beleid ${longWord}`,
      municipality: 'Waterbrug',
      blocks: [
        {
          id: newId(),
          kind: 'TEXT',
          body: `## Waarom\n\n- Omdat <b>dat</b> & [zo](https://example.org/zo) is`,
        },
        sent(figure),
        sent(practice),
      ],
    });
  }
  const told = [
    'Waterbrug',
    'Waarom',
    'Omdat <b>dat</b> & zo is',
    'Eén op de vier. [1]',
    'De vrije woensdag',
    'Een middag waarop niets hoeft. [2]',
    'Tijd:',
    'goed beschreven, zaterdag 3 mei 2025',
    'Bronnen',
    '[1] SCP. 2020.',
    '[2] De vrije woensdag.',
    'https://databank.example.org/12',
    'deze bron is bijgewerkt nadat hij is overgenomen',
    'veranderd van goed beschreven naar goed onderbouwd.',
  ];

  it('is a tagged PDF that says all of it, with the sources at the end', async () => {
    const { id } = await whole();
    const answer = await get(`/files/beleid/${id}.pdf`, ilse);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const file = Buffer.from(await answer.arrayBuffer());
    for (const mark of ['/StructTreeRoot', '/Lang (nl)', '/S /H1', '/S /LI', '/S /Link'])
      expect([mark, file.includes(mark)]).toEqual([mark, true]);
    const pdf = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: true });
    const flat = pdf.text.replace(/\s+/g, ' ');
    for (const words of told) expect(flat).toContain(words);
  });

  it('is a Word file that says the same, in real headings, lists and links', async () => {
    const { id } = await whole();
    const answer = await get(`/files/beleid/${id}.docx`, ilse);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="beleidstekst.docx"');
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const document = strFromU8(files['word/document.xml']!);
    const plain = document
      .replace(/<w:br\/>/g, ' ')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    for (const words of [...told, longWord]) expect(plain).toContain(words);
    expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(3);
    expect(document).toContain('<w:numPr>');
    expect(strFromU8(files['word/_rels/document.xml.rels']!)).toContain(
      'Target="https://databank.example.org/12"',
    );
  });

  it('is there in English too, and in no other form', async () => {
    const { id } = await aText({ itemId: item.id });
    const answer = await get(`/files/beleid/${id}.pdf?taal=en`, ilse);
    const { text: pages } = await extractText(
      await getDocumentProxy(new Uint8Array(await answer.arrayBuffer())),
      { mergePages: true },
    );
    expect(pages).toContain('Sources');
    expect((await get(`/files/beleid/${id}.exe`, ilse)).status).toBe(404);
    expect((await get(`/files/beleid/${id}`, ilse)).status).toBe(404);
  });
});
