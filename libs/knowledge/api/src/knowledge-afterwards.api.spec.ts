import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { MailKinds, type MailContent, type PlannedMail } from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import type { KnowledgeItem } from './item/knowledge-item.entity';
import { KnowledgeModule } from './knowledge.module';
import { KnowledgeWorkerModule } from './knowledge-worker.module';
import { aKnowledgeItem } from './testing';

const page = `query Page($slug: String!) { knowledgeItem(slug: $slug) {
  adoptionCount thanksCount viewerThanked viewerCanThank viewerCanAsk answersWithinDays
  adoptions { id place sinceYear adapted contact version organisation { name } writtenBy { name } viewerCanChange viewerCanWithdraw }
  viewerCanAdoptFor { name }
  questions { id body answer isShown version askedBy { name } answeredBy { name } viewerCanAnswer viewerCanChange viewerCanRemove }
  thanks { sentence person { name } } } }`;
const mutation = (name: string, input: string, back = 'id') =>
  `mutation Do($input: ${input}!) { done: ${name}(input: $input) { ${back} } }`;
const adopt = mutation('adoptKnowledge', 'AdoptKnowledgeInput', 'id version');
const change = mutation('changeAdoption', 'ChangeAdoptionInput', 'id version place');
const withdraw = mutation('withdrawAdoption', 'WithdrawAdoptionInput');
const restore = mutation('restoreAdoption', 'RestoreAdoptionInput');
const ask = mutation('askKnowledgeQuestion', 'AskKnowledgeQuestionInput', 'id version');
const rephrase = mutation('changeKnowledgeQuestion', 'ChangeKnowledgeQuestionInput', 'id version');
const answer = mutation('answerKnowledgeQuestion', 'AnswerKnowledgeQuestionInput', 'id version');
const remove = mutation('removeKnowledgeQuestion', 'RemoveKnowledgeQuestionInput', 'gone');
const putBack = mutation('restoreKnowledgeQuestion', 'RestoreKnowledgeQuestionInput', 'gone');
const thank = mutation('thankForKnowledge', 'ThankForKnowledgeInput', 'thanksCount viewerThanked');
const takeBack = mutation('takeBackThanks', 'TakeBackThanksInput', 'thanksCount viewerThanked');

interface Page {
  adoptionCount: number;
  thanksCount: number;
  viewerThanked: boolean;
  viewerCanThank: boolean;
  viewerCanAsk: boolean;
  answersWithinDays: number | null;
  adoptions: Record<string, unknown>[];
  viewerCanAdoptFor: { name: string }[];
  questions: Record<string, unknown>[];
  thanks: unknown[];
}

let api: TestApi;
let bridge: { id: string };
let harbour: { id: string };
let samira: TestPerson;
let joost: TestPerson;
let anne: TestPerson;
let fatma: TestPerson;
let marieke: TestPerson;
let item: KnowledgeItem;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule, KnowledgeWorkerModule]);
  bridge = await anOrganisation(api.db, { name: 'Steunpunt De Brug' });
  harbour = await anOrganisation(api.db, { name: 'De Haven' });
  const at = (organisationId: string, role: 'EDITOR' | 'PROFESSIONAL') => [{ role, organisationId }];
  samira = await api.person({ name: 'Samira', roles: at(bridge.id, 'EDITOR') });
  joost = await api.person({ name: 'Joost', roles: at(harbour.id, 'PROFESSIONAL') });
  anne = await api.person({ name: 'Anne', roles: at(harbour.id, 'EDITOR') });
  fatma = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
});
beforeEach(async () => {
  item = await aKnowledgeItem(api.db, {
    title: 'De vrije woensdag',
    organisationId: bridge.id,
    authorId: samira.id,
  });
});
afterAll(() => api.close());

const read = async (caller: TestCaller): Promise<Page> =>
  (await caller.data<{ knowledgeItem: Page }>(page, { slug: item.slug })).knowledgeItem;
const act = async <T = Record<string, unknown>>(
  person: TestPerson,
  document: string,
  input: object,
): Promise<T> => (await api.as(person).data<{ done: T }>(document, { input })).done;
const refusal = async (caller: TestCaller, document: string, input: object) => {
  const extensions = (await caller.run(document, { input })).errors?.[0]?.extensions;
  return extensions?.fields?.length ? extensions.fields[0] : extensions?.code;
};
const mailsOf = (kind: string): Promise<{ toName: string; subjectId: string }[]> =>
  api.db.query(
    `SELECT to_name AS "toName", subject_id AS "subjectId" FROM mail_messages WHERE kind = $1 AND context_id = $2 ORDER BY created_at`,
    [kind, item.id],
  );
