import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { PeopleModule } from '@verbonden/people/api';
import { SearchApiModule } from '@verbonden/search/api';
import { RetentionRules, SignedLinks } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import { PollsModule } from './polls.module';
import { AnswerLimit, answersAllowed } from './sheet/answer-limit';
import { sheetRetention } from './sheet/sheet-retention';
import { spentHash } from './sheet/box-mixing';
import { aPollInput } from './testing';

const fields = `id slug title status isOpen unreadAnswers viewerCanChange viewerCanLookAfter
  questions { code kind wording options { code name } shownIf { question option } }
  sharingLinks { organisationName path started }
  shownResults { count figures { code wording count sentence rows { label count percent } groups { label count rows { count } } quotes
    earlier { slug rows { percent } } } }`;
const step = (name: string, type: string) =>
  `mutation ($input: ${type}!) { step: ${name}(input: $input) { ${fields} } }`;
const documents = {
  create: step('createPoll', 'CreatePollInput'),
  update: step('updatePoll', 'UpdatePollInput'),
  open: step('openPoll', 'OpenPollInput'),
  close: step('closePoll', 'ClosePollInput'),
  publish: step('publishPoll', 'PublishPollInput'),
  start: step('startPoll', 'StartPollInput'),
  poll: `query ($slug: ID!) { poll(slug: $slug) { ${fields} } }`,
  polls: `query ($first: Int! = 20, $after: String) { polls(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { slug } } } }`,
  ticket: `query ($slug: ID!) { pollTicket(slug: $slug) }`,
  answer: `mutation ($input: AnswerPollInput!) { answerPoll(input: $input) { outcome } }`,
  words: `query ($slug: ID!) { pollOpenAnswers(slug: $slug, first: 100) { totalCount edges { node { id question body label isShown } } } }`,
  judge: `mutation ($input: JudgePollAnswerInput!) { judgePollAnswer(input: $input) { id label isShown } }`,
};

interface Shown {
  id: string;
  slug: string;
  status: string;
  isOpen: boolean;
  unreadAnswers: number | null;
  sharingLinks: { organisationName: string; path: string; started: number | null }[];
  shownResults: {
    count: number;
    figures: {
      count: number | null;
      sentence: string;
      rows: { label: string; count: number }[];
      groups: { label: string; count: number }[];
      quotes: string[];
      earlier: { slug: string }[];
    }[];
  } | null;
}
interface Words {
  pollOpenAnswers: {
    totalCount: number;
    edges: { node: { id: string; body: string; isShown: boolean | null } }[];
  };
}

let api: TestApi;
let marieke: TestPerson;
let fatma: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, SearchApiModule, PollsModule]);
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  fatma = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
});
beforeEach(async () => {
  await api.db.query('DELETE FROM polls');
  await api.db.query(`DELETE FROM search_documents WHERE kind = 'POLL'`);
  api.app.get(AnswerLimit, { strict: false })['counts'].clear();
  api.clock.set(new Date('2027-01-05T09:00:00Z'));
});
afterAll(() => api.close());

async function act(caller: TestCaller, document: string, input: object): Promise<Shown> {
  return (await caller.data<{ step: Shown }>(document, { input })).step;
}
const refusal = async (caller: TestCaller, document: string, input: object) =>
  (await caller.run(document, { input })).errors?.[0]?.extensions;
const look = async (caller: TestCaller, slug: string) =>
  (await caller.data<{ poll: Shown }>(documents.poll, { slug })).poll;
const ticketFor = async (slug: string, caller: TestCaller = api.visitor) =>
  (await caller.data<{ pollTicket: string | null }>(documents.ticket, { slug })).pollTicket;
