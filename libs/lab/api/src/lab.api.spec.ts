import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { KnowledgeModule } from '@verbonden/knowledge/api';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import { SignalsModule } from '@verbonden/signals/api';
import { aSignal } from '@verbonden/signals/testing';
import { LabModule } from './lab.module';
import { aLabProject } from './testing';

const fields = `id slug title stage stoppedAt outcome findings version originKind searchWords signal { id } leadName
  organisation { name } history { what stage personName note } viewerMoves viewerCanEdit`;
const act = (name: string, type: string) =>
  `mutation ($input: ${type}!) { act: ${name}(input: $input) { ${fields} } }`;
const start = act('startLabProject', 'StartLabProjectInput');
const update = act('updateLabProject', 'UpdateLabProjectInput');
const found = act('saveLabFindings', 'SaveLabFindingsInput');
const move = act('moveLabProject', 'MoveLabProjectInput');
const read = `query ($slug: String!) { labProject(slug: $slug) { ${fields} } }`;
const list = `query ($filter: LabProjectFilter, $first: Int! = 20, $after: String) {
  labProjects(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { title } } } }`;

interface Shown {
  id: string;
  slug: string;
  stage: string;
  version: number;
  signal: { id: string } | null;
  leadName: string | null;
  history: { what: string; stage: string; personName: string | null; note: string | null }[];
  viewerMoves: string[];
}
interface Listed {
  labProjects: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: { title: string } }[];
  };
}

let api: TestApi;
let organisationId: string;
let joost: TestPerson;
let marieke: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, SignalsModule, KnowledgeModule, LabModule]);
  organisationId = (await anOrganisation(api.db, { name: 'Jong en dichtbij' })).id;
  joost = await api.person({ name: 'Joost', roles: [{ role: 'PIONEER', organisationId }] });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
}, 60_000);
beforeEach(() => api.db.query('DELETE FROM lab_projects'));
afterAll(() => api?.close());

const begun = (more: object = {}) => ({
  id: newId(),
  title: 'De zorgpauze',
  question: 'Helpt een vast rustig moment op school?',
  theme: 'SCHOOL_POLICY',
  ...more,
});
const did = async (who: TestCaller, document: string, input: object) =>
  (await who.data<{ act: Shown }>(document, { input })).act;
const refused = async (who: TestCaller, document: string, input: object) =>
  (await who.run(document, { input })).errors?.[0]?.extensions as
    { code: string; fields?: { field: string; code: string }[] } | undefined;
const seen = async (who: TestCaller, slug: string) =>
  (await who.data<{ labProject: Shown }>(read, { slug })).labProject;
const titles = async (filter: object) =>
  (await api.visitor.data<Listed>(list, { filter })).labProjects.edges.map(({ node }) => node.title);