const written = async (kind: string, subjectId: string, locale: 'nl' | 'en' = 'nl') => {
  const mail: PlannedMail = {
    id: newId(),
    kind,
    personId: samira.id,
    toName: 'Samira',
    toAddress: 'samira@example.org',
    locale,
    subjectId,
    contextId: item.id,
    dueAt: api.clock.now(),
    payload: {},
  };
  return (await api.app.get(MailKinds, { strict: false }).get(kind).compose([mail])).get(
    mail.id,
  ) as MailContent;
};

const adoption = () => ({
  id: newId(),
  itemId: item.id,
  organisationId: harbour.id,
  place: 'Harderwijk',
  sinceYear: 2026,
  experience: 'De eerste keer kwamen er drie.',
  adapted: 'Wij doen het op vrijdag.',
  result: 'Nu komen er elke week tien.',
  contact: '06 12345678',
});

describe("'wij doen dit ook'", () => {
  it('is said in the name of an organisation, counted, shown to everybody, and told to the owner', async () => {
    expect(await read(api.as(joost))).toMatchObject({ viewerCanAdoptFor: [{ name: 'De Haven' }] });
    const { id } = await act<{ id: string }>(joost, adopt, adoption());
    expect(await read(api.visitor)).toMatchObject({
      adoptionCount: 1,
      adoptions: [
        {
          place: 'Harderwijk',
          sinceYear: 2026,
          organisation: { name: 'De Haven' },
          contact: null,
          writtenBy: null,
        },
      ],
    });
    expect(await mailsOf('knowledge.adopted')).toEqual([{ toName: 'Samira', subjectId: id }]);
    expect(await written('knowledge.adopted', id)).toMatchObject({
      subject: 'De Haven doet dit ook: De vrije woensdag',
      facts: [
        { label: 'Waar', value: 'Harderwijk' },
        { label: 'Wat zij anders doen', value: 'Wij doen het op vrijdag.' },
        { label: 'Wat het oplevert', value: 'Nu komen er elke week tien.' },
      ],
      button: { url: `https://verbonden.example.org/kennis/${item.slug}#wij-doen-dit-ook` },
    });
    expect((await written('knowledge.adopted', id, 'en')).subject).toBe(
      'De Haven does this too: De vrije woensdag',
    );
  });

  it('who is signed in sees whom to call, when that is allowed', async () => {
    await act(joost, adopt, adoption());
    expect((await read(api.as(fatma))).adoptions).toMatchObject([
      { contact: '06 12345678', writtenBy: { name: 'Joost' }, viewerCanChange: false },
    ]);
  });

  it('makes the item easier to find at once: the document knows how often', async () => {
    const { id } = await act<{ id: string }>(joost, adopt, adoption());
    const found = await api.db.query<unknown[]>(
      'SELECT 1 FROM search_documents WHERE subject_id = $1 AND adopted = 1',
      [item.id],
    );
    expect(found).toHaveLength(1);
    await act(joost, withdraw, { id });
    expect(await read(api.visitor)).toMatchObject({ adoptionCount: 0, adoptions: [] });
  });

  it('is taken back and put back with nothing lost; mail that was still to go does not leave', async () => {
    const { id } = await act<{ id: string }>(joost, adopt, adoption());
    await act(joost, withdraw, { id });
    expect(await written('knowledge.adopted', id)).toEqual({ dropped: 'MOVED_ON' });
    await act(joost, restore, { id });
    expect((await read(api.visitor)).adoptions).toMatchObject([{ adapted: 'Wij doen het op vrijdag.' }]);
  });

  it('is said once for each organisation: a colleague who says it too hears who was first', async () => {
    await act(joost, adopt, adoption());
    const answered = await api.as(anne).run(adopt, { input: adoption() });
    expect(answered.errors?.[0]).toMatchObject({ extensions: { code: 'CONFLICT' } });
    expect(answered.errors?.[0]?.message).toMatch(/^Joost schreef hier net al over/);
    expect((await read(api.as(anne))).viewerCanAdoptFor).toEqual([]);
  });

  it('sent twice by the same form is one, with one mail', async () => {
    const input = adoption();
    await act(joost, adopt, input);
    await act(joost, adopt, input);
    expect((await read(api.visitor)).adoptionCount).toBe(1);
    expect(await mailsOf('knowledge.adopted')).toHaveLength(1);
  });

  it('two colleagues at once make one of it', async () => {
    const outcomes = await Promise.all(
      [joost, anne].map((each) => api.as(each).run(adopt, { input: adoption() })),
    );
    expect(outcomes.filter(({ errors }) => errors).length).toBe(1);
    expect((await read(api.visitor)).adoptionCount).toBe(1);
  });

  it('is changed by an editor of the organisation; who saves second hears it', async () => {
    const { id, version } = await act<{ id: string; version: number }>(joost, adopt, adoption());
    const { itemId: _, organisationId: __, ...texts } = { ...adoption(), id, place: 'Ermelo' };
    expect(await act(anne, change, { ...texts, expectedVersion: version })).toMatchObject({
      place: 'Ermelo',
    });
    expect(await refusal(api.as(joost), change, { ...texts, expectedVersion: version })).toBe('CONFLICT');
  });

  it('is not for the organisation that shares it, for another one than your own, or for something hidden', async () => {
    expect(await refusal(api.as(samira), adopt, { ...adoption(), organisationId: bridge.id })).toBe(
      'FORBIDDEN',
    );
    expect(await refusal(api.as(joost), adopt, { ...adoption(), organisationId: bridge.id })).toBe(
      'FORBIDDEN',
    );
    expect(await refusal(api.as(fatma), adopt, adoption())).toBe('FORBIDDEN');
    const draft = await aKnowledgeItem(api.db, { status: 'DRAFT' });
    expect(await refusal(api.as(joost), adopt, { ...adoption(), itemId: draft.id })).toBe('NOT_FOUND');
  });

  it('somebody else neither changes nor withdraws it; a coordinator withdraws', async () => {
    const { id, version } = await act<{ id: string; version: number }>(joost, adopt, adoption());
    const { itemId: _, organisationId: __, ...texts } = { ...adoption(), id };
    for (const person of [fatma, samira])
      expect(await refusal(api.as(person), withdraw, { id })).toBe('FORBIDDEN');
    expect(await refusal(api.as(marieke), change, { ...texts, expectedVersion: version })).toBe('FORBIDDEN');
    await act(marieke, withdraw, { id });
    expect((await read(api.visitor)).adoptionCount).toBe(0);
  });

  it('what a coordinator took away, only a coordinator puts back, and it is not said anew', async () => {
    const { id } = await act<{ id: string }>(joost, adopt, adoption());
    await act(marieke, withdraw, { id });
    for (const person of [joost, anne])
      expect(await refusal(api.as(person), restore, { id })).toBe('FORBIDDEN');
    expect(await refusal(api.as(joost), adopt, adoption())).toBe('FORBIDDEN');
    expect((await read(api.as(joost))).viewerCanAdoptFor).toEqual([]);
    await act(joost, withdraw, { id });
    expect(await refusal(api.as(joost), restore, { id })).toBe('FORBIDDEN');
    await act(marieke, restore, { id });
    expect((await read(api.visitor)).adoptionCount).toBe(1);
    await act(joost, withdraw, { id });
    await act(joost, restore, { id });
    expect((await read(api.visitor)).adoptionCount).toBe(1);
  });

  it('the first of a week is mailed at once; what more there is waits for the mail of Monday', async () => {
    await act(joost, adopt, adoption());
    const meadow = await anOrganisation(api.db, { name: 'De Weide' });
    const willem = await api.person({
      name: 'Willem',
      roles: [{ role: 'EDITOR', organisationId: meadow.id }],
    });
    await act(willem, adopt, { ...adoption(), organisationId: meadow.id });
    expect(await mailsOf('knowledge.adopted')).toHaveLength(1);
    expect(
      await api.db.query(
        'SELECT told_at_once AS told FROM knowledge_adoptions WHERE item_id = $1 ORDER BY created_at',
        [item.id],
      ),
    ).toEqual([{ told: true }, { told: false }]);
  });

  it('tells at the field what is missing, and what points to one child', async () => {
    expect(await refusal(api.as(joost), adopt, { ...adoption(), place: '  ' })).toMatchObject({
      field: 'place',
    });
    expect(
      await refusal(api.as(joost), adopt, {
        ...adoption(),
        result: 'Onze leerling Sem Jansen komt nu elke week.',
      }),
    ).toMatchObject({ field: 'result', code: 'CASE_DETAIL' });
  });

  it('stands on the page of both organisations', async () => {
    await act(joost, adopt, adoption());
    const { organisation } = await api.visitor.data<{
      organisation: { adoptions: unknown[]; sharedItems: unknown[] };
    }>(
      `{ organisation(slug: "${await slugOf(harbour.id)}") { adoptions { item { title } } sharedItems { title } } }`,
    );
    expect(organisation.adoptions).toContainEqual({ item: { title: 'De vrije woensdag' } });
    expect(organisation.sharedItems).toEqual([]);
  });
});

