import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { MailKinds, type MailContent } from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeModule } from '../knowledge.module';
import { KnowledgeWorkerModule } from '../knowledge-worker.module';
import { aKnowledgeItem } from '../testing';
import { StillCurrent } from './still-current';

const day = 86_400_000;

let api: TestApi;
let asking: StillCurrent;
let samira: TestPerson;
let marieke: TestPerson;
let item: KnowledgeItem;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule, KnowledgeWorkerModule]);
  asking = api.app.get(StillCurrent, { strict: false });
  samira = await api.person({ name: 'Samira' });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
});
beforeEach(async () => {
  await api.db.query('DELETE FROM knowledge_items');
  api.clock.set(new Date('2027-01-04T09:00:00Z'));
  item = await aKnowledgeItem(api.db, {
    title: 'De vrije woensdag',
    authorId: samira.id,
    publishedOn: '2025-01-04',
    reviewOn: '2027-01-04',
  });
});
afterAll(() => api.close());

interface Mail {
  id: string;
  toName: string;
  dueAt: Date;
  subjectId: string;
}
const mails = (): Promise<Mail[]> =>
  api.db.query(
    `SELECT id, to_name AS "toName", due_at AS "dueAt", subject_id AS "subjectId" FROM mail_messages
     WHERE kind = 'knowledge.still-current' AND context_id = $1 ORDER BY due_at, to_name`,
    [item.id],
  );
const written = async (subjectId: string) =>
  (
    await api.app
      .get(MailKinds, { strict: false })
      .get('knowledge.still-current')
      .compose([
        {
          id: newId(),
          kind: 'knowledge.still-current',
          personId: samira.id,
          toName: 'Samira',
          toAddress: 'samira@example.org',
          locale: 'nl',
          subjectId,
          contextId: item.id,
          dueAt: api.clock.now(),
          payload: {},
        },
      ])
  )
    .values()
    .next().value as MailContent;
const tokenOf = (mail: MailContent): string => mail.button!.url.split('/').at(-1)!;
const byLink =
  'query ByLink($token: String!) { stillCurrentByLink(token: $token) { title isAsked confirmedOn } }';
const confirmByLink =
  'mutation Confirm($input: ConfirmKnowledgeByLinkInput!) { confirmKnowledgeByLink(input: $input) { isAsked confirmedOn } }';
const confirm =
  'mutation Confirm($input: ConfirmKnowledgeItemInput!) { confirmKnowledgeItem(input: $input) { confirmedOn reviewOn isOverdue } }';
const shown = async (caller: TestCaller = api.visitor) =>
  (
    await caller.data<{ knowledgeItem: object }>(
      'query Shown($slug: String!) { knowledgeItem(slug: $slug) { isOverdue confirmedOn reviewOn viewerCanConfirm } }',
      { slug: item.slug },
    )
  ).knowledgeItem;
const overdueFor = async (caller: TestCaller): Promise<number> =>
  (
    await caller.data<{ unconfirmedKnowledge: { totalCount: number } }>(
      '{ unconfirmedKnowledge { totalCount } }',
    )
  ).unconfirmedKnowledge.totalCount;

