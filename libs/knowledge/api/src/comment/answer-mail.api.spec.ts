import { AllianceModule } from '@verbonden/alliance/api';
import { type MailContent, MailKinds, type PlannedMail } from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeModule } from '../knowledge.module';
import { KnowledgeWorkerModule } from '../knowledge-worker.module';
import { aKnowledgeItem } from '../testing';
import { answeredMail } from './answer-mail-plan';

const step = (name: string, input: string, back = 'id') =>
  `mutation Do($input: ${input}!) { done: ${name}(input: $input) { ${back} } }`;
const comment = step('commentOnKnowledge', 'CommentOnKnowledgeInput');
const answer = step('answerKnowledgeComment', 'AnswerKnowledgeCommentInput');
const resolve = step('resolveKnowledgeComment', 'ResolveKnowledgeCommentInput');

let api: TestApi;
let samira: TestPerson;
let marieke: TestPerson;
let rajesh: TestPerson;
let item: KnowledgeItem;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule, KnowledgeWorkerModule]);
  samira = await api.person({ name: 'Samira', roles: ['PROFESSIONAL'] });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  rajesh = await api.person({ name: 'Rajesh', roles: ['COORDINATOR'] });
});
beforeEach(async () => {
  api.clock.set('2027-01-13T10:01:00Z');
  item = await aKnowledgeItem(api.db, {
    title: 'De vrije woensdag',
    status: 'SUBMITTED',
    publishedOn: null,
    authorId: samira.id,
  });
});
afterAll(() => api?.close());

const does = async (person: TestPerson, mutation: string, input: object): Promise<string> =>
  (await api.as(person).data<{ done: { id: string } }>(mutation, { input })).done.id;
const asks = (person: TestPerson, field = 'summary') =>
  does(person, comment, { id: newId(), itemId: item.id, field, text: 'Voor welke leeftijd?' });
/** A second later: nobody writes twice at the same instant. */
const answers = (person: TestPerson, commentId: string, text: string) => {
  api.clock.set(new Date(api.clock.now().getTime() + 1000).toISOString());
  return does(person, answer, { id: newId(), commentId, text });
};
const planned = (): Promise<PlannedMail[]> =>
  api.db.query(
    `SELECT id, kind, person_id AS "personId", to_name AS "toName", to_address AS "toAddress", locale,
            subject_id AS "subjectId", due_at AS "dueAt", payload
     FROM mail_messages WHERE kind = $1 AND subject_id = $2 ORDER BY to_name, due_at`,
    [answeredMail, item.id],
  );
const letterOf = async (mail: PlannedMail): Promise<MailContent | { dropped: string }> =>
  (await api.app.get(MailKinds, { strict: false }).get(answeredMail).compose([mail])).get(
    mail.id,
  ) as MailContent;
const names = (mails: readonly PlannedMail[]) => mails.map(({ toName }) => toName);

describe('an answer to a comment', () => {
  it('is mailed to who wrote the comment, with the field and the words, and never to who wrote it', async () => {
    const id = await asks(marieke);
    await answers(samira, id, 'Twaalf tot achttien.');
    const mails = await planned();
    expect(names(mails)).toEqual(['Marieke']);
    expect(mails[0]!.dueAt).toEqual(new Date('2027-01-13T10:15:00Z'));
    expect(await letterOf(mails[0]!)).toMatchObject({
      subject: 'Antwoord over ‘De vrije woensdag’',
      news: 'Samira schreef terug over ‘De vrije woensdag’.',
      paragraphs: ['Samira, bij ‘In één of twee zinnen’: Twaalf tot achttien.'],
      button: { url: `https://verbonden.example.org/kennis/${item.slug}/meelezen#opmerking-${id}` },
    });
  });

  it('reaches everybody in that talk, and nobody of another talk', async () => {
    const id = await asks(marieke);
    await asks(rajesh, 'title');
    await answers(samira, id, 'Twaalf tot achttien.');
    expect(names(await planned())).toEqual(['Marieke']);
    await answers(rajesh, id, 'En jonger?');
    expect(names(await planned())).toEqual(['Marieke', 'Samira']);
  });

  it('goes with the others of that quarter of an hour in one mail; what comes later in another, once each', async () => {
    const [one, other] = [await asks(marieke), await asks(marieke, 'title')];
    await answers(samira, one, 'Twaalf tot achttien.');
    await answers(samira, other, 'Dat kan korter.');
    api.clock.set('2027-01-13T10:20:00Z');
    await answers(samira, one, 'Ook tien mag.');
    const [first, second, ...more] = await planned();
    expect(more).toEqual([]);
    expect(await letterOf(first!)).toMatchObject({
      subject: '2 antwoorden over ‘De vrije woensdag’',
      paragraphs: [expect.stringContaining('Twaalf'), expect.stringContaining('korter')],
    });
    expect(await letterOf(second!)).toMatchObject({ paragraphs: [expect.stringContaining('Ook tien')] });
  });

  it('sent twice by the same form is told once', async () => {
    const id = await asks(marieke);
    const input = { id: newId(), commentId: id, text: 'Twaalf tot achttien.' };
    await does(samira, answer, input);
    api.clock.set('2027-01-13T10:40:00Z');
    await does(samira, answer, input);
    expect(await planned()).toHaveLength(1);
  });

  it('is not mailed any more to who reacted to it meanwhile, or called it solved', async () => {
    const [one, other] = [await asks(marieke), await asks(marieke, 'title')];
    await answers(samira, one, 'Twaalf tot achttien.');
    await answers(samira, other, 'Dat kan korter.');
    await answers(marieke, one, 'Dank je.');
    await does(marieke, resolve, { commentId: other, resolved: true });
    const ofMarieke = (await planned()).find(({ toName }) => toName === 'Marieke')!;
    expect(await letterOf(ofMarieke)).toEqual({ dropped: 'MOVED_ON' });
  });

  it('reaches the writer too once they were asked for changes, and not before', async () => {
    const id = await asks(marieke);
    await answers(rajesh, id, 'Ik zou de leeftijd noemen.');
    expect(names(await planned())).toEqual(['Marieke']);
    await api.db.query(`UPDATE knowledge_items SET status = 'CHANGES_REQUESTED' WHERE id = $1`, [item.id]);
    await answers(marieke, id, 'Of de klas.');
    const mails = await planned();
    expect(names(mails)).toEqual(['Marieke', 'Rajesh', 'Samira']);
    expect(await letterOf(mails[2]!)).toMatchObject({
      paragraphs: [expect.stringContaining('leeftijd'), expect.stringContaining('Of de klas')],
    });
  });

  it('is not mailed to who was asked to read along and may not any more', async () => {
    const fatma = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
    await api.db.query('UPDATE knowledge_items SET reader_ids = $2 WHERE id = $1', [item.id, [fatma.id]]);
    const id = await asks(fatma);
    await api.db.query(`UPDATE knowledge_items SET reader_ids = '{}' WHERE id = $1`, [item.id]);
    await answers(samira, id, 'Twaalf tot achttien.');
    expect(await planned()).toEqual([]);
  });
});