async function answer(slug: string, answers: object[], ticket?: string | null): Promise<string> {
  const input = { slug, ticket: ticket ?? (await ticketFor(slug)), answers };
  return (await api.visitor.data<{ answerPoll: { outcome: string } }>(documents.answer, { input })).answerPoll
    .outcome;
}
/** Somebody young who cares and cooks, or somebody older who does not. */
const young = (words?: string) => [
  { question: 'v1', options: ['a1'] },
  { question: 'v2', options: ['a1'] },
  { question: 'v3', options: ['a1'] },
  ...(words ? [{ question: 'v4', words }] : []),
];
const older = [
  { question: 'v1', options: ['a2'] },
  { question: 'v2', options: ['a2'] },
];

async function opened(more: object = {}): Promise<Shown> {
  const { id } = await act(api.as(marieke), documents.create, aPollInput(more));
  return act(api.as(marieke), documents.open, { id });
}
const rows = (table: string) =>
  api.db.query<Record<string, unknown>[]>(`SELECT xmin::text, ctid::text, t.* FROM ${table} t ORDER BY ctid`);

describe('a poll', () => {
  it('is made by a coordinator, in both languages, and is nobody else’s while it is a draft', async () => {
    const input = aPollInput({ titleEn: 'How are you?' });
    for (const _ of ['once', 'again']) await act(api.as(marieke), documents.create, input);
    const { polls } = await api
      .as(marieke)
      .data<{ polls: { edges: { node: { slug: string } }[] } }>(documents.polls);
    expect(polls.edges).toHaveLength(1);
    const { slug } = polls.edges[0]!.node;
    expect(await look(api.as(marieke), slug)).toMatchObject({
      status: 'DRAFT',
      isOpen: false,
      questions: [
        { code: 'v1', shownIf: null },
        { code: 'v2', options: [{ code: 'a1', name: 'ja' }, { name: 'nee' }] },
        { code: 'v3', shownIf: { question: 'v2', option: 'a1' } },
        { code: 'v4', options: [] },
      ],
    });
    for (const caller of [api.visitor, api.as(fatma)]) {
      expect((await caller.run(documents.poll, { slug })).errors?.[0]?.extensions).toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(await caller.data(documents.polls)).toMatchObject({ polls: { totalCount: 0 } });
    }
    expect(await ticketFor(slug, api.as(marieke))).toBeNull();
    expect(await refusal(api.as(fatma), documents.create, aPollInput())).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(api.visitor, documents.create, aPollInput())).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('says at the question what is wrong', async () => {
    const questions = [
      { kind: 'SINGLE', wordingNl: 'Ja of nee?', options: [{ nl: 'ja' }] },
      { kind: 'MULTIPLE', role: 'AGE', wordingNl: 'Hoe oud?', options: [{ nl: 'a' }, { nl: 'b' }] },
      { kind: 'OPEN', wordingNl: 'Waarom?', shownIfQuestion: 1, shownIfOption: 'misschien' },
      { kind: 'OPEN', wordingNl: 'En?', shownIfQuestion: 9, shownIfOption: 'ja' },
    ];
    const wrong = await refusal(
      api.as(marieke),
      documents.create,
      aPollInput({ questions, closesOn: '2026-12-01' }),
    );
    expect((wrong?.fields ?? []).map(({ field }) => field)).toEqual([
      'closesOn',
      'questions.0.options',
      'questions.1.role',
      'questions.2.shownIfOption',
      'questions.3.shownIfQuestion',
    ]);
  });

  it('is changed while it is a draft, and never once people can have answered', async () => {
    const input = aPollInput();
    const { id } = await act(api.as(marieke), documents.create, input);
    expect(await act(api.as(marieke), documents.update, { ...input, titleNl: 'Anders' })).toMatchObject({
      title: 'Anders',
    });
    expect(await act(api.as(marieke), documents.open, { id })).toMatchObject({
      status: 'OPEN',
      isOpen: true,
    });
    expect(await refusal(api.as(marieke), documents.update, input)).toMatchObject({ code: 'CONFLICT' });
  });

  it('takes answers from its first to its last day; among members only from the network', async () => {
    const { slug } = await opened({ audience: 'MEMBERS' });
    expect((await api.visitor.run(documents.ticket, { slug })).errors?.[0]?.extensions).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await ticketFor(slug, api.as(fatma))).toEqual(expect.any(String));
    api.clock.set(new Date('2027-02-01T09:00:00Z'));
    expect(await ticketFor(slug, api.as(fatma))).toBeNull();
  });
});

