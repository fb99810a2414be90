import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { KnowledgeModule } from '@verbonden/knowledge/api';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';

const fields = `id slug title status stage version reviewNote summary body bodyHtml draft { title status reviewNote summary }
  viewerCanEdit viewerCanSubmit viewerCanPublish viewerCanRequestChanges viewerCanArchive`;
const step = (name: string, input: string) =>
  `mutation Step($input: ${input}!) { step: ${name}(input: $input) { ${fields} } }`;
const create = step('createKnowledgeItem', 'CreateKnowledgeItemInput');
const update = step('updateKnowledgeItem', 'UpdateKnowledgeItemInput');
const submit = step('submitKnowledgeItem', 'SubmitKnowledgeItemInput');
const requestChanges = step('requestKnowledgeChanges', 'RequestKnowledgeChangesInput');
const publish = step('publishKnowledgeItem', 'PublishKnowledgeItemInput');
const archive = step('archiveKnowledgeItem', 'ArchiveKnowledgeItemInput');
const read = `query Read($slug: String!) { knowledgeItem(slug: $slug) { ${fields} } }`;

interface Item {
  id: string;
  slug: string;
  title: string;
  status: string;
  stage: string;
  version: number;
  reviewNote: string | null;
  summary: string;
  bodyHtml: string;
  draft: { title: string; status: string; reviewNote: string | null; summary: string } | null;
  viewerCanEdit: boolean;
  viewerCanSubmit: boolean;
  viewerCanPublish: boolean;
  viewerCanRequestChanges: boolean;
  viewerCanArchive: boolean;
}

const complete = {
  kind: 'GOOD_PRACTICE',
  title: 'De vrije woensdag',
  summary: 'Elke twee weken een middag waar jongeren zelf kiezen.',
  body: '# Waarom\n\nJongeren vroegen om een plek waar even niets hoeft.\n\n## Wat doe je\n\nWe koken samen, eten samen en wie wil praat. [Meer](https://example.org).',
  themes: ['RESPITE', 'RESPITE'],
};

let api: TestApi;
let organisationId: string;
let samira: TestPerson;
let marieke: TestPerson;
let rajesh: TestPerson;
let fatma: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule]);
  organisationId = (await anOrganisation(api.db, { name: 'Steunpunt De Brug' })).id;
  samira = await api.person({ name: 'Samira', roles: [{ role: 'EDITOR', organisationId }] });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  rajesh = await api.person({ name: 'Rajesh', roles: ['ADMINISTRATOR'] });
  fatma = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
});
afterAll(() => api.close());

async function take(caller: TestCaller, mutation: string, input: object): Promise<Item> {
  return (await caller.data<{ step: Item }>(mutation, { input })).step;
}
const at = ({ id, version }: Item) => ({ id, expectedVersion: version });
const codeOf = async (caller: TestCaller, document: string, variables: Record<string, unknown>) =>
  (await caller.run(document, variables)).errors?.[0]?.extensions?.code;
const mailsOf = (kind: string): Promise<{ toName: string }[]> =>
  api.db.query(`SELECT to_name AS "toName" FROM mail_messages WHERE kind = $1 ORDER BY created_at`, [kind]);

async function submitted(by = samira, more: object = {}): Promise<Item> {
  const item = await take(api.as(by), create, { id: newId(), ...complete, ...more });
  return take(api.as(by), submit, at(item));
}
async function published(by = samira, more: object = {}): Promise<Item> {
  return take(api.as(marieke), publish, at(await submitted(by, more)));
}

describe('sharing a practice', () => {
  it('goes from draft to review, back with a question, and then everybody reads it', async () => {
    const draft = await take(api.as(samira), create, { id: newId(), ...complete, organisationId });
    expect(draft).toMatchObject({
      status: 'DRAFT',
      viewerCanEdit: true,
      viewerCanSubmit: true,
      viewerCanPublish: false,
    });
    const sent = await take(api.as(samira), submit, at(draft));
    expect(sent).toMatchObject({ status: 'SUBMITTED', viewerCanSubmit: false });
    expect(await mailsOf('knowledge.submitted')).toContainEqual({ toName: 'Marieke' });

    const asked = await take(api.as(marieke), requestChanges, {
      ...at(sent),
      note: 'Voor welke leeftijd is het?',
    });
    expect(asked).toMatchObject({ status: 'CHANGES_REQUESTED', reviewNote: 'Voor welke leeftijd is het?' });
    expect(await mailsOf('knowledge.changes-requested')).toContainEqual({ toName: 'Samira' });

    const better = await take(api.as(samira), update, {
      ...at(asked),
      summary: 'Elke woensdag, voor 9 tot 15 jaar.',
    });
    const again = await take(api.as(samira), submit, at(better));
    expect(await codeOf(api.visitor, read, { slug: again.slug })).toBe('NOT_FOUND');
    const done = await take(api.as(marieke), publish, at(again));
    expect(done).toMatchObject({ status: 'PUBLISHED', reviewNote: null });
    expect(await mailsOf('knowledge.published')).toContainEqual({ toName: 'Samira' });

    const { knowledgeItem } = await api.visitor.data<{ knowledgeItem: Item }>(read, { slug: draft.slug });
    expect(knowledgeItem).toMatchObject({
      summary: 'Elke woensdag, voor 9 tot 15 jaar.',
      version: null,
      draft: null,
      viewerCanEdit: false,
    });
    expect(knowledgeItem.bodyHtml).toContain('<h2>Waarom</h2>');
    expect(knowledgeItem.bodyHtml).toContain(
      '<a href="https://example.org" rel="nofollow noopener">Meer</a>',
    );
  });
});
