import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { KnowledgeImport, KnowledgeModule } from '@verbonden/knowledge/api';
import { aKnowledgeItem } from '@verbonden/knowledge/testing';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import {
  aPdf,
  aPicture,
  filesLookedAt,
  sentFile,
  testApi,
  type TestApi,
  type TestCaller,
  TestJudgeModule,
  type TestPerson,
} from '@verbonden/shared/testing';
import { Signal, SignalsModule } from '@verbonden/signals/api';
import { aSignal } from '@verbonden/signals/testing';
import { LabModule } from './lab.module';
import type { LabProject } from './project/lab-project.entity';
import { aLabProject } from './testing';

const act = (name: string, type: string, fields = 'id') =>
  `mutation ($input: ${type}!) { act: ${name}(input: $input) { ${fields} } }`;
const documents = {
  start: act('startLabProject', 'StartLabProjectInput', 'id slug'),
  addGround: act('addLabGround', 'AddLabGroundInput'),
  removeGround: act('removeLabGround', 'RemoveLabGroundInput'),
  offer: act('offerLabSite', 'OfferLabSiteInput'),
  site: act('saveLabSite', 'SaveLabSiteInput'),
  removeSite: act('removeLabSite', 'RemoveLabSiteInput'),
  youth: act('addLabYouthRecord', 'AddLabYouthRecordInput'),
  removeYouth: act('removeLabYouthRecord', 'RemoveLabYouthRecordInput'),
  log: act('saveLabLogEntry', 'SaveLabLogEntryInput'),
  removeLog: act('removeLabLogEntry', 'RemoveLabLogEntryInput'),
  claim: act('saveLabClaim', 'SaveLabClaimInput'),
  removeClaim: act('removeLabClaim', 'RemoveLabClaimInput'),
  describe: act('describeLabProject', 'DescribeLabProjectInput', 'id practice { id slug version stage }'),
  submit: act('submitKnowledgeItem', 'SubmitKnowledgeItemInput', 'version stage'),
  publish: act('publishKnowledgeItem', 'PublishKnowledgeItemInput', 'slug status testedByLab'),
  move: act('moveLabProject', 'MoveLabProjectInput'),
};
const shown = `query ($slug: String!) { labProject(slug: $slug) {
  stage stoppedAt sites { status place note answer offeredByName organisation { name } } viewerCanOfferFor { name }
  madeWith { label stages { stage number } } youthRecords { id stage number role }
  log { id body alt authorName photo { address small } file { state } }
  claims { claim source year outcome sourceItem { slug } } buildsOn { slug } practice { slug } viewerCanDescribe } }`;
const itemShown = `query ($slug: String!) { knowledgeItem(slug: $slug) {
  labProject { slug signal { id } madeWith { label } withoutYouthReason } labProjectsOnIt { slug } labTestsOfIt { result project { slug } } } }`;
const signalShown = `query ($id: ID!) { signal(id: $id) {
  status road answerUrl labProjects { slug } viewerCanStartLabProject } }`;

interface Shown {
  stage: string;
  sites: { status: string; note: string | null; offeredByName: string | null }[];
  viewerCanOfferFor: { name: string }[];
  madeWith: { label: string | null; stages: object[] };
  youthRecords: { id: string }[];
  log: { id: string; photo: { address: string; small: string } | null; authorName: string | null }[];
  claims: { sourceItem: { slug: string } | null }[];
  buildsOn: { slug: string }[];
  practice: { slug: string } | null;
  viewerCanDescribe: boolean;
}

