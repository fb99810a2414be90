import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import {
  statementsOf,
  testApi,
  type TestApi,
  type TestCaller,
  type TestPerson,
} from '@verbonden/shared/testing';
import { SignalsModule } from './signals.module';
import { aSignal, someWords } from './testing';

const fields = `id title status plan planUntil answer answerUrl road origin { kind id }
  raisedByName raisedByOrganisation { name } themeLabel regionLabel viewerRaisedIt
  owner { organisationId name } recognitionCount recognisedAt { name } viewerRecognises
  viewerCanRecognise viewerCanTakeUp viewerCanAnswer viewerCanClose viewerCanReopen viewerCanMerge
  takers { organisationId name }
  history { what personName organisation { name } byLab note doubleTitle }`;
const step = (name: string) => {
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation Step($input: ${input}!) { step: ${name}(input: $input) { ${fields} } }`;
};
const read = `query Read($id: ID!) { signal(id: $id) { ${fields} } }`;
const list = `query List($filter: SignalFilter, $sort: SignalSort, $first: Int, $after: String) {
  signals(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } facets { key values { value label count } }
    edges { node { id title recognitionCount recognisedAt { name } raisedByName themeLabel viewerRecognises } }
  } }`;

interface Shown {
  id: string;
  title: string;
  status: string;
  road: string;
  answerUrl: string | null;
  recognitionCount: number;
  recognisedAt: { name: string }[];
  viewerRecognises: boolean;
  owner: { name: string } | null;
  history: { what: string; personName: string; note: string | null; doubleTitle: string | null }[];
  [can: `viewerCan${string}`]: boolean;
}
interface Listed {
  signals: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    facets: { key: string; values: { value: string; label: string; count: number }[] }[];
    edges: { node: Shown }[];
  };
}

let api: TestApi;
let compass: string;
let bridge: string;
let fatma: TestPerson;
let delano: TestPerson;
let samira: TestPerson;
let joost: TestPerson;
let marieke: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, SignalsModule]);
  await someWords(api.db);
  compass = (await anOrganisation(api.db, { name: 'Scholengroep Het Kompas' })).id;
  bridge = (await anOrganisation(api.db, { name: 'Steunpunt De Brug' })).id;
  fatma = await api.person({ name: 'Fatma', roles: [{ role: 'PROFESSIONAL', organisationId: compass }] });
  delano = await api.person({ name: 'Delano', roles: [{ role: 'PROFESSIONAL', organisationId: compass }] });
  samira = await api.person({ name: 'Samira', roles: [{ role: 'EDITOR', organisationId: bridge }] });
  joost = await api.person({ name: 'Joost', roles: ['PIONEER'] });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
});
afterAll(() => api.close());

async function take(by: TestPerson, mutation: string, input: object): Promise<Shown> {
  return (await api.as(by).data<{ step: Shown }>(step(mutation), { input })).step;
}
const question = (more: object = {}) => ({
  id: newId(),
  title: 'Hoe vertel je een mentor dat een leerling thuis zorgt?',
  body: 'Het kind wil het zelf niet vertellen. Wij zien dat het misgaat.',
  theme: 'SUPPORT',
  ...more,
});
const raise = (more: object = {}, by = fatma) => take(by, 'raiseSignal', question(more));
const look = async (by: TestPerson, id: string) =>
  (await api.as(by).data<{ signal: Shown }>(read, { id })).signal;
const refusal = async (caller: TestCaller, document: string, variables: Record<string, unknown>) =>
  (await caller.run(document, variables)).errors?.[0]?.extensions;
const titles = async (variables: Record<string, unknown>, by = delano) =>
  (await api.as(by).data<Listed>(list, variables)).signals.edges.map(({ node }) => node.title);
const mailed = async (subjectId: string) =>
  (
    await api.db.query<{ kind: string; name: string }[]>(
      `SELECT kind, to_name AS name FROM mail_messages WHERE subject_id = $1 AND status = 'PLANNED' ORDER BY kind, name`,
      [subjectId],
    )
  ).map(({ kind, name }) => `${kind} ${name}`);
const plan = { plan: 'We vragen het drie scholen en proberen een gesprekskaart.', until: '2027-03-01' };

describe('a signal, from question to answer', () => {
  it('is raised, recognised, taken up and answered, and who asked hears of it', async () => {
    const meetingId = newId();
    const raised = await raise({ originKind: 'MEETING', originId: meetingId, region: 'UTRECHT' });
    expect(raised).toMatchObject({
      status: 'OPEN',
      road: 'SIGNAL',
      origin: { kind: 'MEETING', id: meetingId },
      raisedByName: 'Fatma',
      raisedByOrganisation: { name: 'Scholengroep Het Kompas' },
      themeLabel: 'Ondersteuning',
      regionLabel: 'Utrecht',
      viewerRaisedIt: true,
      viewerCanRecognise: false,
      viewerCanClose: true,
      viewerCanTakeUp: false,
    });
    const { id } = raised;

    const known = await take(delano, 'recogniseSignal', { id, showOrganisation: true });
    expect(known).toMatchObject({
      recognitionCount: 1,
      recognisedAt: [{ name: 'Scholengroep Het Kompas' }],
      viewerRecognises: true,
    });

    expect((await look(samira, id)).viewerCanTakeUp).toBe(true);
    const taken = await take(samira, 'takeUpSignal', { id, organisationId: bridge, ...plan });
    expect(taken).toMatchObject({
      status: 'TAKEN_UP',
      road: 'LAB',
      planUntil: '2027-03-01',
      owner: { organisationId: bridge, name: 'Steunpunt De Brug' },
      viewerCanAnswer: true,
    });
    expect(await mailed(id)).toEqual(['signals.recognised-taken-up Delano', 'signals.taken-up Fatma']);

    const answered = await take(samira, 'answerSignal', {
      id,
      answer: 'Deze kaart helpt je het gesprek te openen.',
      url: 'https://verbonden.example.org/en/kennis/een-kaartje-a1b2c3',
    });
    expect(answered).toMatchObject({
      status: 'ANSWERED',
      road: 'DESCRIBED',
      answerUrl: '/kennis/een-kaartje-a1b2c3',
    });
    expect(await mailed(id)).toEqual([
      'signals.answered Fatma',
      'signals.recognised-answered Delano',
      'signals.recognised-taken-up Delano',
      'signals.taken-up Fatma',
    ]);

    const closed = await take(fatma, 'closeSignal', { id, note: 'Hier hebben we iets aan.' });
    expect(closed).toMatchObject({ status: 'CLOSED', answerUrl: '/kennis/een-kaartje-a1b2c3' });
    expect(closed.history.map(({ what, personName }) => `${what} ${personName}`)).toEqual([
      'RAISED Fatma',
      'TAKEN_UP Samira',
      'ANSWERED Samira',
      'CLOSED Fatma',
    ]);
    expect(closed.history[1]).toMatchObject({ note: plan.plan, organisation: { name: 'Steunpunt De Brug' } });
  });

  it('the same form sent twice raises one signal with one beginning', async () => {
    const input = question();
    await take(fatma, 'raiseSignal', input);
    const again = await take(fatma, 'raiseSignal', input);
    expect(again.history).toHaveLength(1);
    expect(await refusal(api.as(delano), step('raiseSignal'), { input })).toMatchObject({ code: 'CONFLICT' });
  });

  it('is taken up by the Lab by a pioneer, and given back when it does not work out', async () => {
    const { id } = await raise();
    const taken = await take(joost, 'takeUpSignal', { id, organisationId: null, ...plan });
    expect(taken).toMatchObject({ owner: { organisationId: null }, viewerCanReopen: true });
    expect(await look(fatma, id)).toMatchObject({ viewerCanReopen: false });
    const back = await take(joost, 'reopenSignal', { id, note: 'We hebben geen school gevonden.' });
    expect(back).toMatchObject({ status: 'OPEN', owner: null, plan: null, road: 'SIGNAL' });
    expect(back.history.map(({ what, note }) => [what, note])).toEqual([
      ['RAISED', null],
      ['TAKEN_UP', plan.plan],
      ['REOPENED', 'We hebben geen school gevonden.'],
    ]);
    // What was not sent yet is no news any more; taken up again, it is news again.
    expect(await mailed(id)).toEqual([]);
    await take(samira, 'takeUpSignal', { id, organisationId: bridge, ...plan });
    expect(await mailed(id)).toEqual(['signals.taken-up Fatma']);
  });

  it('two who take it up at once: one does, the other hears that it changed', async () => {
    const { id } = await raise();
    const answers = await Promise.all(
      [
        { by: samira, organisationId: bridge },
        { by: joost, organisationId: null },
      ].map(({ by, organisationId }) =>
        api.as(by).run(step('takeUpSignal'), { input: { id, organisationId, ...plan } }),
      ),
    );
    expect(answers.map(({ errors }) => errors?.[0]?.extensions?.code ?? 'OK').sort()).toEqual([
      'CONFLICT',
      'OK',
    ]);
  });

  it('closed by a coordinator, who asked hears why, and can open it again', async () => {
    const { id } = await raise();
    await take(marieke, 'closeSignal', { id, note: 'Dit staat al op de agenda van de gemeenten.' });
    expect(await mailed(id)).toEqual(['signals.closed Fatma']);
    expect((await take(fatma, 'reopenSignal', { id })).status).toBe('OPEN');
  });
});

describe('who may not', () => {
  it('a visitor sees nothing of it, and neither does somebody without a role in the network', async () => {
    const { id } = await raise();
    const outsider = await api.person({ roles: [] });
    for (const [document, variables] of [
      [read, { id }],
      [list, {}],
      [step('raiseSignal'), { input: question() }],
      [step('recogniseSignal'), { input: { id } }],
    ] as const) {
      expect(await refusal(api.visitor, document, variables)).toMatchObject({ code: 'UNAUTHENTICATED' });
      expect(await refusal(api.as(outsider), document, variables)).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('a professional does not take up, an editor not for another organisation, and a coordinator not for any', async () => {
    const { id } = await raise();
    const input = { id, organisationId: compass, ...plan };
    for (const by of [delano, samira, marieke]) {
      expect(await refusal(api.as(by), step('takeUpSignal'), { input })).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('who did not take it up does not answer it, and who did not raise it does not close it', async () => {
    const { id } = await raise();
    await take(joost, 'takeUpSignal', { id, ...plan });
    const answer = { id, answer: 'Zo.', url: '/kennis/zo' };
    expect(await refusal(api.as(samira), step('answerSignal'), { input: answer })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await refusal(api.as(delano), step('closeSignal'), { input: { id } })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('only a coordinator merges', async () => {
    const input = { id: (await raise()).id, intoId: (await raise()).id };
    expect(await refusal(api.as(samira), step('mergeSignals'), { input })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('nobody recognises what they raised themselves', async () => {
    const { id } = await raise();
    expect(await refusal(api.as(fatma), step('recogniseSignal'), { input: { id } })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('what is said at the field', () => {
  const problems = async (by: TestPerson, mutation: string, input: object) =>
    ((await refusal(api.as(by), step(mutation), { input }))?.fields ?? []).map(
      ({ field, code }) => `${field} ${code}`,
    );

  it('details of one child are refused where they stand', async () => {
    expect(
      await problems(
        fatma,
        'raiseSignal',
        question({ title: 'Wat doe ik voor Sem (12)?', body: 'Bel 06-12345678.' }),
      ),
    ).toEqual(['title CASE_DETAIL', 'body CASE_DETAIL']);
  });

  it('an empty question, an unknown theme, a meeting without its id', async () => {
    expect(await problems(fatma, 'raiseSignal', question({ title: ' ', body: '' }))).toEqual([
      'title IS_NOT_EMPTY',
      'body IS_NOT_EMPTY',
    ]);
    expect(await problems(fatma, 'raiseSignal', question({ theme: 'NOTHING', region: 'MARS' }))).toEqual([
      'theme UNKNOWN_CODE',
      'region UNKNOWN_CODE',
    ]);
    expect(await problems(fatma, 'raiseSignal', question({ originKind: 'MEETING' }))).toEqual([
      'originId UNKNOWN_ORIGIN',
    ]);
  });

  it('a plan for a day that is past, and an answer without an address that leads somewhere', async () => {
    const { id } = await raise();
    expect(await problems(joost, 'takeUpSignal', { id, ...plan, until: '2027-01-03' })).toEqual([
      'until IN_THE_PAST',
    ]);
    await take(joost, 'takeUpSignal', { id, ...plan, until: '2027-01-04' });
    expect(await problems(joost, 'answerSignal', { id, answer: 'Zo.', url: 'http://example.org' })).toEqual([
      'url NO_ADDRESS',
    ]);
  });
});

describe('saying that it plays with us too', () => {
  it('counts a person once, names an organisation by consent only, and can be taken back', async () => {
    const { id } = await raise();
    await take(delano, 'recogniseSignal', { id });
    expect(await take(delano, 'recogniseSignal', { id })).toMatchObject({
      recognitionCount: 1,
      recognisedAt: [],
    });
    expect(await take(delano, 'recogniseSignal', { id, showOrganisation: true })).toMatchObject({
      recognitionCount: 1,
      recognisedAt: [{ name: 'Scholengroep Het Kompas' }],
    });
    expect(await take(delano, 'unrecogniseSignal', { id })).toMatchObject({
      recognitionCount: 0,
      recognisedAt: [],
      viewerRecognises: false,
    });
    await take(joost, 'takeUpSignal', { id, ...plan });
    expect(await mailed(id)).toEqual(['signals.taken-up Fatma']);
  });
});

describe('merging a double', () => {
  it('keeps history and recognitions, tells who raised it, and the old address leads to the new one', async () => {
    const stays = await raise({ title: 'Wie praat er met de ouders?' });
    const double = await raise({ title: 'Hoe betrek je ouders?' }, samira);
    await take(delano, 'recogniseSignal', { id: stays.id });
    for (const by of [delano, joost])
      await take(by, 'recogniseSignal', { id: double.id, showOrganisation: true });

    const merged = await take(marieke, 'mergeSignals', { id: double.id, intoId: stays.id });
    // Delano once, Joost, and Samira, whose question it was.
    expect(merged).toMatchObject({ id: stays.id, recognitionCount: 3 });
    expect(merged.recognisedAt).toEqual([{ name: 'Scholengroep Het Kompas' }]);
    expect(
      merged.history.map(({ what, personName, doubleTitle }) => [what, personName, doubleTitle]),
    ).toEqual([
      ['RAISED', 'Fatma', null],
      ['RAISED', 'Samira', 'Hoe betrek je ouders?'],
      ['MERGED', 'Marieke', 'Hoe betrek je ouders?'],
    ]);
    expect((await look(fatma, double.id)).id).toBe(stays.id);
    expect(await mailed(double.id)).toEqual(['signals.merged Samira']);
    expect(await titles({ filter: { search: 'betrek ouders' } })).toEqual(['Wie praat er met de ouders?']);

    await take(joost, 'takeUpSignal', { id: stays.id, ...plan });
    expect(await mailed(stays.id)).toEqual([
      'signals.recognised-taken-up Delano',
      'signals.recognised-taken-up Samira',
      'signals.taken-up Fatma',
    ]);
  });

  it('a double of a double leads to the last one', async () => {
    const [first, second, third] = [await raise(), await raise(), await raise()];
    await take(marieke, 'mergeSignals', { id: first.id, intoId: second.id });
    await take(marieke, 'mergeSignals', { id: second.id, intoId: third.id });
    expect((await look(fatma, first.id)).id).toBe(third.id);
    expect((await look(fatma, first.id)).history.map(({ what }) => what)).toEqual([
      'RAISED',
      'RAISED',
      'RAISED',
      'MERGED',
      'MERGED',
    ]);
  });

  it('not into itself, not into a double, and not what somebody works on', async () => {
    const [one, other, taken] = [await raise(), await raise(), await raise()];
    const merge = async (id: string, intoId: string) =>
      refusal(api.as(marieke), step('mergeSignals'), { input: { id, intoId } });
    expect(await merge(one.id, one.id)).toMatchObject({ fields: [{ field: 'intoId', code: 'ITSELF' }] });
    await take(joost, 'takeUpSignal', { id: taken.id, ...plan });
    expect(await merge(taken.id, one.id)).toMatchObject({ code: 'CONFLICT' });
    await take(marieke, 'mergeSignals', { id: one.id, intoId: other.id });
    expect(await merge(taken.id, one.id)).toMatchObject({ code: 'CONFLICT' });
    expect(await merge((await raise()).id, one.id)).toMatchObject({ fields: [{ code: 'IS_DOUBLE' }] });
    expect(await merge(one.id, other.id)).toMatchObject({ code: 'CONFLICT' });
  });

  it('two merges the other way round at once: one happens, nothing hangs', async () => {
    const [one, other] = [await raise(), await raise()];
    const answers = await Promise.all([
      api.as(marieke).run(step('mergeSignals'), { input: { id: one.id, intoId: other.id } }),
      api.as(marieke).run(step('mergeSignals'), { input: { id: other.id, intoId: one.id } }),
    ]);
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  });
});

describe('the list', () => {
  it('is filtered, searched in everyday Dutch and counted beside', async () => {
    await raise({ title: 'Rouwgroepen zijn vol in Drenthe', theme: 'GRIEF', region: 'DRENTHE' });
    const { signals } = await api.as(delano).data<Listed>(list, {
      filter: { themes: ['GRIEF'], statuses: ['OPEN'] },
    });
    expect(signals.totalCount).toBe(1);
    expect(signals.facets.find(({ key }) => key === 'regions')?.values).toEqual([
      { value: 'DRENTHE', label: 'Drenthe', count: 1 },
    ]);
    // A key ignores its own choice: the other theme can be added.
    expect(signals.facets.find(({ key }) => key === 'themes')?.values.map(({ label }) => label)).toEqual([
      'Ondersteuning',
      'Verlies en rouw',
    ]);
    expect(await titles({ filter: { search: 'rouwgroep' } })).toEqual(['Rouwgroepen zijn vol in Drenthe']);
    expect(await titles({ filter: { search: 'zeppelin' } })).toEqual([]);
  });

  it('gives the signals of one meeting, also when they were merged into one of elsewhere', async () => {
    const originId = newId();
    const elsewhere = await raise({ title: 'Van elsewhere' });
    const here = await raise({ title: 'Van hier', originKind: 'MEETING', originId });
    await raise({ title: 'Uit een deelsessie', originKind: 'SUBSESSION', originId });
    await take(marieke, 'mergeSignals', { id: here.id, intoId: elsewhere.id });
    expect(await titles({ filter: { origins: [originId] } })).toEqual([
      'Uit een deelsessie',
      'Van elsewhere',
    ]);
  });

  it('comes by most recognised or newest first, page by page, each once', async () => {
    const known = await raise({ title: 'Dit kent iedereen' });
    for (const by of [delano, samira, joost, marieke]) await take(by, 'recogniseSignal', { id: known.id });
    expect((await titles({ sort: 'MOST_RECOGNISED', first: 1 }))[0]).toBe('Dit kent iedereen');
    await raise({ title: 'De nieuwste' });
    expect((await titles({ first: 1 }))[0]).toBe('De nieuwste');

    for (const sort of ['NEWEST', 'MOST_RECOGNISED']) {
      const seen: string[] = [];
      let after: string | null = null;
      let total: number;
      do {
        const { signals }: Listed = await api.as(delano).data<Listed>(list, { sort, first: 7, after });
        seen.push(...signals.edges.map(({ node }) => node.id));
        after = signals.pageInfo.hasNextPage ? signals.pageInfo.endCursor : null;
        total = signals.totalCount;
      } while (after);
      expect(new Set(seen).size).toBe(total);
      expect(seen).toHaveLength(total);
    }
  });

  it('a cursor of the other order is refused', async () => {
    const { signals } = await api.as(delano).data<Listed>(list, { first: 1 });
    const after = signals.pageInfo.endCursor;
    expect(await refusal(api.as(delano), list, { sort: 'MOST_RECOGNISED', after })).toMatchObject({
      fields: [{ field: 'after' }],
    });
  });

  it('asks as little of the database for twenty signals as for one', async () => {
    const reader = await api.person({ roles: ['PROFESSIONAL'] });
    for (let count = 0; count < 20; count += 1) await aSignal(api.db, { raisedById: fatma.id });
    const asking = (first: number) => statementsOf(api.db, () => api.as(reader).data(list, { first }));
    expect((await asking(20)).length).toBe((await asking(1)).length);
  });
});
