import { AllianceModule } from '@verbonden/alliance/api';
import { MailKinds, type MailContent, type PlannedMail } from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { ownStatementsOf, testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
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
      button: { label: 'Lees mee', url: `https://verbonden.example.org/kennis/${item.slug}/meelezen` },
    });
    expect(await composed('knowledge.submitted', item, 'en')).toMatchObject({
      subject: 'Will you read along? De vrije woensdag',
      button: { label: 'Read along', url: `https://verbonden.example.org/en/kennis/${item.slug}/meelezen` },
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

  it('brings every open comment along, each with its field; what was solved stays behind', async () => {
    const item = await aKnowledgeItem(api.db, { status: 'CHANGES_REQUESTED', authorId: writer.id });
    const comment = (field: string, words: string, resolvedAt: Date | null = null) =>
      api.db.query(
        `INSERT INTO knowledge_comments (id, item_id, number, field, text, written_at, resolved_at)
         VALUES ($1, $2, 1, $3, $4, $5, $6)`,
        [newId(), item.id, field, words, api.clock.now(), resolvedAt],
      );
    await comment('title', 'Kan dit korter?');
    await comment('ageGroups', 'Welke leeftijd?');
    await comment('body', 'Al gedaan', api.clock.now());
    const mail = (await composed('knowledge.changes-requested', item)) as MailContent;
    expect(mail.paragraphs.slice(0, 2)).toEqual([
      'Bij ‘Titel’: Kan dit korter?',
      'Bij ‘Leeftijd’: Welke leeftijd?',
    ]);
    expect(mail.paragraphs.join()).not.toContain('Al gedaan');
    const english = (await composed('knowledge.changes-requested', item, 'en')) as MailContent;
    expect(english.paragraphs[0]).toBe('At ‘Title’: Kan dit korter?');
  });

  it('tells the day of publishing only while that is still the day', async () => {
    const publishAt = new Date('2027-11-03T08:00:00Z');
    const item = await aKnowledgeItem(api.db, {
      title: 'De vrije woensdag',
      status: 'SUBMITTED',
      authorId: writer.id,
      publishAt,
    });
    const mail = { ...aMail('knowledge.planned', item.id), payload: { publishAt: publishAt.toISOString() } };
    expect((await compose([mail])).get(mail.id)).toMatchObject({
      subject: 'Op woensdag 3 november 2027 te lezen: De vrije woensdag',
      facts: [
        { label: 'Datum', value: 'woensdag 3 november 2027' },
        { label: 'Tijd', value: '09.00 uur' },
      ],
    });
    await api.db.query(`UPDATE knowledge_items SET publish_at = '2027-11-04T08:00Z' WHERE id = $1`, [
      item.id,
    ]);
    expect((await compose([mail])).get(mail.id)).toEqual({ dropped: 'MOVED_ON' });
  });

  it('asks to read along only as long as somebody is asked', async () => {
    const item = await aKnowledgeItem(api.db, { title: 'De vrije woensdag', status: 'SUBMITTED' });
    expect(await composed('knowledge.reading-asked', item)).toEqual({ dropped: 'MOVED_ON' });
    await api.db.query(
      `INSERT INTO knowledge_reviewers (item_id, person_id, question, asked_at)
       VALUES ($1, $2, 'Klopt het medische deel?', $3)`,
      [item.id, writer.id, api.clock.now()],
    );
    const mail = (await composed('knowledge.reading-asked', item)) as MailContent;
    expect(mail).toMatchObject({ subject: 'Wil je meelezen? De vrije woensdag' });
    expect(mail.paragraphs[0]).toBe('Klopt het medische deel?');
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
    ['knowledge.reading-asked', 'PUBLISHED'],
    ['knowledge.objected', 'PUBLISHED'],
    ['knowledge.planned', 'PUBLISHED'],
  ] as const)('%s does not leave when the item is %s meanwhile', async (kind, status) => {
    expect(await composed(kind, await aKnowledgeItem(api.db, { status }))).toEqual({ dropped: 'MOVED_ON' });
  });

  it('does not leave when the item is gone', async () => {
    const mail = aMail('knowledge.published', newId());
    expect((await compose([mail])).get(mail.id)).toEqual({ dropped: 'MOVED_ON' });
  });

  it('is written for fifty people in six statements', async () => {
    const item = await aKnowledgeItem(api.db, { status: 'SUBMITTED', authorId: writer.id });
    const mails = Array.from({ length: 50 }, () => aMail('knowledge.submitted', item.id));
    expect((await ownStatementsOf(api.db, () => compose(mails))).length).toBe(6);
  });
});