let api: TestApi;
let organisationId: string;
let schoolId: string;
let joost: TestPerson;
let marieke: TestPerson;
let fatma: TestPerson;
beforeAll(async () => {
  api = await testApi([
    PeopleModule,
    AllianceModule,
    SignalsModule,
    KnowledgeModule,
    LabModule,
    TestJudgeModule,
  ]);
  organisationId = (await anOrganisation(api.db, { name: 'Jong en dichtbij' })).id;
  schoolId = (await anOrganisation(api.db, { name: 'Het Kompas' })).id;
  joost = await api.person({ name: 'Joost', roles: [{ role: 'PIONEER', organisationId }] });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  fatma = await api.person({ name: 'Fatma', roles: [{ role: 'PROFESSIONAL', organisationId: schoolId }] });
}, 60_000);
beforeEach(() => api.db.query('DELETE FROM lab_projects'));
afterAll(() => api?.close());

const did = async <T = { id: string }>(who: TestPerson, document: string, input: object): Promise<T> =>
  (await api.as(who).data<{ act: T }>(document, { input })).act;
const refused = async (who: TestCaller, document: string, input: object) =>
  (await who.run(document, { input })).errors?.[0]?.extensions as
    { code: string; fields?: { field: string; code: string }[] } | undefined;
const seen = async (who: TestCaller, { slug }: Pick<LabProject, 'slug'>) =>
  (await who.data<{ labProject: Shown }>(shown, { slug })).labProject;
const mailsTo = (email: string) =>
  api.db.query<{ kind: string }[]>('SELECT kind FROM mail_messages WHERE to_address = $1 ORDER BY id', [
    email,
  ]);