const slugOf = async (id: string): Promise<string> =>
  (await api.db.query<{ slug: string }[]>('SELECT slug FROM organisations WHERE id = $1', [id]))[0]!.slug;

describe('a question to the owner', () => {
  const question = () => ({ id: newId(), itemId: item.id, body: 'Hoeveel begeleiders heb je nodig?' });

  it('goes to the owner by mail, and the answer comes back by mail', async () => {
    const { id, version } = await act<{ id: string; version: number }>(fatma, ask, question());
    expect(await mailsOf('knowledge.asked')).toEqual([{ toName: 'Samira', subjectId: id }]);
    expect(await written('knowledge.asked', id)).toMatchObject({
      subject: 'Een vraag over ‘De vrije woensdag’',
      news: 'Fatma heeft een vraag over ‘De vrije woensdag’.',
    });
    expect((await read(api.as(samira))).questions).toMatchObject([
      { askedBy: { name: 'Fatma' }, viewerCanAnswer: true },
    ]);
    await act(samira, answer, { id, expectedVersion: version, answer: 'Twee vaste en een vrijwilliger.' });
    expect(await mailsOf('knowledge.answered')).toEqual([{ toName: 'Fatma', subjectId: id }]);
    expect((await written('knowledge.answered', id)).paragraphs[0]).toBe('Twee vaste en een vrijwilliger.');
    expect(await written('knowledge.asked', id)).toEqual({ dropped: 'MOVED_ON' });
  });

  it('stays between the two until the owner puts it on the page, where nobody reads who asked', async () => {
    const { id, version } = await act<{ id: string; version: number }>(fatma, ask, question());
    await act(samira, answer, { id, expectedVersion: version, answer: 'Twee.' });
    expect((await read(api.visitor)).questions).toEqual([]);
    expect((await read(api.as(joost))).questions).toEqual([]);
    expect((await read(api.as(fatma))).questions).toMatchObject([{ answer: 'Twee.' }]);
    await act(samira, answer, { id, expectedVersion: version + 1, answer: 'Twee.', isShown: true });
    expect((await read(api.visitor)).questions).toMatchObject([
      { answer: 'Twee.', askedBy: null, answeredBy: null },
    ]);
    expect((await read(api.as(joost))).questions).toMatchObject([
      { askedBy: null, answeredBy: { name: 'Samira' } },
    ]);
    expect(await mailsOf('knowledge.answered')).toHaveLength(1);
  });

  it('is worded better until it is answered, by who asked alone', async () => {
    const { id, version } = await act<{ id: string; version: number }>(fatma, ask, question());
    expect(await refusal(api.as(samira), rephrase, { id, expectedVersion: version, body: 'Anders?' })).toBe(
      'FORBIDDEN',
    );
    expect(await refusal(api.as(joost), rephrase, { id, expectedVersion: version, body: 'Anders?' })).toBe(
      'NOT_FOUND',
    );
    await act(fatma, rephrase, { id, expectedVersion: version, body: 'En hoeveel vrijwilligers?' });
    // The owner began to answer the other wording: they read this one first.
    expect(await refusal(api.as(samira), answer, { id, expectedVersion: version, answer: 'Twee.' })).toBe(
      'CONFLICT',
    );
    await act(samira, answer, { id, expectedVersion: version + 1, answer: 'Een.' });
    expect(await refusal(api.as(fatma), rephrase, { id, expectedVersion: version + 2, body: 'Toch?' })).toBe(
      'FORBIDDEN',
    );
  });

  it('is withdrawn by who asked and hidden by a coordinator; neither undoes what the other did', async () => {
    const { id } = await act<{ id: string }>(fatma, ask, question());
    expect(await refusal(api.as(samira), remove, { id })).toBe('FORBIDDEN');
    expect(await act(fatma, remove, { id })).toEqual({ gone: 'WITHDRAWN' });
    expect((await read(api.as(samira))).questions).toEqual([]);
    expect(await written('knowledge.asked', id)).toEqual({ dropped: 'MOVED_ON' });
    expect(await refusal(api.as(marieke), putBack, { id })).toBe('NOT_FOUND');
    expect(await act(fatma, putBack, { id })).toEqual({ gone: null });
    expect(await act(marieke, remove, { id })).toEqual({ gone: 'HIDDEN' });
    expect((await read(api.as(fatma))).questions).toEqual([]);
    expect(await refusal(api.as(fatma), putBack, { id })).toBe('NOT_FOUND');
    expect(await act(marieke, putBack, { id })).toEqual({ gone: null });
  });

  it('holds nothing of one child, and neither does its answer; whom to call may stand in an answer', async () => {
    expect(
      await refusal(api.as(fatma), ask, {
        ...question(),
        body: 'Mijn leerling Sem Jansen (12) wil meedoen, kan dat?',
      }),
    ).toMatchObject({ field: 'body', code: 'CASE_DETAIL' });
    const { id, version } = await act<{ id: string; version: number }>(fatma, ask, question());
    expect(
      await refusal(api.as(samira), answer, {
        id,
        expectedVersion: version,
        answer: 'Bij ons doet de zoon Daan mee.',
      }),
    ).toMatchObject({ field: 'answer', code: 'CASE_DETAIL' });
    await act(samira, answer, { id, expectedVersion: version, answer: 'Bel me op 06 12345678.' });
  });

  it('is not for a visitor, nor for who would answer it; sent twice it is one', async () => {
    expect(await refusal(api.visitor, ask, question())).toBe('UNAUTHENTICATED');
    expect(await refusal(api.as(samira), ask, question())).toBe('FORBIDDEN');
    expect(await read(api.visitor)).toMatchObject({ viewerCanAsk: false, viewerCanThank: false });
    const input = question();
    await act(fatma, ask, input);
    await act(fatma, ask, input);
    expect((await read(api.as(fatma))).questions).toHaveLength(1);
    expect(await refusal(api.as(joost), ask, input)).toBe('CONFLICT');
  });

  it('about something without an owner goes to the coordinators', async () => {
    item = await aKnowledgeItem(api.db);
    await act(fatma, ask, question());
    expect(await mailsOf('knowledge.asked')).toMatchObject([{ toName: 'Marieke' }]);
  });

  it('the page says how soon an owner usually answers, from three answers on', async () => {
    const owner = await anOrganisation(api.db, { name: 'Snel' });
    const editor = await api.person({ roles: [{ role: 'EDITOR', organisationId: owner.id }] });
    item = await aKnowledgeItem(api.db, { organisationId: owner.id });
    for (const days of [1, 2, 9]) {
      expect((await read(api.visitor)).answersWithinDays).toBeNull();
      const { id, version } = await act<{ id: string; version: number }>(fatma, ask, question());
      api.clock.set(new Date(api.clock.now().getTime() + days * 86_400_000));
      await act(editor, answer, { id, expectedVersion: version, answer: 'Zo.' });
    }
    expect((await read(api.visitor)).answersWithinDays).toBe(2);
  });

  it('twenty in a day is enough', async () => {
    const asker = await api.person({ roles: ['PROFESSIONAL'] });
    for (let count = 0; count < 20; count += 1) await act(asker, ask, question());
    expect(await refusal(api.as(asker), ask, question())).toBe('RATE_LIMITED');
  });
});

