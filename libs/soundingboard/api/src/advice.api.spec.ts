import { aKnowledgeItem } from '@verbonden/knowledge/testing';
import { MailKinds, type PlannedMail } from '@verbonden/notifications/api';
import { newId, RetentionRules } from '@verbonden/shared/server';
import { BoardSweep } from './mail/board-sweep';
import { roomRetention } from './room/room-retention';
import { type BoardStory, aBoardStory, documents, type Shown } from './testing-story';

let story: BoardStory;
beforeAll(async () => {
  story = await aBoardStory();
});
beforeEach(() => {
  story.api.clock.set(new Date('2027-01-05T09:00:00Z'));
});
afterAll(() => story?.api.close());

const sumUp = (requestId: string, text: string, version: number) =>
  story.act(story.api.as(story.marieke), documents.sumUp, { requestId, text, version });
const publish = (requestId: string) => ({ requestId });
interface Register {
  readonly advices: { readonly edges: { readonly node: Record<string, unknown> }[] };
  readonly adviceYears: { readonly year: number; readonly count: number }[];
}

describe('the words', () => {
  it('are the host’s, agreed with by count and never by name; other words ask anew', async () => {
    const { api, act, look, refusal, marieke, nova, kiki, bo } = story;
    const requestId = await story.inRoom([nova, kiki, bo]);
    await sumUp(requestId, 'Laat ons kiezen.', 0);
    const agrees = (person: typeof nova, version: number) =>
      act(api.as(person), documents.agree, { requestId, agrees: true, version });
    await agrees(nova, 1);
    expect((await look(api.as(kiki), requestId)).room).toMatchObject({ agreeCount: 1, viewerAgrees: null });
    // What the host and the others can read of it is a number.
    const seen = JSON.stringify(await look(api.as(marieke), requestId));
    expect(seen).not.toContain('"agrees"');
    await sumUp(requestId, 'Laat ons zelf kiezen wanneer.', 1);
    expect((await look(api.as(nova), requestId)).room).toMatchObject({ agreeCount: 0, viewerAgrees: null });
    expect(
      await refusal(api.as(nova), documents.agree, { requestId, agrees: true, version: 1 }),
    ).toMatchObject({
      code: 'CONFLICT',
    });
    expect(
      await refusal(api.as(marieke), documents.sumUp, { requestId, text: 'Anders', version: 1 }),
    ).toMatchObject({ code: 'CONFLICT' });
    expect(
      await refusal(api.as(marieke), documents.agree, { requestId, agrees: true, version: 2 }),
    ).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('are published once more than half agree, and who agreed is forgotten', async () => {
    const { api, act, refusal, marieke, nova, kiki, bo } = story;
    const requestId = await story.inRoom([nova, kiki, bo]);
    expect(await refusal(api.as(marieke), documents.publish, publish(requestId))).toMatchObject({
      code: 'CONFLICT',
    });
    await sumUp(requestId, 'Laat ons zelf kiezen.', 0);
    const says = (person: typeof nova, agrees: boolean) =>
      act(api.as(person), documents.agree, { requestId, agrees, version: 1 });
    await says(nova, true);
    await says(kiki, false);
    expect(await refusal(api.as(marieke), documents.publish, publish(requestId))).toMatchObject({
      code: 'CONFLICT',
    });
    await says(bo, true);
    const { advice } = await act(api.as(marieke), documents.publish, publish(requestId));
    expect(await api.visitor.data(documents.advice, { slug: advice!.slug })).toMatchObject({
      advice: { text: 'Laat ons zelf kiezen.', agreedCount: 2, memberCount: 3, isOverdue: false },
    });
    expect(
      await api.db.query('SELECT 1 FROM advice_participants WHERE request_id = $1 AND agrees IS NOT NULL', [
        requestId,
      ]),
    ).toEqual([]);
  });
});

describe('the register', () => {
  it('numbers advice by year, also two at once', async () => {
    const { api, act, marieke, nova, kiki } = story;
    const ready = async () => {
      const requestId = await story.inRoom([nova, kiki]);
      await sumUp(requestId, 'Doe het samen.', 0);
      for (const person of [nova, kiki]) {
        await act(api.as(person), documents.agree, { requestId, agrees: true, version: 1 });
      }
      return requestId;
    };
    api.clock.set(new Date('2028-02-01T09:00:00Z'));
    const two = [await ready(), await ready()];
    const made = await Promise.all(
      two.map((requestId) =>
        act(api.as(marieke), documents.publish, { requestId, followUpBy: '2028-05-01' }),
      ),
    );
    expect(made.map(({ advice }) => advice?.slug).sort()).toEqual(['2028-1', '2028-2']);
    const register = await api.visitor.data<Register>(documents.advices, { year: 2028 });
    expect(register.advices.edges.map(({ node }) => node['slug'])).toEqual(['2028-2', '2028-1']);
    expect(register.adviceYears).toContainEqual({ year: 2028, count: 2 });
    const { yearFigure } = await story.api
      .as(story.marieke)
      .data<{ yearFigure: object }>(
        'query { yearFigure(year: 2028, code: "advice") { value things { path } } }',
      );
    expect(yearFigure).toEqual({
      value: 2,
      things: [{ path: '/advies/2028-1' }, { path: '/advies/2028-2' }],
    });
    for (const slug of ['2028-9', '2028-x', 'x']) {
      expect((await api.visitor.run(documents.advice, { slug })).errors?.[0]?.extensions?.code).toBe(
        'NOT_FOUND',
      );
    }
  });

  it('says what was done, adopted or not, with a reason; the young people hear of it', async () => {
    const { api, act, refusal, samira, marieke, nova, kiki } = story;
    const { id, slug } = await story.published([nova, kiki]);
    const told = { requestId: id, outcome: 'PARTLY', reason: 'De helft kan nu, de rest kost geld.' };
    expect(await refusal(api.as(marieke), documents.followUp, told)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(api.as(samira), documents.followUp, { ...told, reason: ' ' })).toMatchObject({
      fields: [{ field: 'reason' }],
    });
    await act(api.as(samira), documents.followUp, told);
    expect(await refusal(api.as(samira), documents.followUp, told)).toMatchObject({ code: 'CONFLICT' });
    expect(await api.visitor.data(documents.advice, { slug })).toMatchObject({
      advice: { outcome: 'PARTLY', outcomeReason: told.reason },
    });
    const heard = await api.db.query<{ person_id: string }[]>(
      `SELECT person_id FROM mail_messages WHERE kind = 'soundingboard.followed-up' AND subject_id = $1`,
      [id],
    );
    expect(heard.map(({ person_id }) => person_id)).toEqual(
      expect.arrayContaining([nova.id, kiki.id, marieke.id]),
    );
  });

  it('shows within the network alone whose answer is overdue, and reminds them by mail once a week', async () => {
    const { api, samira, nova, kiki } = story;
    const { id, slug } = await story.published([nova, kiki]);
    api.clock.set(new Date('2027-03-10T09:00:00Z'));
    const overdue = async (caller: typeof api.visitor) =>
      (await caller.data<{ advice: { isOverdue: boolean } }>(documents.advice, { slug })).advice.isOverdue;
    expect(await overdue(api.visitor)).toBe(false);
    expect(await overdue(api.as(await api.person()))).toBe(false);
    expect(await overdue(api.as(nova))).toBe(true);
    const sweep = api.app.get(BoardSweep, { strict: false });
    for (const _ of ['once', 'again']) await sweep.run();
    const reminders = async () =>
      (
        await api.db.query<{ person_id: string }[]>(
          `SELECT person_id FROM mail_messages WHERE kind = 'soundingboard.follow-up-due' AND subject_id = $1`,
          [id],
        )
      ).map(({ person_id }) => person_id);
    expect(await reminders()).toEqual([samira.id]);
    api.clock.set(new Date('2027-03-17T09:00:00Z'));
    await sweep.run();
    expect(await reminders()).toEqual([samira.id, samira.id]);
  });

  it('stands at the practice it is about, is found by search and is in the sitemap', async () => {
    const { api, nova, kiki } = story;
    const item = await aKnowledgeItem(api.db, { title: 'De vrije woensdag' });
    const about = {
      aboutKind: 'PRACTICE',
      about: null,
      knowledgeSlug: item.slug,
      title: 'Is woensdag de goede dag?',
    };
    const { slug } = await story.published([nova, kiki], about);
    const seen = await api.visitor.data(
      'query ($slug: String!) { knowledgeItem(slug: $slug) { viewerCanAskAdvice advices { slug knowledgeItem { slug } } } }',
      { slug: item.slug },
    );
    expect(seen).toEqual({
      knowledgeItem: { viewerCanAskAdvice: false, advices: [{ slug, knowledgeItem: { slug: item.slug } }] },
    });
    const found = await api.visitor.data(
      `query { searchEverything(search: "goede woensdag") { edges { node { kind path } } } }`,
    );
    expect(JSON.stringify(found)).toContain(`/advies/${slug}`);
    expect(await (await fetch(`${api.url}/sitemap-advies-1.xml`)).text()).toContain(`/advies/${slug}`);
  });
});

describe('names', () => {
  it('no answer to anybody but a coordinator holds a real name', async () => {
    const { api, marieke, rajesh, samira, nova, kiki } = story;
    const { id, slug } = await story.published([nova, kiki]);
    const questions: [string, object][] = [
      [documents.request, { id }],
      [documents.requests, {}],
      [documents.members, {}],
      [documents.mine, {}],
      [documents.reports, {}],
      [documents.advices, {}],
      [documents.advice, { slug }],
      ['{ me { person { name } } }', {}],
    ];
    const others = [api.visitor, ...[rajesh, samira, nova, kiki].map((person) => api.as(person))];
    for (const caller of others) {
      for (const [document, variables] of questions) {
        expect(JSON.stringify(await caller.run(document, { ...variables }))).not.toContain('Echtenaam');
      }
    }
    const { boardMembers } = await api
      .as(marieke)
      .data<{ boardMembers: { name: string; realName: string }[] }>(documents.members);
    expect(boardMembers).toContainEqual(
      expect.objectContaining({ name: 'Nova', realName: 'Noor Echtenaam' }),
    );
    // Everything else a coordinator reads has the chosen name too.
    for (const [document, variables] of questions.filter(([each]) => each !== documents.members)) {
      expect(JSON.stringify(await api.as(marieke).run(document, { ...variables }))).not.toContain(
        'Echtenaam',
      );
    }
  });

  it('no public advice and no mail holds even a chosen one', async () => {
    const { api, nova, kiki } = story;
    const { id, slug } = await story.published([nova, kiki]);
    expect(JSON.stringify(await api.visitor.data(documents.advice, { slug }))).not.toMatch(/Nova|Kiki/);
    const kinds = api.app.get(MailKinds, { strict: false });
    const mail: PlannedMail = {
      ...{ id: newId(), kind: 'soundingboard.advised', personId: story.samira.id, toName: 'Samira' },
      ...{ toAddress: 'samira@example.org', locale: 'nl', subjectId: id, contextId: null },
      ...{ dueAt: api.clock.now(), payload: {} },
    };
    for (const kind of ['soundingboard.advised', 'soundingboard.follow-up-due']) {
      const written = (await kinds.get(kind).compose([{ ...mail, kind }])).get(mail.id);
      expect(written).toMatchObject({
        button: { url: `https://verbonden.example.org/advies/gevraagd/${id}` },
      });
      expect(JSON.stringify(written)).not.toMatch(/Nova|Kiki|Echtenaam/);
    }
  });
});

describe('thanks', () => {
  it('are handed over by the host, seen by who gets them, and asked for until all have them', async () => {
    const { api, act, look, samira, marieke, nova, kiki } = story;
    const { id } = await story.published([nova, kiki], { thanks: 'een bon van 15 euro' });
    const sweep = api.app.get(BoardSweep, { strict: false });
    const reminders = async () =>
      (
        await api.db.query<{ person_id: string }[]>(
          `SELECT person_id FROM mail_messages WHERE kind = 'soundingboard.thanks-due' AND subject_id = $1`,
          [id],
        )
      ).map(({ person_id }) => person_id);
    api.clock.set(new Date('2027-01-13T09:00:00Z'));
    const { participants } = await look(api.as(marieke), id);
    await act(api.as(marieke), documents.thank, { id: participants![0]!.id });
    await sweep.run();
    expect(await reminders()).toEqual([samira.id]);
    await act(api.as(marieke), documents.thank, { id: participants![1]!.id });
    api.clock.set(new Date('2027-01-21T09:00:00Z'));
    await sweep.run();
    expect(await reminders()).toEqual([samira.id]);
    expect(await look(api.as(nova), id)).toMatchObject({ viewerThankedOn: '2027-01-13' });
    // Who asked is told that, and never whom.
    expect((await look(api.as(samira), id)).participants).toBeNull();
  });
});

describe('what was said', () => {
  it('is erased ninety days after the advice; the advice stays', async () => {
    const { api, nova, kiki } = story;
    const requestId = await story.inRoom([nova, kiki]);
    await story.say(nova, requestId, 'Dit hoeft niemand te bewaren.');
    await sumUp(requestId, 'Vraag het ons.', 0);
    for (const person of [nova, kiki]) {
      await story.act(api.as(person), documents.agree, { requestId, agrees: true, version: 1 });
    }
    const { advice } = await story.act<Shown>(api.as(story.marieke), documents.publish, { requestId });
    expect(api.app.get(RetentionRules, { strict: false }).all).toContain(roomRetention);
    const left = async () =>
      (await api.db.query<unknown[]>('SELECT 1 FROM advice_messages WHERE request_id = $1', [requestId]))
        .length;
    // Ninety days before the day it is.
    await roomRetention.erase(api.db.manager, new Date('2027-01-05T09:00:00Z'));
    expect(await left()).toBe(1);
    await roomRetention.erase(api.db.manager, new Date('2027-01-06T09:00:00Z'));
    expect(await left()).toBe(0);
    expect(await api.visitor.data(documents.advice, { slug: advice!.slug })).toMatchObject({
      advice: { text: 'Vraag het ons.' },
    });
  });

  it('also ninety days after a conversation was closed without advice', async () => {
    const { api, act, marieke, nova, kiki } = story;
    const requestId = await story.inRoom([nova, kiki]);
    await story.say(nova, requestId, 'Hier komt niets van.');
    await act(api.as(marieke), documents.close, { requestId, isClosed: true });
    const left = async () =>
      (await api.db.query<unknown[]>('SELECT 1 FROM advice_messages WHERE request_id = $1', [requestId]))
        .length;
    await roomRetention.erase(api.db.manager, new Date('2027-01-05T09:00:00Z'));
    expect(await left()).toBe(1);
    await roomRetention.erase(api.db.manager, new Date('2027-01-06T09:00:00Z'));
    expect(await left()).toBe(0);
  });
});