describe('from findings to a good practice', () => {
  const described = (project: LabProject, more: object = {}) => ({
    id: project.id,
    itemId: newId(),
    ...more,
  });
  const foundOut = (traits: Partial<LabProject> = {}) =>
    aLabProject(api.db, {
      ...{ stage: 'FINDINGS', outcome: 'MIXED', findings: 'De helft kwam vaker naar school.' },
      ...{ organisationId, leadId: joost.id },
      ...traits,
    });

  it('the whole road: the draft is filled in, its publication publishes the project and answers the signal', async () => {
    const signal = await aSignal(api.db, {
      ...{ status: 'TAKEN_UP', ownerKind: 'LAB', takenUpById: joost.id, raisedById: fatma.id },
      ...{ plan: 'We zoeken het uit.', planUntil: '2027-03-01' },
    });
    const project = await foundOut({ originKind: 'SIGNAL', signalId: signal.id });
    await did(joost, documents.youth, {
      ...{ id: newId(), projectId: project.id, stage: 'MAKE', number: 5, role: 'schreven de regels' },
      onDay: '2026-12-01',
    });
    const roadOf = async () =>
      (await api.as(fatma).data<{ signal: object }>(signalShown, { id: signal.id })).signal;
    expect(await roadOf()).toMatchObject({ road: 'TESTED', labProjects: [{ slug: project.slug }] });

    const { practice } = await did<{
      practice: { id: string; slug: string; version: number; stage: string };
    }>(joost, documents.describe, described(project));
    expect(practice.stage).toBe('DRAFT');
    expect((await seen(api.visitor, project)).practice).toBeNull();
    // Complete: it can be sent in as it is.
    const sent = await did<{ version: number; stage: string }>(joost, documents.submit, {
      id: practice.id,
      expectedVersion: practice.version,
    });
    expect(sent.stage).toBe('SUBMITTED');
    expect(await did(marieke, documents.publish, { id: practice.id, expectedVersion: sent.version })).toEqual(
      {
        slug: practice.slug,
        status: 'PUBLISHED',
        testedByLab: true,
      },
    );

    expect(await seen(api.visitor, project)).toMatchObject({
      stage: 'PUBLISHED',
      practice: { slug: practice.slug },
    });
    expect(await roadOf()).toMatchObject({
      status: 'ANSWERED',
      road: 'DESCRIBED',
      answerUrl: `/kennis/${practice.slug}`,
    });
    expect((await mailsTo(fatma.email)).map(({ kind }) => kind)).toContain('signals.answered');
    const back = await api.as(fatma).data(itemShown, { slug: practice.slug });
    expect(back).toMatchObject({
      knowledgeItem: {
        labProject: { slug: project.slug, signal: { id: signal.id }, madeWith: { label: 'MADE_WITH' } },
      },
    });
    const open = await api.visitor.data(itemShown, { slug: practice.slug });
    expect(open).toMatchObject({ knowledgeItem: { labProject: { slug: project.slug, signal: null } } });
    const tested = `{ knowledgeItems(filter: { testedByLab: true }) { edges { node { slug } } } }`;
    expect(await api.visitor.data(tested)).toEqual({
      knowledgeItems: { edges: [{ node: { slug: practice.slug } }] },
    });
    await api.db.query('UPDATE knowledge_items SET adoption_count = 1 WHERE id = $1', [practice.id]);
    expect(await roadOf()).toMatchObject({ road: 'USED' });
  });

  interface Practice {
    readonly id: string;
    readonly slug: string;
    readonly version: number;
  }
  const draftOf = async (project: LabProject, more: object = {}) =>
    (await did<{ practice: Practice }>(joost, documents.describe, described(project, more))).practice;
  const putOnline = async ({ id, version }: Practice) => {
    const sent = await did<Practice>(joost, documents.submit, { id, expectedVersion: version });
    await did(marieke, documents.publish, { id, expectedVersion: sent.version });
  };
  const takenUp = () =>
    aSignal(api.db, {
      ...{ status: 'TAKEN_UP', ownerKind: 'LAB', takenUpById: joost.id, raisedById: fatma.id },
      ...{ plan: 'We zoeken het uit.', planUntil: '2027-03-01' },
    });

  it('also what was stopped after it was described is published with its practice', async () => {
    const project = await foundOut();
    const practice = await draftOf(project);
    const stop = { id: project.id, move: 'STOP', note: 'De pionier ging weg.', outcome: 'MIXED' };
    await did(joost, documents.move, stop);
    await putOnline(practice);
    const seenNow = await seen(api.visitor, project);
    expect(seenNow).toMatchObject({ stage: 'PUBLISHED', stoppedAt: null, practice: { slug: practice.slug } });
  });

  it('also an import that puts the draft online publishes the project', async () => {
    const signal = await takenUp();
    const project = await foundOut({ originKind: 'SIGNAL', signalId: signal.id });
    const { slug } = await draftOf(project);
    const row = { slug, kind: 'GOOD_PRACTICE', title: project.title };
    const importing = (options: object) =>
      api.app.get(KnowledgeImport, { strict: false }).run([row], options);
    for (const options of [{}, { publish: true, dryRun: true }]) {
      await importing(options);
      expect((await seen(api.visitor, project)).stage).toBe('FINDINGS');
    }
    expect((await importing({ publish: true })).counts).toMatchObject({ CHANGED: 1 });
    expect(await seen(api.visitor, project)).toMatchObject({ stage: 'PUBLISHED', practice: { slug } });
    expect(await api.as(fatma).data(signalShown, { id: signal.id })).toMatchObject({
      signal: { status: 'ANSWERED', answerUrl: `/kennis/${slug}` },
    });
  });

  it('leaves a signal alone that an organisation works on by now', async () => {
    const signal = await takenUp();
    const project = await foundOut({ originKind: 'SIGNAL', signalId: signal.id });
    const owner = { ownerKind: 'ORGANISATION', ownerOrganisationId: schoolId } as const;
    await api.db.getRepository(Signal).update(signal.id, { ...owner, takenUpById: fatma.id });
    await putOnline(await draftOf(project));
    expect(await seen(api.visitor, project)).toMatchObject({ stage: 'PUBLISHED' });
    expect(await api.as(fatma).data(signalShown, { id: signal.id })).toMatchObject({
      signal: { status: 'TAKEN_UP', answerUrl: null },
    });
  });

  it('in the name of the alliance without young people it asks why, and shows that', async () => {
    const project = await foundOut();
    expect(
      await refused(api.as(joost), documents.describe, described(project, { isAllianceProduct: true })),
    ).toMatchObject({ fields: [{ field: 'withoutYouthReason', code: 'MISSING' }] });
    const { practice } = await did<{ practice: { slug: string } }>(
      joost,
      documents.describe,
      described(project, { isAllianceProduct: true, withoutYouthReason: 'Het ging over een rooster.' }),
    );
    const item = await api.as(joost).data(itemShown, { slug: practice.slug });
    expect(item).toMatchObject({
      knowledgeItem: {
        labProject: { withoutYouthReason: 'Het ging over een rooster.', madeWith: { label: null } },
      },
    });
  });

  it('happens once, not before there is an outcome, and not by who is elsewhere', async () => {
    const bare = await foundOut({ outcome: null });
    expect(await refused(api.as(joost), documents.describe, described(bare))).toMatchObject({
      fields: [{ field: 'outcome' }],
    });
    const project = await foundOut();
    const elsewhere = await api.person({ roles: ['PIONEER'] });
    expect(await refused(api.as(elsewhere), documents.describe, described(project))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect((await seen(api.as(elsewhere), project)).viewerCanDescribe).toBe(false);
    expect((await seen(api.as(joost), project)).viewerCanDescribe).toBe(true);
    const input = described(project);
    await did(joost, documents.describe, input);
    await did(joost, documents.describe, input);
    expect(await refused(api.as(joost), documents.describe, described(project))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await refused(api.as(fatma), documents.describe, input)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('the yearly figure counts what went out in the name of the alliance, and with whom', async () => {
    for (const withYouth of [true, false]) {
      const project = await foundOut({ stage: 'PUBLISHED', isAllianceProduct: true });
      await api.db.query(
        `INSERT INTO lab_events (id, project_id, what, stage, at) VALUES ($1, $2, 'PUBLISHED', 'PUBLISHED', '2026-12-31T23:30:00Z')`,
        [newId(), project.id],
      );
      if (!withYouth) continue;
      await did(joost, documents.youth, {
        ...{ id: newId(), projectId: project.id, stage: 'TEST', number: 1, role: 'probeerde het uit' },
        onDay: '2026-12-01',
      });
    }
    // Half past midnight in the Netherlands: the new year.
    expect(await api.visitor.data('{ labYears { year products withYouth } }')).toEqual({
      labYears: [{ year: 2027, products: 2, withYouth: 1 }],
    });
    const { yearReport } = await api
      .as(marieke)
      .data<{ yearReport: { figures: object[] } }>(
        'query ($year: Int!) { yearReport(year: $year) { figures { code value before } } }',
        { year: 2027 },
      );
    for (const figure of [
      { code: 'lab-practices', value: 2, before: 0 },
      { code: 'lab-practices-with-youth', value: 1, before: 0 },
    ])
      expect(yearReport.figures).toContainEqual(figure);
  });
});

describe('who tries it where', () => {
  it('somebody offers a place, the Lab answers, and everybody sees it once it is tried', async () => {
    const project = await aLabProject(api.db, { seeksSite: true, leadId: joost.id });
    const note = 'In klas 2, vanaf maart.';
    expect((await seen(api.as(fatma), project)).viewerCanOfferFor).toEqual([{ name: 'Het Kompas' }]);
    const input = { projectId: project.id, organisationId: schoolId, note };
    for (const _ of ['once', 'again']) await did(fatma, documents.offer, input);
    expect((await mailsTo(joost.email)).filter(({ kind }) => kind === 'lab.site-offered')).toHaveLength(1);
    expect((await seen(api.visitor, project)).sites).toEqual([]);
    expect((await seen(api.as(joost), project)).sites).toMatchObject([
      { status: 'OFFERED', note, offeredByName: 'Fatma' },
    ]);
    const place = { projectId: project.id, organisationId: schoolId, status: 'TRYING' };
    expect(await refused(api.as(joost), documents.site, place)).toMatchObject({
      fields: [{ field: 'fromDay' }],
    });
    await did(joost, documents.site, { ...place, fromDay: '2027-03-01' });
    expect((await seen(api.visitor, project)).sites).toMatchObject([{ status: 'TRYING', note: null }]);
    expect((await mailsTo(fatma.email)).map(({ kind }) => kind)).toContain('lab.site-answered');
  });

  it('an offer is declined with a reason; a place is put there and taken away by the Lab alone', async () => {
    const project = await aLabProject(api.db, { seeksSite: true });
    await did(fatma, documents.offer, { projectId: project.id, organisationId: schoolId, note: 'Graag.' });
    const no = { projectId: project.id, organisationId: schoolId, status: 'DECLINED' };
    expect(await refused(api.as(joost), documents.site, no)).toMatchObject({ fields: [{ field: 'answer' }] });
    expect(await refused(api.as(fatma), documents.site, no)).toMatchObject({ code: 'FORBIDDEN' });
    await did(joost, documents.site, { ...no, answer: 'Er is al een school.' });
    expect((await seen(api.as(fatma), project)).sites).toMatchObject([{ answer: 'Er is al een school.' }]);
    await did(joost, documents.site, { ...no, status: 'TRYING', fromDay: '2027-01-01' });
    expect((await seen(api.as(fatma), project)).sites).toMatchObject([
      { status: 'TRYING', answer: 'Er is al een school.' },
    ]);
    await did(joost, documents.removeSite, { projectId: project.id, organisationId: schoolId });
    await did(joost, documents.site, { ...no, organisationId, status: 'TRYING', fromDay: '2027-01-01' });
    await did(joost, documents.removeSite, { projectId: project.id, organisationId });
    expect((await seen(api.visitor, project)).sites).toEqual([]);
    expect(
      await refused(api.as(joost), documents.site, {
        ...no,
        organisationId: newId(),
        status: 'TRYING',
        fromDay: '2027-01-01',
      }),
    ).toMatchObject({
      fields: [{ field: 'organisationId' }],
    });
  });

  it('nobody can be recognised in an offer, nor in one that is sent again', async () => {
    const project = await aLabProject(api.db, { seeksSite: true });
    const offer = { projectId: project.id, organisationId: schoolId };
    await did(fatma, documents.offer, { ...offer, note: 'In klas 2.' });
    const named = { ...offer, note: 'Met onze leerling Sem, 12 jaar.' };
    expect(await refused(api.as(fatma), documents.offer, named)).toMatchObject({
      fields: [{ field: 'note' }],
    });
    expect((await seen(api.as(joost), project)).sites).toMatchObject([{ note: 'In klas 2.' }]);
  });

  it('not for an organisation where one does not work, nor when no place is looked for', async () => {
    const project = await aLabProject(api.db, { seeksSite: true });
    const offer = { projectId: project.id, organisationId, note: 'Graag.' };
    expect(await refused(api.as(fatma), documents.offer, offer)).toMatchObject({ code: 'FORBIDDEN' });
    const settled = await aLabProject(api.db);
    expect(
      await refused(api.as(fatma), documents.offer, {
        ...offer,
        projectId: settled.id,
        organisationId: schoolId,
      }),
    ).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('how young people take part', () => {
  const record = (project: LabProject, more: object = {}) => ({
    ...{ id: newId(), projectId: project.id, stage: 'TEST', number: 4, role: 'wandelden mee' },
    onDay: '2026-12-01',
    ...more,
  });

  it('is a number, a stage and a role; the label is computed and goes with the last record', async () => {
    const project = await aLabProject(api.db);
    await did(joost, documents.youth, record(project));
    expect((await seen(api.visitor, project)).madeWith).toEqual({
      label: 'TESTED_BY',
      stages: [{ stage: 'TEST', number: 4 }],
    });
    const idea = record(project, { stage: 'IDEA', number: 2 });
    for (const _ of ['once', 'again']) await did(joost, documents.youth, idea);
    expect((await seen(api.visitor, project)).youthRecords).toHaveLength(2);
    expect((await seen(api.visitor, project)).madeWith.label).toBe('MADE_WITH');
    for (const { id } of (await seen(api.visitor, project)).youthRecords) {
      await did(joost, documents.removeYouth, { id, projectId: project.id });
    }
    expect((await seen(api.visitor, project)).madeWith.label).toBeNull();
  });

  it('the last one stays with what goes out in the name of the alliance because of it', async () => {
    const project = await aLabProject(api.db, { isAllianceProduct: true });
    const first = record(project);
    await did(joost, documents.youth, first);
    const away = { id: first.id, projectId: project.id };
    expect(await refused(api.as(joost), documents.removeYouth, away)).toMatchObject({ code: 'CONFLICT' });
    expect((await seen(api.visitor, project)).youthRecords).toHaveLength(1);
    await did(joost, documents.youth, record(project, { stage: 'IDEA' }));
    await did(joost, documents.removeYouth, away);
    const reasoned = await aLabProject(api.db, {
      isAllianceProduct: true,
      withoutYouthReason: 'Het ging over een rooster.',
    });
    const later = record(reasoned);
    await did(joost, documents.youth, later);
    await did(joost, documents.removeYouth, { id: later.id, projectId: reasoned.id });
  });

  it('never says who, and not what is still to come', async () => {
    const project = await aLabProject(api.db);
    const wrong = async (more: object) =>
      (await refused(api.as(joost), documents.youth, record(project, more)))?.fields?.map(
        ({ field }) => field,
      );
    expect(await wrong({ role: 'leerling Sem dacht mee' })).toEqual(['role']);
    expect(await wrong({ number: 0 })).toEqual(['number']);
    expect(await wrong({ onDay: '2027-01-05' })).toEqual(['onDay']);
    expect(await refused(api.as(fatma), documents.youth, record(project))).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('the log', () => {
  const entry = (project: LabProject, more: object = {}) => ({
    ...{ id: newId(), projectId: project.id, onDay: '2026-12-01', body: 'De eerste wandeling.' },
    ...more,
  });

  it('has a day, a text and a photo that everybody opens; taken away, the photo is gone', async () => {
    const project = await aLabProject(api.db);
    const fileId = await sentFile(api, joost, await aPicture('png', { width: 900, height: 600 }), 'pad.png');
    const photo = { fileId, alt: 'Een pad met herfstblad.', nobodyRecognisable: true };
    const input = entry(project, photo);
    for (const _ of ['once', 'again']) await did(joost, documents.log, input);
    await filesLookedAt(api);
    const [written] = (await seen(api.visitor, project)).log;
    expect(written).toMatchObject({
      body: 'De eerste wandeling.',
      alt: 'Een pad met herfstblad.',
      authorName: null,
    });
    const answer = await fetch(api.url + written!.photo!.small);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect((await fetch(api.url + written!.photo!.address)).status).toBe(200);
    await did(joost, documents.removeLog, { projectId: project.id, id: input.id });
    expect((await fetch(api.url + written!.photo!.address)).status).toBe(404);
  });

  it('a photo says what it shows and that nobody can be recognised; what is no picture is refused', async () => {
    const project = await aLabProject(api.db);
    const fileId = await sentFile(api, joost, await aPdf(['hoi']), 'hoi.pdf');
    const wrong = async (more: object) =>
      (await refused(api.as(joost), documents.log, entry(project, more)))?.fields?.map(({ field }) => field);
    expect(await wrong({ fileId })).toEqual(['alt', 'nobodyRecognisable']);
    expect(await wrong({ body: ' ' })).toEqual(['body']);
    expect(await wrong({ onDay: '2027-02-01' })).toEqual(['onDay']);
    expect(await wrong({ body: 'Onze leerling Sem, 12 jaar, kwam.' })).toEqual(['body']);
    await filesLookedAt(api);
    expect(await wrong({ fileId, alt: 'Een brief.', nobodyRecognisable: true })).toEqual(['fileId']);
  });

  it.each(['PROFESSIONAL', 'EDITOR', 'SOUNDING_BOARD'] as const)('is not written by a %s', async (role) => {
    const project = await aLabProject(api.db);
    const by = api.as(await api.person({ roles: [{ role, organisationId }] }));
    expect(await refused(by, documents.log, entry(project))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refused(by, documents.removeLog, { projectId: project.id, id: newId() })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('theory beside practice', () => {
  const pair = (project: LabProject, more: object = {}) => ({
    ...{ id: newId(), projectId: project.id, claim: 'Rust helpt.', source: 'Jansen, Rust', year: 2021 },
    ...{ place: 'Utrecht', outcome: 'CONTRADICTS', result: 'Alleen wie al kwam.' },
    ...more,
  });

  it('stands at the project and at the research that it tests', async () => {
    const project = await aLabProject(api.db);
    const research = await aKnowledgeItem(api.db, { kind: 'RESEARCH' });
    const input = pair(project, { address: `https://verbonden.example.org/kennis/${research.slug}` });
    await did(joost, documents.claim, input);
    await did(joost, documents.claim, { ...input, result: 'Ook anderen.' });
    expect((await seen(api.visitor, project)).claims).toMatchObject([
      { source: 'Jansen, Rust', year: 2021, outcome: 'CONTRADICTS', sourceItem: { slug: research.slug } },
    ]);
    expect(await api.visitor.data(itemShown, { slug: research.slug })).toMatchObject({
      knowledgeItem: { labTestsOfIt: [{ result: 'Ook anderen.', project: { slug: project.slug } }] },
    });
    await did(joost, documents.removeClaim, { id: input.id, projectId: project.id });
    expect((await seen(api.visitor, project)).claims).toEqual([]);
  });

  it('has a source with a year, and only once something was tried', async () => {
    const project = await aLabProject(api.db);
    const wrong = async (more: object) =>
      (await refused(api.as(joost), documents.claim, pair(project, more)))?.fields?.map(({ field }) => field);
    expect(await wrong({ source: ' ', year: 0 })).toEqual(['source', 'year']);
    expect(await wrong({ address: '/kennis/bestaat-niet' })).toEqual(['address']);
    const early = await aLabProject(api.db, { stage: 'QUESTION' });
    expect(await refused(api.as(joost), documents.claim, pair(early))).toMatchObject({ code: 'CONFLICT' });
    expect(await refused(api.as(fatma), documents.claim, pair(project))).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('what a project builds on leads both ways', async () => {
    const project = await aLabProject(api.db);
    const item = await aKnowledgeItem(api.db);
    const input = { projectId: project.id, address: `/kennis/${item.slug}` };
    for (const _ of ['once', 'again']) await did(joost, documents.addGround, input);
    expect((await seen(api.visitor, project)).buildsOn).toEqual([{ slug: item.slug }]);
    expect(await api.visitor.data(itemShown, { slug: item.slug })).toMatchObject({
      knowledgeItem: { labProjectsOnIt: [{ slug: project.slug }] },
    });
    const draft = await aKnowledgeItem(api.db, { status: 'DRAFT' });
    expect(
      await refused(api.as(joost), documents.addGround, { ...input, address: draft.slug }),
    ).toMatchObject({ fields: [{ field: 'address' }] });
    await did(joost, documents.removeGround, { projectId: project.id, itemId: item.id });
    expect((await seen(api.visitor, project)).buildsOn).toEqual([]);
  });
});