describe('a thank-you', () => {
  it('is one press, counts once a person, sends no mail, and is taken back as easily', async () => {
    expect(await act(fatma, thank, { id: item.id })).toEqual({ thanksCount: 1, viewerThanked: true });
    expect(await act(fatma, thank, { id: item.id, sentence: 'Het werkt in mijn klas.' })).toMatchObject({
      thanksCount: 1,
    });
    expect(await api.db.query(`SELECT 1 FROM mail_messages WHERE context_id = $1`, [item.id])).toEqual([]);
    expect(await act(fatma, takeBack, { id: item.id })).toEqual({ thanksCount: 0, viewerThanked: false });
  });

  it('is read by who shared it; everybody else sees how many', async () => {
    await act(fatma, thank, { id: item.id, sentence: 'Het werkt in mijn klas.' });
    expect((await read(api.as(samira))).thanks).toEqual([
      { sentence: 'Het werkt in mijn klas.', person: { name: 'Fatma' } },
    ]);
    for (const caller of [api.visitor, api.as(joost), api.as(fatma)])
      expect(await read(caller)).toMatchObject({ thanksCount: 1, thanks: [] });
  });

  it('is not for yourself, not for a visitor, and tells nothing of one child', async () => {
    expect(await refusal(api.as(samira), thank, { id: item.id })).toBe('FORBIDDEN');
    expect(await refusal(api.visitor, thank, { id: item.id })).toBe('UNAUTHENTICATED');
    expect(
      await refusal(api.as(fatma), thank, {
        id: item.id,
        sentence: 'Leerling Daan de Wit is weer op school.',
      }),
    ).toMatchObject({ field: 'sentence', code: 'CASE_DETAIL' });
  });
});