describe("'nog actueel?'", () => {
  it('is asked of the owner after two years, with reminders after 30 and 60 days', async () => {
    api.clock.set(new Date('2027-01-03T09:00:00Z'));
    expect(await asking.askDue()).toBe(0);
    api.clock.set(new Date('2027-01-04T09:00:00Z'));
    expect(await asking.askDue()).toBe(1);
    expect((await mails()).map(({ toName, dueAt }) => [toName, dueAt.toISOString().slice(0, 10)])).toEqual([
      ['Samira', '2027-01-04'],
      ['Samira', '2027-02-03'],
      ['Samira', '2027-03-05'],
    ]);
    expect(await asking.askDue()).toBe(0);
    const mail = await written((await mails())[0]!.subjectId);
    expect(mail.subject).toBe('Nog actueel? De vrije woensdag');
    expect(mail.button!.url).toMatch(/^https:\/\/verbonden\.example\.org\/nog-actueel\/[\w-]{65}$/);
  });

  it('of what leans on a source asks each year whether its level still stands, with the source to look at', async () => {
    await api.db.query(
      `UPDATE knowledge_items SET evidence_level = 'GROUNDED', evidence_url = 'https://databank.example.org/12',
         evidence_on = '2025-05-03', review_on = '2029-01-04' WHERE id = $1`,
      [item.id],
    );
    await asking.askDue();
    expect(await shown()).toMatchObject({ reviewOn: '2028-01-04' });
    api.clock.set(new Date('2028-01-04T09:00:00Z'));
    await asking.askDue();
    const mail = await written((await mails())[0]!.subjectId);
    expect(mail.subject).toBe('Staat het niveau nog goed? De vrije woensdag');
    expect(mail.facts).toContainEqual({
      label: 'De bron',
      value: 'https://databank.example.org/12',
      url: 'https://databank.example.org/12',
    });
    const token = tokenOf(mail);
    const level =
      'query L($token: String!) { stillCurrentByLink(token: $token) { evidenceLevel evidenceUrl evidenceOn } }';
    expect(await api.visitor.data(level, { token })).toEqual({
      stillCurrentByLink: {
        evidenceLevel: 'GROUNDED',
        evidenceUrl: 'https://databank.example.org/12',
        evidenceOn: '2025-05-03',
      },
    });
    await api.visitor.data(confirmByLink, { input: { token } });
    expect(await shown()).toMatchObject({ confirmedOn: '2028-01-04', reviewOn: '2029-01-04' });
  });

  it('readers see meanwhile that nobody said so; nothing is taken away', async () => {
    expect(await shown()).toMatchObject({ isOverdue: true, viewerCanConfirm: false });
    await asking.askDue();
    api.clock.set(new Date('2029-01-04T09:00:00Z'));
    await asking.askDue();
    expect(await shown()).toMatchObject({ isOverdue: true });
  });

  it('looking at the link in the mail changes nothing; the button does, without signing in (P12)', async () => {
    await asking.askDue();
    const [{ subjectId }] = (await mails()) as [Mail];
    const token = tokenOf(await written(subjectId));
    for (const _ of [1, 2]) {
      expect(await api.visitor.data(byLink, { token })).toEqual({
        stillCurrentByLink: { title: 'De vrije woensdag', isAsked: true, confirmedOn: null },
      });
    }
    expect(await shown()).toMatchObject({ isOverdue: true });
    await api.visitor.data(confirmByLink, { input: { token } });
    expect(await shown()).toEqual({
      isOverdue: false,
      confirmedOn: '2027-01-04',
      reviewOn: '2029-01-04',
      viewerCanConfirm: false,
    });
    // The reminders have lost their reason, and pressing again is no second confirmation.
    expect(await written(subjectId)).toEqual({ dropped: 'MOVED_ON' });
    api.clock.set(new Date('2027-02-04T09:00:00Z'));
    await api.visitor.data(confirmByLink, { input: { token } });
    expect(await shown()).toMatchObject({ confirmedOn: '2027-01-04' });
  });

  it('a confirmed text is as fresh as new where people search', async () => {
    await api.as(samira).data(confirm, { input: { id: item.id } });
    expect(
      await api.db.query('SELECT standing_on::text AS "on" FROM search_documents WHERE subject_id = $1', [
        item.id,
      ]),
    ).toEqual([{ on: '2027-01-04' }]);
  });

  it('comes to the coordinators when nobody answered in ninety days, or when there is nobody to ask', async () => {
    await asking.askDue();
    api.clock.set(new Date(api.clock.now().getTime() + 89 * day));
    expect(await overdueFor(api.as(marieke))).toBe(0);
    api.clock.set(new Date(api.clock.now().getTime() + 2 * day));
    expect(await overdueFor(api.as(marieke))).toBe(1);
    await aKnowledgeItem(api.db, { reviewOn: '2027-01-04' });
    expect(await overdueFor(api.as(marieke))).toBe(2);
    await api.as(marieke).data(confirm, { input: { id: item.id } });
    expect(await overdueFor(api.as(marieke))).toBe(1);
  });

  it('is said by its editors and the coordinators, and by nobody else', async () => {
    const { id: organisationId } = await anOrganisation(api.db);
    const stranger = await api.person({ roles: [{ role: 'EDITOR', organisationId }] });
    const code = async (caller: TestCaller) =>
      (await caller.run(confirm, { input: { id: item.id } })).errors?.[0]?.extensions?.code;
    expect(await code(api.visitor)).toBe('UNAUTHENTICATED');
    expect(await code(api.as(stranger))).toBe('FORBIDDEN');
    expect(await code(api.as(samira))).toBeUndefined();
  });

  it('a link that was altered, or of somebody whose account was closed, leads nowhere', async () => {
    await asking.askDue();
    const [{ subjectId }] = (await mails()) as [Mail];
    const token = tokenOf(await written(subjectId));
    const code = async (given: string) =>
      (await api.visitor.run(confirmByLink, { input: { token: given } })).errors?.[0]?.extensions?.code;
    expect(await code(`Z${token.slice(1)}`)).toBe('NOT_FOUND');
    await api.db.query('UPDATE accounts SET suspended_at = now() WHERE person_id = $1', [samira.id]);
    expect(await code(token)).toBe('NOT_FOUND');
    await api.db.query('UPDATE accounts SET suspended_at = NULL WHERE person_id = $1', [samira.id]);
    expect(await code(token)).toBeUndefined();
  });

  it('the editors of an organisation are asked when the author left', async () => {
    const { id: organisationId } = await anOrganisation(api.db);
    await api.person({ name: 'Anne', roles: [{ role: 'EDITOR', organisationId }] });
    await api.db.query('UPDATE knowledge_items SET author_id = NULL, organisation_id = $2 WHERE id = $1', [
      item.id,
      organisationId,
    ]);
    await asking.askDue();
    expect((await mails()).map(({ toName }) => toName)).toEqual(['Anne', 'Anne', 'Anne']);
  });

  it('two workers at once ask once', async () => {
    await Promise.all([asking.askDue(), asking.askDue()]);
    expect(await mails()).toHaveLength(3);
  });

  it('what was imported gets its day two years after it came in', async () => {
    const imported = await aKnowledgeItem(api.db, { publishedOn: '2020-02-12' });
    await api.db.query(`UPDATE knowledge_items SET created_at = '2027-01-01' WHERE id = $1`, [imported.id]);
    await asking.askDue();
    expect(
      await api.db.query('SELECT review_on::text AS "on" FROM knowledge_items WHERE id = $1', [imported.id]),
    ).toEqual([{ on: '2029-01-01' }]);
  });
});
