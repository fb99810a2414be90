import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation, aPartnership } from '@verbonden/alliance/testing';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import {
  aPdf,
  filesLookedAt,
  sentFile,
  testApi,
  type TestApi,
  type TestCaller,
  TestJudgeModule,
  type TestPerson,
} from '@verbonden/shared/testing';
import type { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { CampaignModule } from '../campaign.module';
import { anEdition } from '../testing';
import { paperRetention } from './paper-retention';

const act = (name: string, input: string, fields: string) =>
  `mutation Act($input: ${input}!) { act: ${name}(input: $input) { ${fields} } }`;
const task =
  'id title dueOn repeats status version isOwn person { name } organisation { name } settledBy { name }';
const saveTask = act('saveWorkingGroupTask', 'SaveWorkingGroupTaskInput', task);
const settle = act('settleWorkingGroupTask', 'SettleWorkingGroupTaskInput', task);
const note = act('noteWorkingGroupDecision', 'NoteWorkingGroupDecisionInput', 'id');
const addPaper = act('addWorkingGroupPaper', 'AddWorkingGroupPaperInput', 'id');
const removePaper = act('removeWorkingGroupPaper', 'RemoveWorkingGroupPaperInput', 'id');
const restorePaper = act('restoreWorkingGroupPaper', 'RestoreWorkingGroupPaperInput', 'id');
const copy = act('copyWorkingGroup', 'CopyWorkingGroupInput', 'edition { slug } tasks { title }');
const read = `query Read($slug: ID!) { workingGroupSpace(edition: $slug) { isArchived takenAlong
  tasks { ${task} } next { slug } earlierDecisions { slug }
  decisions { id what why decidedOn supersedesId notedBy { name } }
  papers { id title address file { name state } }
  members { person { name } organisation { name } } organisations { name } } }`;

interface Task {
  id: string;
  title: string;
  dueOn: string;
  status: string;
  version: number;
  isOwn: boolean;
  person: { name: string } | null;
  organisation: { name: string } | null;
}
interface Space {
  isArchived: boolean;
  takenAlong: number;
  tasks: Task[];
  next: { slug: string } | null;
  earlierDecisions: { slug: string }[];
  decisions: { id: string; what: string; supersedesId: string | null; notedBy: { name: string } | null }[];
  papers: { id: string; title: string; address: string; file: { name: string } | null }[];
  members: { person: { name: string }; organisation: { name: string } | null }[];
  organisations: { name: string }[];
}

let api: TestApi;
let brug: string;
let kompas: string;
let elsewhere: string;
let samira: TestPerson;
let fatma: TestPerson;
let marieke: TestPerson;
let stranger: TestPerson;
let young: TestPerson;
let edition: CampaignEdition;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, CampaignModule, TestJudgeModule]);
  const [one, two, three] = await Promise.all(
    ['Steunpunt De Brug', 'Het Kompas', 'De Linde'].map((name) => anOrganisation(api.db, { name })),
  );
  [brug, kompas, elsewhere] = [one!.id, two!.id, three!.id];
  const body = 'WEEK_WORKING_GROUP';
  await aPartnership(api.db, one!, { body });
  await aPartnership(api.db, two!, { body });
  // Was in it, and is no more.
  await aPartnership(api.db, three!, { body, until: '2026-12-31' });
  samira = await api.person({ name: 'Samira', roles: [{ role: 'EDITOR', organisationId: brug }] });
  fatma = await api.person({ name: 'Fatma', roles: [{ role: 'PROFESSIONAL', organisationId: kompas }] });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  stranger = await api.person({ name: 'Lian', roles: [{ role: 'EDITOR', organisationId: elsewhere }] });
  young = await api.person({
    name: 'Nova',
    roles: ['SOUNDING_BOARD', { role: 'PROFESSIONAL', organisationId: brug }],
  });
}, 60_000);
beforeEach(async () => {
  api.clock.set('2027-01-04T09:00:00Z');
  await api.db.query(
    'DELETE FROM working_group_tasks; DELETE FROM working_group_papers; DELETE FROM working_group_decisions; DELETE FROM campaign_editions',
  );
  edition = await anEdition(api.db, { slug: '2027' });
});
afterAll(() => api?.close());