describe('a project begins', () => {
  it('from a signal that the Lab took up, which only the network can open', async () => {
    const signal = await aSignal(api.db, {
      ...{ status: 'TAKEN_UP', ownerKind: 'LAB', takenUpById: joost.id },
      ...{ plan: 'We zoeken het uit.', planUntil: '2027-03-01' },
    });
    const input = begun({ originKind: 'SIGNAL', signalId: signal.id });
    const project = await did(api.as(joost), start, input);
    expect(project).toMatchObject({
      stage: 'QUESTION',
      originKind: 'SIGNAL',
      signal: { id: signal.id },
      leadName: 'Joost',
      organisation: { name: 'Jong en dichtbij' },
      history: [{ what: 'STARTED', stage: 'QUESTION', personName: 'Joost' }],
    });
    expect(await did(api.as(joost), start, input)).toMatchObject({ id: project.id });
    expect(await seen(api.visitor, project.slug)).toMatchObject({
      signal: null,
      leadName: null,
      history: [{ personName: null }],
      viewerMoves: [],
    });
  });

  it('not from a signal that the Lab did not take up', async () => {
    const open = await aSignal(api.db);
    const input = begun({ originKind: 'SIGNAL', signalId: open.id });
    expect(await refused(api.as(joost), start, input)).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'signalId', code: 'NOT_TAKEN_UP' }],
    });
  });

  it('from words that somebody looked for in vain, or from an idea', async () => {
    const searched = await did(
      api.as(joost),
      start,
      begun({ originKind: 'SEARCH', searchWords: 'zorgpauze' }),
    );
    expect(searched).toMatchObject({ originKind: 'SEARCH', searchWords: 'zorgpauze' });
    expect(await did(api.as(marieke), start, begun())).toMatchObject({ originKind: 'IDEA' });
  });

  it('not by an editor or a visitor; nor with a child that can be recognised', async () => {
    const editor = await api.person({ roles: [{ role: 'EDITOR', organisationId }] });
    expect(await refused(api.as(editor), start, begun())).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refused(api.visitor, start, begun())).toMatchObject({ code: 'UNAUTHENTICATED' });
    const named = begun({ question: 'Onze leerling Sem, 12 jaar, zorgt thuis.' });
    expect(await refused(api.as(joost), start, named)).toMatchObject({ fields: [{ field: 'question' }] });
    const other = begun();
    await did(api.as(joost), start, other);
    expect(await refused(api.as(marieke), start, other)).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('a project goes on', () => {
  const written = {
    title: 'De zorgpauze',
    question: 'Helpt rust?',
    theme: 'SUPPORT',
    plan: 'Een kwartier rust per dag.',
    steps: ['Kies een lokaal.', ' '],
  };

  it('step by step and back, each with who and when; what must be there first stands at its field', async () => {
    const { id, version } = await did(api.as(joost), start, begun());
    await did(api.as(joost), move, { id, move: 'FORWARD' });
    expect(await refused(api.as(joost), move, { id, move: 'FORWARD' })).toMatchObject({
      fields: [{ field: 'plan' }, { field: 'steps' }],
    });
    await did(api.as(joost), update, { id, expectedVersion: version + 1, ...written });
    await did(api.as(joost), move, { id, move: 'FORWARD' });
    expect(await refused(api.as(joost), move, { id, move: 'FORWARD' })).toMatchObject({
      fields: [{ field: 'sites' }],
    });
    const back = await did(api.as(marieke), move, { id, move: 'BACK', note: 'Het plan was nog te groot.' });
    expect(back.stage).toBe('DESIGN');
    expect(back.history.map(({ what, stage, personName }) => [what, stage, personName])).toEqual([
      ['STARTED', 'QUESTION', 'Joost'],
      ['FORWARD', 'DESIGN', 'Joost'],
      ['FORWARD', 'PILOT', 'Joost'],
      ['BACK', 'DESIGN', 'Marieke'],
    ]);
  });

  it('who saves second hears that somebody was first', async () => {
    const { id, version } = await did(api.as(joost), start, begun());
    await did(api.as(joost), update, { id, expectedVersion: version, ...written });
    expect(
      await refused(api.as(marieke), update, { id, expectedVersion: version, ...written }),
    ).toMatchObject({ code: 'CONFLICT' });
  });

  it('has findings only once it was tried', async () => {
    const early = await aLabProject(api.db, { stage: 'DESIGN' });
    const input = { expectedVersion: 1, outcome: 'MIXED', findings: 'Het hielp de helft.' };
    expect(await refused(api.as(joost), found, { id: early.id, ...input })).toMatchObject({
      code: 'CONFLICT',
    });
    const pilot = await aLabProject(api.db);
    expect(await did(api.as(joost), found, { id: pilot.id, ...input })).toMatchObject({ outcome: 'MIXED' });
    expect(
      await refused(api.as(joost), found, { id: pilot.id, ...input, expectedVersion: 2, findings: ' ' }),
    ).toMatchObject({
      fields: [{ field: 'findings' }],
    });
  });

  it('stops only with what came out of it, is found by that, and can go on', async () => {
    const { id } = await aLabProject(api.db, { title: 'De stille klas', seeksSite: true });
    const stop = { id, move: 'STOP' };
    expect(await refused(api.as(joost), move, stop)).toMatchObject({
      fields: [{ field: 'note' }, { field: 'outcome' }],
    });
    const stopped = await did(api.as(joost), move, {
      ...stop,
      note: 'De fluisterhoek werd een babbelhoek.',
      outcome: 'CONTRADICTS',
    });
    expect(stopped).toMatchObject({ stage: 'PILOT', outcome: 'CONTRADICTS', viewerMoves: ['RESUME'] });
    expect(await titles({ going: 'STOPPED' })).toEqual(['De stille klas']);
    expect(await titles({ search: 'babbelhoek' })).toEqual(['De stille klas']);
    expect(await titles({ seeksSite: true })).toEqual([]);
    expect(await did(api.as(joost), move, { id, move: 'RESUME' })).toMatchObject({ stoppedAt: null });
  });

  it('what was found stays when it stops; why it stops stands in its history', async () => {
    const findings = 'De helft kwam vaker naar school.';
    const { id } = await aLabProject(api.db, { stage: 'FINDINGS', outcome: 'MIXED', findings });
    const note = 'De school ging verbouwen.';
    const stopped = await did(api.as(joost), move, { id, move: 'STOP', note, outcome: 'MIXED' });
    expect(stopped).toMatchObject({ findings, history: [{ what: 'STOPPED', note }] });
  });

  it.each(['PROFESSIONAL', 'EDITOR', 'SOUNDING_BOARD'] as const)('not by a %s', async (role) => {
    const { id } = await aLabProject(api.db);
    const by = api.as(await api.person({ roles: [{ role, organisationId }] }));
    for (const [document, input] of [
      [update, { id, expectedVersion: 1, ...written }],
      [found, { id, expectedVersion: 1, outcome: 'MIXED', findings: 'x' }],
      [move, { id, move: 'BACK' }],
    ] as const) {
      expect(await refused(by, document, input)).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('not once it is published', async () => {
    const { id } = await aLabProject(api.db, { stage: 'PUBLISHED' });
    expect(await refused(api.as(joost), update, { id, expectedVersion: 1, ...written })).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await refused(api.as(joost), move, { id, move: 'BACK' })).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('the list of projects', () => {
  it('comes page by page, the newest first, and by stage, theme and outcome', async () => {
    for (const [title, traits] of [
      ['een', { stage: 'QUESTION' }],
      ['twee', { stage: 'PILOT', theme: 'GRIEF' }],
      ['drie', { stage: 'FINDINGS', outcome: 'CONTRADICTS' }],
    ] as const) {
      await aLabProject(api.db, { title, ...traits });
    }
    const first = await api.visitor.data<Listed>(list, { first: 2 });
    expect(first.labProjects).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const { endCursor } = first.labProjects.pageInfo;
    const rest = await api.visitor.data<Listed>(list, { first: 2, after: endCursor });
    expect([...first.labProjects.edges, ...rest.labProjects.edges].map(({ node }) => node.title)).toEqual([
      'drie',
      'twee',
      'een',
    ]);
    expect(await titles({ stages: ['QUESTION', 'PILOT'] })).toEqual(['twee', 'een']);
    expect(await titles({ themes: ['GRIEF'] })).toEqual(['twee']);
    expect(await titles({ outcomes: ['CONTRADICTS'] })).toEqual(['drie']);
  });
});
