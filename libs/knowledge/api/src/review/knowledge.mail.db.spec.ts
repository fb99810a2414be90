import { AllianceModule } from '@verbonden/alliance/api';
import { MailKinds, type MailContent, type PlannedMail } from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { statementsOf, testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { KnowledgeWorkerModule } from '../knowledge-worker.module';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { aKnowledgeItem } from '../testing';

let api: TestApi;
let writer: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeWorkerModule]);
  writer = await api.person({ name: 'Samira El Idrissi' });
});
afterAll(() => api.close());

function aMail(kind: string, subjectId: string, locale: 'nl' | 'en' = 'nl'): PlannedMail {
  return {
    id: newId(),
    kind,
    personId: writer.id,
    toName: 'Marieke',
    toAddress: 'marieke@example.org',
    locale,
    subjectId,
    contextId: null,
    dueAt: api.clock.now(),
    payload: {},
  };
}
const compose = (mails: readonly PlannedMail[]) =>
  api.app.get(MailKinds, { strict: false }).get(mails[0]!.kind).compose(mails);
async function composed(kind: string, item: KnowledgeItem, locale: 'nl' | 'en' = 'nl') {
  const mail = aMail(kind, item.id, locale);
  return (await compose([mail])).get(mail.id);
}

describe('mail about sharing', () => {
  it('asks a coordinator to read along, in their language', async () => {
    const item = await aKnowledgeItem(api.db, {
      title: 'De vrije woensdag',
      status: 'SUBMITTED',
      authorId: writer.id,
    });
    expect(await composed('knowledge.submitted', item)).toMatchObject({
      subject: 'Lees je mee? De vrije woensdag',
      greeting: 'Dag Marieke,',
      news: 'Er is iets gedeeld van Samira El Idrissi: ‘De vrije woensdag’. Lees je mee?',
      facts: [{ label: 'Soort', value: 'Aanpak uit de praktijk' }],
      button: { label: 'Lees mee', url: `https://verbonden.example.org/kennis/${item.slug}` },
    });
    expect(await composed('knowledge.submitted', item, 'en')).toMatchObject({
      subject: 'Will you read along? De vrije woensdag',
      button: { label: 'Read along', url: `https://verbonden.example.org/en/kennis/${item.slug}` },
    });
  });

  it('tells the writer what was asked, also of a revision', async () => {
    const item = await aKnowledgeItem(api.db, {
      title: 'Oude titel',
      pendingStatus: 'CHANGES_REQUESTED',
      pendingAuthorId: writer.id,
    });
    await api.db.query(
      `INSERT INTO knowledge_revisions (item_id, number, content, status, review_note)
       VALUES ($1, 2, '{"title": "Nieuwe titel"}', 'CHANGES_REQUESTED', 'Voor welke leeftijd?')`,
      [item.id],
    );
    const mail = (await composed('knowledge.changes-requested', item)) as MailContent;
    expect(mail.subject).toBe('Een vraag over ‘Nieuwe titel’');
    expect(mail.paragraphs[0]).toBe('Voor welke leeftijd?');
    expect(mail.button?.url).toBe(`https://verbonden.example.org/kennis/${item.slug}/bewerken`);
  });

  it('thanks the writer once everybody can read it', async () => {
    const item = await aKnowledgeItem(api.db, { title: 'De vrije woensdag' });
    expect(await composed('knowledge.published', item)).toMatchObject({
      subject: 'Nu te lezen: De vrije woensdag',
      news: '‘De vrije woensdag’ staat erop. Iedereen in het netwerk kan het nu vinden.',
    });
  });

  it.each([
    ['knowledge.submitted', 'PUBLISHED'],
    ['knowledge.submitted', 'CHANGES_REQUESTED'],
    ['knowledge.changes-requested', 'SUBMITTED'],
    ['knowledge.published', 'ARCHIVED'],
  ] as const)('%s does not leave when the item is %s meanwhile', async (kind, status) => {
    expect(await composed(kind, await aKnowledgeItem(api.db, { status }))).toEqual({ dropped: 'MOVED_ON' });
  });

  it('does not leave when the item is gone', async () => {
    const mail = aMail('knowledge.published', newId());
    expect((await compose([mail])).get(mail.id)).toEqual({ dropped: 'MOVED_ON' });
  });

  it('is written for fifty people in three statements', async () => {
    const item = await aKnowledgeItem(api.db, { status: 'SUBMITTED', authorId: writer.id });
    const mails = Array.from({ length: 50 }, () => aMail('knowledge.submitted', item.id));
    expect((await statementsOf(api.db, () => compose(mails))).length).toBe(3);
  });
});