const done = async <T = Task>(who: TestCaller, document: string, input: object): Promise<T> =>
  (await who.data<{ act: T }>(document, { input })).act;
const refused = async (who: TestCaller, document: string, input: object) => {
  const extensions = (await who.run(document, { input })).errors?.[0]?.extensions;
  return extensions?.fields?.length ? extensions.fields[0] : extensions?.code;
};
const space = async (who: TestPerson, slug = '2027') =>
  (await api.as(who).data<{ workingGroupSpace: Space }>(read, { slug })).workingGroupSpace;
const written = (more: object = {}) => ({
  ...{ id: newId(), editionId: edition.id, title: 'Vraag scholen om mee te doen', dueOn: '2027-03-01' },
  ...more,
});
const decided = (more: object = {}) => ({
  ...{ id: newId(), editionId: edition.id, what: 'We beginnen op een school', why: 'Daar zijn de jongeren.' },
  ...{ decidedOn: '2027-01-04', ...more },
});
const link = (more: object = {}) => ({
  ...{ id: newId(), editionId: edition.id, title: 'Draaiboek', url: 'https://example.org/draaiboek' },
  ...more,
});

describe('the space of the working group', () => {
  it('is for who works at an organisation that takes part today, for a coordinator, and for nobody else', async () => {
    for (const who of [samira, fatma, marieke]) expect((await space(who)).isArchived).toBe(false);
    for (const who of [stranger, young]) {
      const answer = await api.as(who).run(read, { slug: '2027' });
      expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
    expect((await api.visitor.run(read, { slug: '2027' })).errors?.[0]?.extensions?.code).toBe(
      'UNAUTHENTICATED',
    );
    expect((await api.as(samira).run(read, { slug: '1999' })).errors?.[0]?.extensions?.code).toBe(
      'NOT_FOUND',
    );
    const seen = 'query ($slug: ID!) { campaignEdition(slug: $slug) { viewerSeesWorkingGroup } }';
    const sees = async (who: TestCaller) =>
      (await who.data<{ campaignEdition: { viewerSeesWorkingGroup: boolean } }>(seen, { slug: '2027' }))
        .campaignEdition.viewerSeesWorkingGroup;
    expect([await sees(api.as(fatma)), await sees(api.as(stranger)), await sees(api.visitor)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('knows who takes part, across organisations; not the young people of the sounding board', async () => {
    await api.person({ name: 'Ans', roles: ['ADMINISTRATOR'] });
    const { members, organisations } = await space(samira);
    expect(members.map((each) => [each.person.name, each.organisation?.name ?? null])).toEqual([
      ['Ans', null],
      ['Fatma', 'Het Kompas'],
      ['Marieke', null],
      ['Samira', 'Steunpunt De Brug'],
    ]);
    expect(organisations.map(({ name }) => name)).toEqual(['Het Kompas', 'Steunpunt De Brug']);
  });
});

describe('a task', () => {
  it('of one organisation is given to another, whose people find it among their own and do it', async () => {
    const { id } = await done(api.as(samira), saveTask, written({ organisationId: kompas }));
    expect(await space(samira)).toMatchObject({
      tasks: [{ isOwn: false, organisation: { name: 'Het Kompas' } }],
    });
    const mine = '{ myWorkingGroupTasks { count edition { slug } first { title } } }';
    expect(await api.as(fatma).data(mine)).toEqual({
      myWorkingGroupTasks: {
        count: 1,
        edition: { slug: '2027' },
        first: { title: 'Vraag scholen om mee te doen' },
      },
    });
    for (const who of [samira, stranger, young])
      expect((await api.as(who).data(mine)).myWorkingGroupTasks).toBeNull();
    expect(await done(api.as(fatma), settle, { id, status: 'DONE' })).toMatchObject({
      status: 'DONE',
      settledBy: { name: 'Fatma' },
    });
    expect((await api.as(fatma).data(mine)).myWorkingGroupTasks).toBeNull();
    expect(await done(api.as(samira), settle, { id, status: 'OPEN' })).toMatchObject({
      status: 'OPEN',
      settledBy: null,
    });
  });

  it('stands in order of its day; a removed one is gone and can come back', async () => {
    await done(api.as(samira), saveTask, written({ title: 'Later', dueOn: '2027-05-01' }));
    const { id } = await done(api.as(fatma), saveTask, written({ title: 'Eerst', dueOn: '2027-02-01' }));
    const titles = async () => (await space(marieke)).tasks.map(({ title }) => title);
    expect(await titles()).toEqual(['Eerst', 'Later']);
    await done(api.as(samira), settle, { id, status: 'REMOVED' });
    expect(await titles()).toEqual(['Later']);
    await done(api.as(samira), settle, { id, status: 'OPEN' });
    expect(await titles()).toEqual(['Eerst', 'Later']);
  });

  it('sent twice is one; two who change it at once are told', async () => {
    const input = written({ personId: samira.id });
    const first = await done(api.as(samira), saveTask, input);
    expect(await done(api.as(samira), saveTask, input)).toEqual(first);
    await done(api.as(fatma), saveTask, { ...input, dueOn: '2027-04-01', expectedVersion: 1 });
    expect(await refused(api.as(samira), saveTask, { ...input, title: 'Anders', expectedVersion: 1 })).toBe(
      'CONFLICT',
    );
  });

  it('of somebody who left keeps their name until another is chosen, and its day can still move', async () => {
    const leaver = await api.person({ name: 'Bram', roles: [{ role: 'EDITOR', organisationId: brug }] });
    const input = written({ personId: leaver.id, organisationId: brug });
    await done(api.as(samira), saveTask, input);
    await api.db.query('UPDATE memberships SET until = now() WHERE person_id = $1', [leaver.id]);
    expect(
      await done(api.as(fatma), saveTask, { ...input, dueOn: '2027-04-01', expectedVersion: 1 }),
    ).toMatchObject({ dueOn: '2027-04-01', person: { name: 'Bram' } });
    expect(await refused(api.as(samira), saveTask, written({ personId: leaver.id }))).toMatchObject({
      code: 'NOT_IN_GROUP',
    });
  });

  it('says at the field what is wrong, and refuses who is not in the group', async () => {
    const samiraSends = (more: object) => refused(api.as(samira), saveTask, written(more));
    expect(await samiraSends({ title: ' ' })).toMatchObject({ field: 'title' });
    expect(await samiraSends({ dueOn: '2027-06-08' })).toMatchObject({
      field: 'dueOn',
      code: 'AFTER_THE_WEEK',
    });
    expect(await samiraSends({ dueOn: '2027-02-30' })).toMatchObject({ field: 'dueOn' });
    for (const personId of [young.id, stranger.id]) {
      expect(await samiraSends({ personId })).toMatchObject({ field: 'personId', code: 'NOT_IN_GROUP' });
    }
    expect(await samiraSends({ personId: samira.id, organisationId: kompas })).toMatchObject({
      field: 'personId',
    });
    expect(await samiraSends({ organisationId: elsewhere })).toMatchObject({ field: 'organisationId' });
    expect(await samiraSends({ editionId: newId() })).toBe('NOT_FOUND');
    const { id } = await done(api.as(samira), saveTask, written());
    for (const who of [stranger, young]) {
      expect(await refused(api.as(who), saveTask, written())).toBe('FORBIDDEN');
      expect(await refused(api.as(who), settle, { id, status: 'DONE' })).toBe('FORBIDDEN');
    }
  });
});

describe('a decision', () => {
  it('is never changed: another takes its place once, and both stay readable', async () => {
    const first = decided();
    await done(api.as(samira), note, first);
    await done(api.as(samira), note, first);
    expect(await refused(api.as(samira), note, { ...first, what: 'Toch niet' })).toBe('CONFLICT');
    await done(api.as(fatma), note, decided({ what: 'We beginnen op het station', supersedesId: first.id }));
    expect(await refused(api.as(samira), note, decided({ supersedesId: first.id }))).toBe('CONFLICT');
    expect((await space(marieke)).decisions).toMatchObject([
      { what: 'We beginnen op het station', supersedesId: first.id, notedBy: { name: 'Fatma' } },
      { what: 'We beginnen op een school', supersedesId: null, notedBy: { name: 'Samira' } },
    ]);
  });

  it('has a day that is not to come, a reason, and stays when who noted it is gone', async () => {
    const sends = (more: object) => refused(api.as(samira), note, decided(more));
    expect(await sends({ decidedOn: '2027-01-05' })).toMatchObject({ field: 'decidedOn', code: 'FUTURE' });
    expect(await sends({ why: '' })).toMatchObject({ field: 'why' });
    expect(await sends({ supersedesId: newId() })).toMatchObject({ field: 'supersedesId' });
    expect(await refused(api.as(stranger), note, decided())).toBe('FORBIDDEN');
    const leaver = await api.person({ roles: [{ role: 'EDITOR', organisationId: brug }] });
    await done(api.as(leaver), note, decided());
    await api.db.query('DELETE FROM memberships WHERE person_id = $1', [leaver.id]);
    await api.db.query('DELETE FROM persons WHERE id = $1', [leaver.id]);
    expect((await space(samira)).decisions).toMatchObject([
      { what: 'We beginnen op een school', notedBy: null },
    ]);
  });
});

describe('a file', () => {
  it('opens for who is in the group and by an address of ten minutes, and for nobody else', async () => {
    const fileId = await sentFile(api, samira, await aPdf(['Draaiboek']), 'draaiboek.pdf');
    await done(api.as(samira), addPaper, { ...link(), url: null, fileId });
    await filesLookedAt(api);
    const [paper] = (await space(fatma)).papers;
    const path = paper!.address.split('?')[0]!;
    const statusOf = async (address: string, who?: TestPerson) =>
      (await fetch(api.url + address, { headers: who ? { cookie: who.cookie } : {} })).status;
    expect(path).toMatch(/^\/files\/werkgroep\/.*\/draaiboek\.pdf$/);
    expect(await statusOf(path)).toBe(404);
    for (const who of [stranger, young]) expect(await statusOf(path, who)).toBe(404);
    for (const who of [fatma, marieke]) expect(await statusOf(path, who)).toBe(200);
    expect(await statusOf(paper!.address)).toBe(200);
    api.clock.set('2027-01-04T09:20:00Z');
    expect(await statusOf(paper!.address)).toBe(404);
    await done(api.as(fatma), removePaper, { id: paper!.id });
    expect(await statusOf(path, samira)).toBe(404);
    await done(api.as(fatma), restorePaper, { id: paper!.id });
    expect(await statusOf(path, samira)).toBe(200);
  });

  it('with the same id twice is one; another link or file with it, or one that was removed, is told', async () => {
    const input = link();
    for (const _ of ['once', 'again']) await done(api.as(samira), addPaper, input);
    expect((await space(samira)).papers).toHaveLength(1);
    const fileId = await sentFile(api, samira, await aPdf(['Anders']), 'anders.pdf');
    for (const other of [{ url: 'https://example.org/anders' }, { url: null, fileId }, { title: 'Anders' }])
      expect(await refused(api.as(samira), addPaper, { ...input, ...other })).toBe('CONFLICT');
    await done(api.as(samira), removePaper, { id: input.id });
    expect(await refused(api.as(samira), addPaper, input)).toBe('CONFLICT');
  });

  it('or a link: one of the two, with a name; removed for a month it is erased', async () => {
    const sends = (more: object) => refused(api.as(samira), addPaper, link(more));
    expect(await sends({ url: null })).toMatchObject({ field: 'url', code: 'LINK_OR_FILE' });
    expect(await sends({ url: 'javascript:alert(1)' })).toMatchObject({
      field: 'url',
      message: expect.stringContaining('https://'),
    });
    expect(await sends({ url: 'https://example.org/a\nb' })).toMatchObject({ field: 'url' });
    expect(await sends({ title: 'Twee\nregels' })).toMatchObject({
      field: 'title',
      message: 'Schrijf dit op één regel.',
    });
    expect(await sends({ title: '' })).toMatchObject({ field: 'title' });
    expect(await refused(api.as(stranger), addPaper, link())).toBe('FORBIDDEN');
    const fileId = await sentFile(api, samira, await aPdf(['Weg']), 'weg.pdf');
    const { id } = await done(api.as(samira), addPaper, { ...link(), url: null, fileId });
    await done(api.as(samira), removePaper, { id });
    expect(await paperRetention.erase(api.db.manager, new Date('2027-01-04T08:00:00Z'))).toBe(0);
    expect(await paperRetention.erase(api.db.manager, new Date('2027-01-05T08:00:00Z'))).toBe(1);
    const [file] = await api.db.query<{ loose: boolean }[]>(
      'SELECT loose_since IS NOT NULL AS loose FROM files WHERE id = $1',
      [fileId],
    );
    expect(file).toEqual({ loose: true });
  });
});

describe('after the Week', () => {
  const over = '2027-06-08T09:00:00Z';

  it('the space is read and no longer written in', async () => {
    const { id } = await done(api.as(samira), saveTask, written());
    const paper = await done(api.as(samira), addPaper, link());
    api.clock.set('2027-06-07T21:30:00Z');
    expect((await space(samira)).isArchived).toBe(false);
    api.clock.set('2027-06-07T22:30:00Z');
    expect(await space(samira)).toMatchObject({ isArchived: true, tasks: [{ id }], next: null });
    for (const [document, input] of [
      [saveTask, written()],
      [settle, { id, status: 'DONE' }],
      [note, decided()],
      [addPaper, link()],
      [removePaper, { id: paper.id }],
      [copy, { editionId: edition.id }],
    ] as const) {
      expect(await refused(api.as(samira), document, input)).toBe('CONFLICT');
    }
    expect((await api.as(samira).data('{ myWorkingGroupTasks { count } }')).myWorkingGroupTasks).toBeNull();
  });

  it('what is open, what comes back, links and chosen files go along with shifted days; decisions stay', async () => {
    const asked = (more: object) => done(api.as(samira), saveTask, written(more));
    await asked({ title: 'Open', dueOn: '2027-02-01', personId: fatma.id, organisationId: kompas });
    const again = await asked({
      title: 'Elk jaar',
      dueOn: '2027-05-25',
      repeats: true,
      organisationId: brug,
    });
    const once = await asked({ title: 'Eenmalig', dueOn: '2027-05-26' });
    for (const { id } of [again, once]) await done(api.as(fatma), settle, { id, status: 'DONE' });
    await done(api.as(samira), note, decided());
    await done(api.as(samira), addPaper, link());
    const files: string[] = [];
    for (const name of ['mee.pdf', 'blijft.pdf']) {
      const fileId = await sentFile(api, samira, await aPdf([name]), name);
      files.push((await done(api.as(samira), addPaper, { ...link({ title: name }), url: null, fileId })).id);
    }
    await filesLookedAt(api);
    await anEdition(api.db, { slug: '2028', year: 2028 });
    expect(await refused(api.as(samira), copy, { editionId: edition.id })).toBe('CONFLICT');
    api.clock.set(over);
    expect((await space(samira)).next).toEqual({ slug: '2028' });
    expect(await refused(api.as(stranger), copy, { editionId: edition.id })).toBe('FORBIDDEN');
    expect(await refused(api.as(samira), copy, { editionId: edition.id, paperIds: [newId()] })).toMatchObject(
      {
        field: 'paperIds',
      },
    );
    const input = { editionId: edition.id, paperIds: [files[0]] };
    await Promise.all([done(api.as(samira), copy, input), done(api.as(fatma), copy, input)]);
    const there = await space(fatma, '2028');
    expect(there.tasks).toMatchObject([
      { title: 'Open', dueOn: '2028-02-02', status: 'OPEN', isOwn: true, person: { name: 'Fatma' } },
      {
        title: 'Elk jaar',
        dueOn: '2028-05-25',
        status: 'OPEN',
        person: null,
        organisation: { name: 'Steunpunt De Brug' },
      },
    ]);
    expect(there.papers.map(({ title }) => title).sort()).toEqual(['Draaiboek', 'mee.pdf']);
    const opened = await fetch(api.url + there.papers.find(({ file }) => file)!.address);
    expect(opened.status).toBe(200);
    expect(there).toMatchObject({ decisions: [], earlierDecisions: [{ slug: '2027' }] });
    expect(await space(samira)).toMatchObject({ takenAlong: 4, tasks: [{}, {}, {}], decisions: [{}] });
  });

  it('a task that was taken along and removed there does not come again, and who left does not get one', async () => {
    const gone = await api.person({ name: 'Bram', roles: [{ role: 'EDITOR', organisationId: brug }] });
    await done(api.as(samira), saveTask, written({ personId: gone.id }));
    await anEdition(api.db, { slug: '2028', year: 2028 });
    await api.db.query('UPDATE memberships SET until = now() WHERE person_id = $1', [gone.id]);
    api.clock.set(over);
    await done(api.as(samira), copy, { editionId: edition.id });
    const { tasks } = await space(samira, '2028');
    expect(tasks).toMatchObject([{ person: null, organisation: { name: 'Steunpunt De Brug' } }]);
    await done(api.as(samira), settle, { id: tasks[0]!.id, status: 'REMOVED' });
    await done(api.as(samira), copy, { editionId: edition.id });
    expect((await space(samira, '2028')).tasks).toEqual([]);
  });

  it('a file that was taken along and removed there does not come again, also when a month has gone by', async () => {
    const fileId = await sentFile(api, samira, await aPdf(['Weg']), 'weg.pdf');
    const { id } = await done(api.as(samira), addPaper, { ...link(), url: null, fileId });
    await done(api.as(samira), addPaper, link());
    await filesLookedAt(api);
    await anEdition(api.db, { slug: '2028', year: 2028 });
    api.clock.set(over);
    const input = { editionId: edition.id, paperIds: [id] };
    await done(api.as(samira), copy, input);
    const { papers } = await space(samira, '2028');
    expect(papers).toHaveLength(2);
    for (const paper of papers) await done(api.as(samira), removePaper, { id: paper.id });
    const erased = (before: string) => paperRetention.erase(api.db.manager, new Date(before));
    expect([await erased('2027-06-09T08:00:00Z'), await erased('2027-06-10T08:00:00Z')]).toEqual([2, 0]);
    for (const act of [restorePaper, removePaper])
      expect(await refused(api.as(samira), act, { id: papers[0]!.id })).toBe('NOT_FOUND');
    await done(api.as(samira), copy, input);
    expect((await space(samira, '2028')).papers).toEqual([]);
    // Nothing is taken to an edition that is over: then the empty rows go too.
    expect(await erased('2029-01-01T08:00:00Z')).toBe(2);
  });
});
