import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeModule } from '../knowledge.module';
import { aKnowledgeItem } from '../testing';
import { WordingChecks } from './wording-checks';

const act = (name: string, input: string, back = 'id') =>
  `mutation Act($input: ${input}!) { act: ${name}(input: $input) { ${back} } }`;
const save = act('saveWording', 'SaveWordingInput', 'id word version');
const remove = act('removeWording', 'RemoveWordingInput');
const keep = act('keepKnowledgeWording', 'KeepKnowledgeWordingInput');
const unkeep = act('unkeepKnowledgeWording', 'UnkeepKnowledgeWordingInput');
const list = '{ wordings { word instead why } viewerCanKeepWordings }';
const hints = `query Hints($slug: String!) { knowledgeItem(slug: $slug) {
  wordingHints { field found keptBecause wording { id instead } } } }`;
const mine = '{ myKnowledgeToReword { slug } }';

let api: TestApi;
let organisationId: string;
let samira: TestPerson;
let fatma: TestPerson;
let marieke: TestPerson;
let noor: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule]);
  organisationId = (await anOrganisation(api.db, { name: 'Steunpunt De Brug' })).id;
  samira = await api.person({ name: 'Samira', roles: [{ role: 'EDITOR', organisationId }] });
  fatma = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  noor = await api.person({ name: 'Noor', roles: ['SOUNDING_BOARD'] });
}, 60_000);
afterAll(() => api?.close());
beforeEach(async () => {
  await api.db.query('DELETE FROM wordings');
  await api.db.query('DELETE FROM knowledge_items');
});

const done = async (who: TestCaller, document: string, input: object) =>
  (await who.data<{ act: { id: string; version: number } }>(document, { input })).act;
const refused = async (who: TestCaller, document: string, input: object) => {
  const extensions = (await who.run(document, { input })).errors?.[0]?.extensions;
  return extensions?.fields?.length ? extensions.fields[0] : extensions?.code;
};
const word = (traits: object = {}) => ({
  id: newId(),
  word: 'zielig',
  instead: 'vertel wat er speelt',
  why: 'Wie zielig heet, wordt niets meer gevraagd.',
  ...traits,
});
const hintsOf = async (who: TestCaller, { slug }: KnowledgeItem) =>
  (await who.data<{ knowledgeItem: { wordingHints: Record<string, unknown>[] } }>(hints, { slug }))
    .knowledgeItem.wordingHints;
const toReword = async (who: TestPerson) =>
  (await api.as(who).data<{ myKnowledgeToReword: { slug: string }[] }>(mine)).myKnowledgeToReword.map(
    ({ slug }) => slug,
  );
const check = () => api.app.get(WordingChecks, { strict: false }).checkDue();

describe('the word list', () => {
  it('is the sounding board’s: they keep it, everybody reads it', async () => {
    const added = await done(api.as(noor), save, word());
    expect(await api.visitor.data(list)).toEqual({
      wordings: [expect.objectContaining({ word: 'zielig', instead: 'vertel wat er speelt' })],
      viewerCanKeepWordings: false,
    });
    const better = word({ id: added.id, why: 'Omdat het niet waar is.', expectedVersion: added.version });
    expect(await done(api.as(marieke), save, better)).toMatchObject({ version: 2 });
    for (const person of [samira, fatma])
      expect(await refused(api.as(person), save, word())).toBe('FORBIDDEN');
    expect(await refused(api.visitor, remove, { id: added.id })).toBe('UNAUTHENTICATED');
  });

  it('has a word once, tells who saved first, and brings back what was taken away', async () => {
    const { id } = await done(api.as(noor), save, word());
    expect(await refused(api.as(noor), save, word({ word: 'Zielig' }))).toMatchObject({ field: 'word' });
    expect(await refused(api.as(noor), save, word({ id, why: 'Anders.', expectedVersion: 7 }))).toBe(
      'CONFLICT',
    );
    expect(await refused(api.as(noor), save, word({ word: '  ' }))).toMatchObject({ field: 'word' });
    await done(api.as(noor), remove, { id });
    expect(await api.visitor.data(list)).toMatchObject({ wordings: [] });
    await done(api.as(noor), save, word({ id }));
    expect(await api.visitor.data(list)).toMatchObject({ wordings: [{ word: 'zielig' }] });
  });
});

describe('while somebody writes', () => {
  it('a listed word is pointed out at its field, with what to say instead; nothing is refused', async () => {
    await done(api.as(noor), save, word());
    const item = await aKnowledgeItem(api.db, {
      title: 'Een zielige titel',
      sections: { why: 'Omdat ze zielig zijn.', voice: 'Ik ben niet zielig.' },
      status: 'DRAFT',
      publishedOn: null,
      authorId: samira.id,
    });
    expect(await hintsOf(api.as(samira), item)).toMatchObject([
      { field: 'title', found: 'zielige', wording: { instead: 'vertel wat er speelt' } },
      { field: 'why', found: 'zielig' },
    ]);
    const written = await api.as(samira).data('query W($t: String!) { wordingHints(text: $t) { found } }', {
      t: 'Zielige kinderen, en “zielige” ouders.',
    });
    expect(written).toEqual({ wordingHints: [{ found: 'Zielige' }] });
  });

  it('is told to who works on it and to nobody else', async () => {
    await done(api.as(noor), save, word());
    const item = await aKnowledgeItem(api.db, { title: 'Zielig', authorId: samira.id });
    for (const who of [api.visitor, api.as(fatma)]) expect(await hintsOf(who, item)).toEqual([]);
    expect(
      (await api.visitor.run('{ wordingHints(text: "zielig") { found } }')).errors?.[0]?.extensions?.code,
    ).toBe('UNAUTHENTICATED');
  });
});

describe('what is published', () => {
  it('is looked through again when the list changes, and its owner sees it', async () => {
    const item = await aKnowledgeItem(api.db, {
      title: 'Voor de doelgroep',
      authorId: samira.id,
      organisationId,
    });
    await aKnowledgeItem(api.db, { title: 'Over iets anders', authorId: samira.id });
    await check();
    expect(await toReword(samira)).toEqual([]);
    const { id } = await done(api.as(noor), save, word({ word: 'doelgroep' }));
    expect(await check()).toBeGreaterThan(1);
    expect(await toReword(samira)).toEqual([item.slug]);
    expect(await toReword(fatma)).toEqual([]);
    expect(await check()).toBe(0);
    await done(api.as(noor), remove, { id });
    expect(await toReword(samira)).toEqual([]);
  });

  it('keeps a word on purpose, with a reason, until that is taken back', async () => {
    const item = await aKnowledgeItem(api.db, { title: 'Het woord doelgroep', authorId: samira.id });
    const { id: wordingId } = await done(api.as(noor), save, word({ word: 'doelgroep' }));
    await check();
    const input = { id: item.id, wordingId, reason: 'Het gaat hier over het woord zelf.' };
    expect(await refused(api.as(samira), keep, { ...input, reason: ' ' })).toMatchObject({ field: 'reason' });
    expect(await refused(api.as(fatma), keep, input)).toBe('FORBIDDEN');
    await done(api.as(samira), keep, input);
    expect(await toReword(samira)).toEqual([]);
    expect(await hintsOf(api.as(samira), item)).toMatchObject([{ keptBecause: input.reason }]);
    await done(api.as(samira), unkeep, { id: item.id, wordingId });
    expect(await toReword(samira)).toEqual([item.slug]);
  });
});