describe('an answer', () => {
  it('counts once for a ticket, also when it is sent twice at once', async () => {
    const { slug } = await opened();
    const ticket = await ticketFor(slug);
    const outcomes = await Promise.all([answer(slug, young(), ticket), answer(slug, young(), ticket)]);
    expect(outcomes.sort()).toEqual(['COUNTED', 'COUNTED_BEFORE']);
    for (let count = 0; count < 9; count += 1) await answer(slug, older);
    // Also after the box was emptied.
    expect(await answer(slug, young(), ticket)).toBe('COUNTED_BEFORE');
    expect(await rows('poll_sheets')).toHaveLength(10);
  });

  it('is not taken with a ticket of somebody’s own making, with nothing in it, or after closing', async () => {
    const { id, slug } = await opened();
    const ticket = (await ticketFor(slug))!;
    const altered = `${ticket.slice(0, -1)}${ticket.endsWith('A') ? 'B' : 'A'}`;
    const with_ = (more: object) => ({ slug, ticket, answers: young(), ...more });
    expect(await refusal(api.visitor, documents.answer, with_({ ticket: altered }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await refusal(api.visitor, documents.answer, with_({ answers: [] }))).toMatchObject({
      fields: [{ field: 'v1' }],
    });
    const twoAges = [{ question: 'v1', options: ['a1', 'a2'] }];
    expect(await refusal(api.visitor, documents.answer, with_({ answers: twoAges }))).toMatchObject({
      fields: [{ field: 'v1' }],
    });
    await act(api.as(marieke), documents.close, { id });
    expect(await answer(slug, young(), ticket)).toBe('CLOSED');
  });

  it('is taken from one place only so often, and where it came from is written nowhere', async () => {
    const { slug } = await opened();
    await answer(slug, young());
    const input = { slug, ticket: 'of my own', answers: older };
    for (let count = 1; count < answersAllowed; count += 1) {
      expect(await refusal(api.visitor, documents.answer, input)).toMatchObject({ code: 'CONFLICT' });
    }
    expect(await refusal(api.visitor, documents.answer, input)).toMatchObject({ code: 'RATE_LIMITED' });
    expect(await rows('attempts')).toEqual([]);
  });

  it('to a question that was not asked is left out', async () => {
    const { id, slug } = await opened();
    await answer(slug, [...older, { question: 'v3', options: ['a1'] }]);
    await act(api.as(marieke), documents.close, { id });
    expect(await rows('poll_sheets')).toMatchObject([{ choices: { v1: ['a2'], v2: ['a2'] } }]);
  });
});

describe('nobody can be joined to an answer', () => {
  it('no table that holds answers has a person, an address, a moment or a day', async () => {
    const columns = await api.db.query<{ name: string; type: string }[]>(
      `SELECT table_name || '.' || column_name AS name, data_type AS type FROM information_schema.columns
       WHERE table_name IN ('poll_boxes', 'poll_sheets', 'poll_spent_tokens', 'poll_open_answers') ORDER BY 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual([
      ...['poll_boxes.poll_id', 'poll_boxes.sheets', 'poll_boxes.spent'],
      ...[
        'poll_open_answers.body',
        'poll_open_answers.id',
        'poll_open_answers.is_shown',
        'poll_open_answers.label',
      ],
      ...['poll_open_answers.poll_id', 'poll_open_answers.question'],
      ...['poll_sheets.choices', 'poll_sheets.id', 'poll_sheets.poll_id'],
      ...['poll_spent_tokens.hash', 'poll_spent_tokens.poll_id'],
    ]);
    expect(columns.filter(({ type }) => /time|date/.test(type))).toEqual([]);
    // Nothing points to a sheet, and an answer points to nothing but its poll.
    const links = await api.db.query<{ from: string; to: string }[]>(
      `SELECT conrelid::regclass::text AS "from", confrelid::regclass::text AS "to" FROM pg_constraint
       WHERE contype = 'f' AND (conrelid::regclass::text LIKE 'poll\\_%' OR confrelid::regclass::text LIKE 'poll\\_%')`,
    );
    expect(links.filter(({ from, to }) => from !== 'poll_starts' && to !== 'polls')).toEqual([]);
  });

  it('ten sheets and ten tokens come at once: row order, ids and transactions join none of them, in any table', async () => {
    const { slug } = await opened();
    const hashes: string[] = [];
    const links = api.app.get(SignedLinks, { strict: false });
    const [{ id: pollId }] = await api.db.query<[{ id: string }]>('SELECT id FROM polls WHERE slug = $1', [
      slug,
    ]);
    const firstTen = Array.from({ length: 10 }, (_, at) => `woorden ${at}`);
    for (const [at, words] of firstTen.entries()) {
      expect(await rows('poll_sheets')).toEqual([]);
      const ticket = (await ticketFor(slug))!;
      hashes.push(spentHash(pollId, links.findId('poll-answer', ticket)!));
      await answer(slug, at < 5 ? young(words) : [...older, { question: 'v4', words }], ticket);
    }
    const [sheets, tokens, words] = await Promise.all(
      ['poll_sheets', 'poll_spent_tokens', 'poll_open_answers'].map(rows),
    );
    expect([sheets!.length, tokens!.length, words!.length]).toEqual([10, 10, 10]);
    // One transaction for all: it divides nobody from the others.
    expect(new Set([...sheets!, ...tokens!, ...words!].map(({ xmin }) => xmin)).size).toBe(1);
    // The tokens lie in the order of the alphabet, not of arrival; no id holds a moment (UUID version 4).
    expect(tokens!.map(({ hash }) => hash)).toEqual([...hashes].sort());
    for (const { id } of [...sheets!, ...words!]) expect(id).toMatch(/^.{14}4/);
    // Whatever value of a sheet is looked for in whatever table, it is nowhere else.
    const tables = await api.db.query<{ name: string }[]>(
      `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const found = await api.db.query<{ found: string }[]>(`SELECT t::text AS found FROM ${name} t`);
      const text = found.map((row) => row.found).join('\n');
      const own = (list: Record<string, unknown>[], key: string) => list.map((row) => String(row[key]));
      if (name !== 'poll_sheets') expect(own(sheets!, 'id').filter((id) => text.includes(id))).toEqual([]);
      if (name !== 'poll_open_answers')
        expect(own(words!, 'body').filter((body) => text.includes(body))).toEqual([]);
      if (name !== 'poll_spent_tokens') expect(hashes.filter((hash) => text.includes(hash))).toEqual([]);
    }
  });

  it('below ten there is one row for all of them, so no sheet has an order, a place or a transaction', async () => {
    const { slug } = await opened();
    const seen = new Set<number>();
    for (let round = 0; round < 12; round += 1) {
      await api.db.query(`UPDATE poll_boxes SET sheets = '[]', spent = '{}'`);
      for (let count = 0; count < 5; count += 1) await answer(slug, older);
      await answer(slug, young());
      const [box] = (await rows('poll_boxes')) as [
        { sheets: { choices: { v1: string[] } }[]; spent: string[] },
      ];
      seen.add(box.sheets.findIndex(({ choices }) => choices.v1[0] === 'a1'));
      expect(box.spent).toEqual([...box.spent].sort());
    }
    // Whoever came last lies in several places.
    expect(seen.size).toBeGreaterThan(1);
  });

  it('closing mixes all sheets for good, and no token is left', async () => {
    const { id, slug } = await opened();
    for (let count = 0; count < 12; count += 1) await answer(slug, count < 10 ? older : young());
    const before = new Set((await rows('poll_sheets')).map((row) => row.id));
    await act(api.as(marieke), documents.close, { id });
    const after = await rows('poll_sheets');
    expect(after).toHaveLength(12);
    expect(new Set(after.map(({ xmin }) => xmin)).size).toBe(1);
    expect(after.filter((row) => before.has(row.id))).toEqual([]);
    expect(await rows('poll_spent_tokens')).toEqual([]);
    expect(await rows('poll_boxes')).toEqual([]);
  });

  it('what nobody published is erased after a year', async () => {
    const { slug } = await opened();
    for (let count = 0; count < 11; count += 1) await answer(slug, young('iets'));
    expect(api.app.get(RetentionRules, { strict: false }).all).toContain(sheetRetention);
    await sheetRetention.erase(api.db.manager, new Date('2027-01-31T12:00:00Z'));
    expect(await rows('poll_sheets')).toHaveLength(10);
    expect(await sheetRetention.erase(api.db.manager, new Date('2027-02-01T12:00:00Z'))).toBeGreaterThan(10);
    for (const table of ['poll_sheets', 'poll_boxes', 'poll_spent_tokens', 'poll_open_answers']) {
      expect(await rows(table)).toEqual([]);
    }
  });
});

describe('the results', () => {
  it('are hidden while it is open, wait until open answers are read, and then show no small group', async () => {
    const { id, slug } = await opened();
    for (let count = 0; count < 12; count += 1) await answer(slug, young(`Rust ${count}`));
    for (let count = 0; count < 13; count += 1) await answer(slug, older);
    expect(await look(api.as(marieke), slug)).toMatchObject({ shownResults: null, unreadAnswers: 12 });
    expect(await look(api.visitor, slug)).toMatchObject({ shownResults: null, unreadAnswers: null });
    expect((await api.as(fatma).run(documents.words, { slug })).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
    });
    await act(api.as(marieke), documents.close, { id });
    expect(await refusal(api.as(marieke), documents.publish, { id })).toMatchObject({ code: 'CONFLICT' });
    const { pollOpenAnswers: words } = await api.as(marieke).data<Words>(documents.words, { slug });
    expect(words.totalCount).toBe(12);
    for (const [at, { node }] of words.edges.entries()) {
      await api
        .as(marieke)
        .data(documents.judge, { input: { id: node.id, label: 'rust', isShown: at === 0 } });
    }
    expect(await refusal(api.as(fatma), documents.publish, { id })).toMatchObject({ code: 'FORBIDDEN' });
    await act(api.as(marieke), documents.publish, { id });
    const { shownResults: results } = await look(api.visitor, slug);
    expect(results).toMatchObject({
      count: 25,
      figures: [
        {
          rows: [
            { label: '12 tot 16', count: 12 },
            { label: '17 tot 24', count: 13 },
          ],
          groups: [],
        },
        // All young ones say yes and all older ones no: by age every cell but these would be nobody.
        {
          sentence: 'Het vaakst gekozen: nee (13 van de 25, 52%).',
          rows: [{ count: 12 }, { count: 13 }],
          groups: [],
        },
        { count: 12, rows: [] },
        { rows: [{ label: 'rust', count: 12 }], quotes: [words.edges[0]!.node.body] },
      ],
    });
    // What nobody needs any more is gone.
    expect(await rows('poll_sheets')).toEqual([]);
    expect(await rows('poll_open_answers')).toEqual([]);
  });

  it('with fewer than ten there are none', async () => {
    const { id, slug } = await opened();
    for (let count = 0; count < 9; count += 1) await answer(slug, older);
    await act(api.as(marieke), documents.close, { id });
    expect(await refusal(api.as(marieke), documents.publish, { id })).toMatchObject({ code: 'CONFLICT' });
  });

  it('stand beside an earlier poll only where question and answers are the same, word for word', async () => {
    const publish = async (more: object) => {
      const { id, slug } = await opened(more);
      for (let count = 0; count < 24; count += 1) await answer(slug, count % 2 ? young() : older);
      await act(api.as(marieke), documents.close, { id });
      await act(api.as(marieke), documents.publish, { id });
      return slug;
    };
    const first = await publish({ opensOn: '2026-12-01' });
    const { questions } = aPollInput();
    const [age, cares, ...rest] = questions;
    const second = await publish({
      questions: [age, { ...cares, wordingNl: 'Zorg jij voor iemand?' }, ...rest],
    });
    const figures = (await look(api.visitor, second)).shownResults!.figures;
    expect(figures[0]!.earlier).toMatchObject([{ slug: first }]);
    expect(figures[1]!.earlier).toEqual([]);
  });
});

describe('finding a poll', () => {
  const search = `query ($q: String!) { searchEverything(search: $q, first: 5) { edges { node { kind path } } } }`;
  const found = async (caller: TestCaller, q: string) =>
    (
      await caller.data<{ searchEverything: { edges: { node: { path: string } }[] } }>(search, { q })
    ).searchEverything.edges.map(({ node }) => node.path);

  it('an open one is found by its questions; a draft is not, and one among members not by a visitor', async () => {
    const draft = await act(
      api.as(marieke),
      documents.create,
      aPollInput({ titleNl: 'Zonnebloempeiling een' }),
    );
    const open = await opened({ titleNl: 'Zonnebloempeiling twee' });
    const members = await opened({ titleNl: 'Zonnebloempeiling drie', audience: 'MEMBERS' });
    expect(await found(api.visitor, 'zonnebloempeiling')).toEqual([`/peiling/${open.slug}`]);
    expect((await found(api.as(fatma), 'zonnebloempeiling')).sort()).toEqual(
      [`/peiling/${open.slug}`, `/peiling/${members.slug}`].sort(),
    );
    expect(draft.status).toBe('DRAFT');
  });

  it('only what everybody may read of the results stands in the sitemap', async () => {
    const { id, slug } = await opened();
    const other = await opened({ audience: 'MEMBERS' });
    const pages = () => fetch(`${api.url}/sitemap-peilingen-1.xml`);
    expect((await pages()).status).toBe(404);
    for (let count = 0; count < 10; count += 1) await answer(slug, older);
    await act(api.as(marieke), documents.close, { id });
    await act(api.as(marieke), documents.publish, { id });
    const text = await (await pages()).text();
    expect(text).toContain(`/peiling/${slug}<`);
    expect(text).not.toContain(other.slug);
  });
});

describe('the link of an organisation', () => {
  it('shows how many began through it from ten on, to who works there; never answers', async () => {
    const { slug } = await opened();
    const here = await anOrganisation(api.db, { name: 'Steunpunt De Brug' });
    const anouk = await api.person({ roles: [{ role: 'EDITOR', organisationId: here.id }] });
    const begin = () => api.visitor.data(documents.start, { input: { slug, via: here.slug } });
    for (let count = 0; count < 9; count += 1) await begin();
    const link = { organisationName: 'Steunpunt De Brug', path: `/peiling/${slug}?via=${here.slug}` };
    expect((await look(api.as(anouk), slug)).sharingLinks).toEqual([{ ...link, started: null }]);
    expect((await look(api.as(marieke), slug)).sharingLinks).toEqual([]);
    await begin();
    await api.visitor.data(documents.start, { input: { slug, via: 'bestaat-niet' } });
    expect((await look(api.as(anouk), slug)).sharingLinks).toEqual([{ ...link, started: 10 }]);
    expect((await look(api.as(marieke), slug)).sharingLinks).toEqual([{ ...link, started: 10 }]);
    expect((await look(api.as(fatma), slug)).sharingLinks).toEqual([]);
    expect((await look(api.visitor, slug)).sharingLinks).toEqual([]);
  });
});
