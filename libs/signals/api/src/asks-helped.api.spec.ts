import { SearchIndex } from '@verbonden/search/api';
import { newId } from '@verbonden/shared/server';
import { type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import {
  act,
  api,
  asked,
  delano,
  documents,
  fatma,
  look,
  mailed,
  marieke,
  members,
  question,
  refusal,
  tokenOf,
} from './asks-stage';

describe('what helped', () => {
  const helped = 'Eén lokaal, elke dag, met thee. Dat werkt nu.';
  async function replied(): Promise<{ id: string; samira: TestPerson; reply: string; other: string }> {
    const [samira] = await members('Samira', 'Joost', 'Anouk');
    const { id } = await asked();
    await act(api.as(samira!), documents.reply, {
      id,
      body: 'Begin met een vast lokaal voor de zorgpauze.',
      showName: true,
    });
    const { replies } = await act(api.as(delano), documents.reply, { id, body: 'Vraag het de leerlingen.' });
    return { id, samira: samira!, reply: replies[0]!.id, other: replies[1]!.id };
  }
  const answerOf = async (id: string) =>
    (await api.db.query<{ id: string }[]>('SELECT id FROM signal_asks WHERE signal_id = $1', [id]))[0]!.id;
  const found = async (caller: TestCaller, search: string) =>
    (
      await caller.data<{ searchEverything: { edges: { node: { path: string } }[] } }>(documents.search, {
        search,
      })
    ).searchEverything.edges.map(({ node }) => node.path);

  it('is told by who asked; then everybody finds question and answer, and who helped hears', async () => {
    const { id, reply } = await replied();
    const closed = await act(api.as(fatma), documents.tell, {
      id,
      helped,
      replyIds: [reply],
      forEverybody: true,
    });
    expect(closed).toMatchObject({
      status: 'CLOSED',
      ask: { helped, forEverybody: true },
      replies: [{ helped: true }, { helped: false }],
      viewerCanTellWhatHelped: false,
      viewerCanReply: false,
    });
    expect(closed.history.at(-1)).toEqual({ what: 'CLOSED', note: helped });
    expect(await mailed('signals.helped')).toEqual(['helped Samira']);
    const answer = await answerOf(id);
    expect(await api.visitor.data(documents.answered, { id: answer })).toEqual({
      answeredQuestion: {
        title: 'Hoe begin je een zorgpauze voor brugklassers?',
        helped,
        forEverybody: true,
        signalId: null,
        themeLabel: 'Ondersteuning',
        replies: [
          {
            body: 'Begin met een vast lokaal voor de zorgpauze.',
            authorName: 'Samira',
            organisation: { name: 'Organisatie van Samira' },
          },
        ],
      },
    });
    expect(await (await fetch(`${api.url}/sitemap-antwoorden-1.xml`)).text()).toContain(
      `/antwoorden/${answer}<`,
    );
    for (const words of ['zorgpauze', 'thee', 'vast lokaal', 'Samira']) {
      expect(await found(api.visitor, words)).toEqual([`/antwoorden/${answer}`]);
    }
    expect(
      await refusal(api.as(delano), documents.reply, { input: { id, body: 'Nog iets.' } }),
    ).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('stands among everything for its question, which members still find in their own list', async () => {
    const { id, reply } = await replied();
    const everything = async () => {
      const { searchEverything } = await api.as(delano).data<{
        searchEverything: { totalCount: number; edges: { node: { kind: string } }[] };
      }>(`{ searchEverything(search: "zorgpauze") { totalCount edges { node { kind } } } }`, {});
      return [searchEverything.totalCount, ...searchEverything.edges.map(({ node }) => node.kind)];
    };
    const listed = async () => {
      const { signals } = await api
        .as(delano)
        .data<{ signals: { edges: { node: { id: string } }[] } }>(
          `{ signals(filter: { search: "zorgpauze" }) { edges { node { id } } } }`,
          {},
        );
      return signals.edges.map(({ node }) => node.id);
    };
    expect(await everything()).toEqual([1, 'SIGNAL']);
    await act(api.as(fatma), documents.tell, { id, helped, replyIds: [reply] });
    expect(await everything()).toEqual([1, 'ANSWER']);
    expect(await listed()).toEqual([id]);
    await api.app.get(SearchIndex, { strict: false }).reindex();
    expect(await everything()).toEqual([1, 'ANSWER']);
    expect(await listed()).toEqual([id]);
    await act(api.as(fatma), documents.reopen, { id });
    expect(await everything()).toEqual([1, 'SIGNAL']);
  });

  it('is found by the name of who helped no more from the moment that person is erased or renamed', async () => {
    const { id, samira, reply } = await replied();
    await act(api.as(fatma), documents.tell, { id, helped, replyIds: [reply], forEverybody: true });
    const answer = await answerOf(id);
    const index = api.app.get(SearchIndex, { strict: false });
    const holding = (name: string) =>
      api.db.query(`SELECT 1 FROM search_documents WHERE body LIKE '%' || $1 || '%'`, [name]);
    await api.db.query(`UPDATE persons SET name = 'Kwetalina' WHERE id = $1`, [samira.id]);
    expect(await holding('Samira\n')).toEqual([]);
    await index.rewriteNoted();
    expect(await found(api.visitor, 'Kwetalina')).toEqual([`/antwoorden/${answer}`]);
    await api.db.query('DELETE FROM persons WHERE id = $1', [samira.id]);
    expect(await holding('Kwetalina')).toEqual([]);
    await index.rewriteNoted();
    expect(await holding('Kwetalina')).toEqual([]);
    expect(await found(api.visitor, 'zorgpauze')).toEqual([`/antwoorden/${answer}`]);
  });

  it('stays in the network when its asker wants that', async () => {
    const { id, reply } = await replied();
    await act(api.as(fatma), documents.tell, { id, helped, replyIds: [reply] });
    const answer = await answerOf(id);
    expect(await found(api.visitor, 'zorgpauze')).toEqual([]);
    expect(await found(api.as(delano), 'zorgpauze')).toEqual([`/antwoorden/${answer}`]);
    expect(await refusal(api.visitor, documents.answered, { id: answer })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await api.as(delano).data(documents.answered, { id: answer })).toMatchObject({
      answeredQuestion: { signalId: id },
    });
  });

  it('a name leaves the page and what can be found at once, and only its owner takes it away or gives it back', async () => {
    const { id, samira, reply } = await replied();
    await act(api.as(fatma), documents.tell, { id, helped, replyIds: [reply], forEverybody: true });
    const answer = await answerOf(id);
    for (const other of [fatma, marieke, delano]) {
      expect(
        await refusal(api.as(other), documents.name, { input: { id: reply, showName: false } }),
      ).toMatchObject({ code: 'NOT_FOUND' });
    }
    const token = await tokenOf(samira, id);
    await act(api.visitor, documents.nameByLink, { token, showName: false });
    expect(await api.visitor.data(documents.answered, { id: answer })).toMatchObject({
      answeredQuestion: { replies: [{ authorName: null, organisation: null }] },
    });
    expect(await found(api.visitor, 'Samira')).toEqual([]);
    expect(await found(api.visitor, 'zorgpauze')).toEqual([`/antwoorden/${answer}`]);
    await act(api.as(samira), documents.name, { id: reply, showName: true });
    expect(await found(api.visitor, 'Samira')).toEqual([`/antwoorden/${answer}`]);
  });

  it('is told by who asked or a coordinator only, in words, and of replies to this question', async () => {
    const { id, reply, samira } = await replied();
    const input = { id, helped, replyIds: [reply] };
    for (const other of [delano, samira]) {
      expect(await refusal(api.as(other), documents.tell, { input })).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await refusal(api.as(fatma), documents.tell, { input: { ...input, helped: '' } })).toMatchObject({
      fields: [{ field: 'helped' }],
    });
    expect(
      await refusal(api.as(fatma), documents.tell, {
        input: { ...input, helped: 'Voor Sem (12) werkte dit.' },
      }),
    ).toMatchObject({ fields: [{ field: 'helped', code: 'CASE_DETAIL' }] });
    expect(
      await refusal(api.as(fatma), documents.tell, { input: { ...input, replyIds: [newId()] } }),
    ).toMatchObject({ fields: [{ field: 'replyIds' }] });
    expect(await act(api.as(marieke), documents.tell, input)).toMatchObject({ status: 'CLOSED' });
    expect(await refusal(api.as(fatma), documents.tell, { input })).toMatchObject({ code: 'CONFLICT' });
  });

  it('is gone when the question is opened again', async () => {
    const { id, reply } = await replied();
    await act(api.as(fatma), documents.tell, { id, helped, replyIds: [reply], forEverybody: true });
    const answer = await answerOf(id);
    expect(await act(api.as(fatma), documents.reopen, { id })).toMatchObject({
      status: 'OPEN',
      ask: { helped: null, forEverybody: false, closedAt: null },
      replies: [{ helped: false }, { helped: false }],
      viewerCanTellWhatHelped: true,
    });
    expect(await found(api.visitor, 'zorgpauze')).toEqual([]);
    expect(await refusal(api.as(fatma), documents.answered, { id: answer })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('a question that members were asked does not disappear in another', async () => {
    const { id } = await replied();
    const { id: intoId } = await act(api.as(fatma), documents.raise, question());
    expect((await look(marieke, id)).viewerCanMerge).toBe(false);
    expect((await look(marieke, intoId)).viewerCanMerge).toBe(true);
    expect(await refusal(api.as(marieke), documents.merge, { input: { id, intoId } })).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await act(api.as(marieke), documents.merge, { id: intoId, intoId: id })).toMatchObject({ id });
  });
});
