import ICAL from 'ical.js';
import { AimEvidences, AllianceModule, type Organisation } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { PeopleModule } from '@verbonden/people/api';
import { newId, PublicAddresses } from '@verbonden/shared/server';
import { SearchApiModule } from '@verbonden/search/api';
import { MailSink, testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import type { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { CampaignModule } from '../campaign.module';
import { CampaignWorkerModule } from '../campaign-worker.module';
import { aMunicipality, anActivityInput, anEdition, aPublicActivity } from '../testing';

const fields = `id slug title status version isOver reviewNote cancelledBecause costs postcode joining seats
  municipality { name } organisation { name } edition { slug } moments { startsAt endsAt }
  viewerCanChange viewerCanCancel viewerCanCheck`;
const step = (name: string, type: string) =>
  `mutation ($input: ${type}!) { done: ${name}(input: $input) { ${fields} } }`;
const documents = {
  submit: step('submitCampaignActivity', 'SubmitCampaignActivityInput'),
  update: step('updateCampaignActivity', 'UpdateCampaignActivityInput'),
  approve: step('approveCampaignActivity', 'ApproveCampaignActivityInput'),
  ask: step('askCampaignActivityChanges', 'AskCampaignActivityChangesInput'),
  cancel: step('cancelCampaignActivity', 'CancelCampaignActivityInput'),
  withdraw: step('withdrawCampaignActivity', 'WithdrawCampaignActivityInput'),
  read: `query ($slug: ID!) { campaignActivity(slug: $slug) { ${fields} } }`,
  list: `query ($edition: ID!, $filter: CampaignActivityFilter, $first: Int! = 20, $after: String) {
    campaignActivities(edition: $edition, filter: $filter, first: $first, after: $after) {
      totalCount near { kind name around } pageInfo { hasNextPage endCursor } edges { node { title status } } } }`,
  places: `query ($edition: ID!, $filter: CampaignActivityFilter) {
    campaignActivityPlaces(edition: $edition, filter: $filter) { count municipality { name } } }`,
  toCheck: `{ campaignActivitiesToCheck { totalCount edges { node { id waiting { workingDays } } } } }`,
  mine: `{ myCampaignActivities { edges { node { id status } } } }`,
  search: `query ($search: String!) { searchEverything(search: $search) { edges { node { path } } } }`,
};

interface Shown {
  id: string;
  slug: string;
  version: number;
  status: string;
}
interface Listed {
  campaignActivities: {
    totalCount: number;
    near: { kind: string; name: string; around: string | null } | null;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: { title: string; status: string } }[];
  };
}

let api: TestApi;
let sink: MailSink;
let edition: CampaignEdition;
let organisation: Organisation;
let fatma: TestPerson;
let organiser: TestCaller;
let coordinator: TestCaller;

beforeAll(async () => {
  sink = await MailSink.start();
  api = await testApi([PeopleModule, SearchApiModule, AllianceModule, CampaignModule, CampaignWorkerModule], {
    SMTP_URL: sink.url,
  });
  edition = await anEdition(api.db, { year: 2027, slug: '2027' });
  organisation = await anOrganisation(api.db, { name: 'De Brug' });
  await aMunicipality(api.db, 'Utrecht', 'Utrecht');
  await aMunicipality(api.db, 'Zeist', 'Utrecht');
  await aMunicipality(api.db, 'Assen', 'Drenthe');
  fatma = await api.person({
    name: 'Fatma',
    roles: [{ role: 'PROFESSIONAL', organisationId: organisation.id }],
  });
  organiser = api.as(fatma);
  coordinator = api.as(await api.person({ name: 'Marieke', roles: ['COORDINATOR'] }));
}, 60_000);
afterAll(async () => {
  await api?.close();
  await sink?.close();
});

const written = (more: object = {}) => ({
  ...anActivityInput(more),
  editionId: edition.id,
  organisationId: organisation.id,
});
const done = async (caller: TestCaller, document: string, input: object) =>
  (await caller.data<{ done: Shown }>(document, { input })).done;
const refusal = async (caller: TestCaller, document: string, input: object) =>
  (await caller.run(document, { input })).errors?.[0]?.extensions;
const list = (filter: object = {}, more: object = {}) =>
  api.visitor.data<Listed>(documents.list, { edition: '2027', filter, ...more });

describe('an activity', () => {
  it('goes from its organisation over the desk to everybody', async () => {
    const input = written({ title: 'Pannenkoeken voor wie zorgt' });
    const made = await done(organiser, documents.submit, input);
    expect(made).toMatchObject({
      status: 'SUBMITTED',
      municipality: { name: 'Utrecht' },
      postcode: '3512 AB',
    });
    expect(await done(organiser, documents.submit, input)).toEqual(made);
    const hidden = await api.visitor.run(documents.read, { slug: made.slug });
    expect(hidden.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect((await list()).campaignActivities.edges).toEqual([]);
    expect(await coordinator.data(documents.toCheck)).toEqual({
      campaignActivitiesToCheck: {
        totalCount: 1,
        edges: [{ node: { id: made.id, waiting: { workingDays: 0 } } }],
      },
    });
    const { id, version } = made;
    expect(await done(coordinator, documents.approve, { id, version })).toMatchObject({
      status: 'PUBLISHED',
    });
    const seen = await api.visitor.data<{ campaignActivity: object }>(documents.read, { slug: made.slug });
    expect(seen.campaignActivity).toMatchObject({ viewerCanChange: false, viewerCanCheck: false });
    expect((await list()).campaignActivities.edges.map(({ node }) => node.title)).toEqual([input.title]);
    const { text } = await sink.waitFor(
      ({ to, subject }) => to.includes(fatma.email) && subject.includes('staat online'),
    );
    expect(text).toContain(`/week/activiteit/${made.slug}`);
    expect(await api.visitor.data(documents.search, { search: 'pannenkoeken' })).toMatchObject({
      searchEverything: { edges: [{ node: { path: `/week/activiteit/${made.slug}` } }] },
    });
    expect(
      (await coordinator.data<{ campaignActivitiesToCheck: object }>(documents.toCheck))
        .campaignActivitiesToCheck,
    ).toMatchObject({ totalCount: 0 });
  });

  it('sent in again with another text is refused, so that nobody takes the change for kept', async () => {
    const input = written();
    const { id } = await done(organiser, documents.submit, input);
    for (const more of [{ title: 'Nu anders' }, { moments: [{ ...input.moments[0]!, ends: '19:00' }] }]) {
      expect(await refusal(organiser, documents.submit, { ...input, ...more })).toMatchObject({
        code: 'CONFLICT',
      });
    }
    await done(organiser, documents.withdraw, { id });
  });

  it('is asked to change with a text, and comes back', async () => {
    const { id, slug } = await done(organiser, documents.submit, written());
    await done(coordinator, documents.ask, { id, note: 'Zet erbij wat ze moeten meenemen.' });
    const mail = await sink.waitFor(({ subject }) => subject.startsWith('Nog even aanpassen'));
    expect(mail.text).toContain('Zet erbij wat ze moeten meenemen.');
    const asked = await organiser.data<{ campaignActivity: Shown }>(documents.read, { slug });
    expect(asked.campaignActivity).toMatchObject({ reviewNote: 'Zet erbij wat ze moeten meenemen.' });
    const { editionId: _, organisationId: __, ...words } = written({ title: 'Koken met schort' });
    const again = await done(organiser, documents.update, { ...words, id, version: 1 });
    expect(again).toMatchObject({ status: 'SUBMITTED', title: 'Koken met schort', version: 2 });
    expect(await refusal(organiser, documents.update, { ...words, id, version: 1 })).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await refusal(coordinator, documents.approve, { id, version: 1 })).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await done(organiser, documents.withdraw, { id })).toMatchObject({ status: 'WITHDRAWN' });
  });

  it('changed while public stays public, and is looked over again', async () => {
    const { id, slug } = await aPublicActivity(api.db, {
      editionId: edition.id,
      organisationId: organisation.id,
    });
    const { editionId: _, organisationId: __, ...words } = written({ title: 'Nu anders' });
    expect(await done(organiser, documents.update, { ...words, id, version: 1 })).toMatchObject({
      status: 'PUBLISHED',
    });
    expect(await api.visitor.data(documents.read, { slug })).toMatchObject({
      campaignActivity: { title: 'Nu anders' },
    });
    const queue = await coordinator.data<{
      campaignActivitiesToCheck: { edges: { node: { id: string } }[] };
    }>(documents.toCheck);
    expect(queue.campaignActivitiesToCheck.edges.map(({ node }) => node.id)).toEqual([id]);
    await done(coordinator, documents.approve, { id, version: 2 });
    expect(await coordinator.data(documents.toCheck)).toMatchObject({
      campaignActivitiesToCheck: { totalCount: 0 },
    });
  });

  it('that moves tells who left an address, and reminds them at the new time', async () => {
    const { id } = await aPublicActivity(api.db, {
      ...{ editionId: edition.id, organisationId: organisation.id, title: 'Schaatsen' },
    });
    const input = { id: newId(), activityId: id, chosenName: 'IJs', reminderAddress: 'ijs@example.org' };
    await api.visitor.data(
      'mutation ($input: SignUpForActivityInput!) { signUpForActivity(input: $input) { outcome } }',
      { input },
    );
    const moments = [{ day: '2027-06-05', begins: '10:00', ends: '12:00' }];
    const { editionId: _, organisationId: __, ...words } = written({ title: 'Schaatsen', moments });
    await done(organiser, documents.update, { ...words, id, version: 1 });
    const mail = await sink.waitFor(({ subject }) => subject === 'Veranderd: Schaatsen');
    expect(mail.text).toContain('zaterdag 5 juni 2027, 10.00 – 12.00 uur');
    expect(mail.text).toContain('Voorbeeldstraat 12');
    const reminders = await api.db.query(
      `SELECT status, due_at FROM mail_messages WHERE context_id = $1 AND kind = 'campaign.signup-reminder' ORDER BY due_at`,
      [id],
    );
    expect(reminders).toEqual([
      { status: 'DROPPED', due_at: new Date('2027-06-01T14:00:00Z') },
      { status: 'PLANNED', due_at: new Date('2027-06-04T08:00:00Z') },
    ]);
    await done(coordinator, documents.approve, { id, version: 2 });
  });

  it('that moves into the past mails nobody, and reminds nobody any more', async () => {
    const { id } = await aPublicActivity(api.db, {
      ...{ editionId: edition.id, organisationId: organisation.id, title: 'Vliegeren' },
    });
    const input = { id: newId(), activityId: id, chosenName: 'Wind', reminderAddress: 'wind@example.org' };
    await api.visitor.data(
      'mutation ($input: SignUpForActivityInput!) { signUpForActivity(input: $input) { outcome } }',
      { input },
    );
    const {
      editionId: _,
      organisationId: __,
      ...words
    } = written({
      ...{ title: 'Vliegeren', moments: [{ day: '2027-05-20', begins: '10:00', ends: '12:00' }] },
    });
    api.clock.set('2027-05-20T10:00:00Z');
    await done(organiser, documents.update, { ...words, id, version: 1 });
    const mails = await api.db.query('SELECT kind, status FROM mail_messages WHERE context_id = $1', [id]);
    expect(mails).toEqual([{ kind: 'campaign.signup-reminder', status: 'DROPPED' }]);
    api.clock.set('2027-01-04T09:00:00Z');
    await done(coordinator, documents.approve, { id, version: 2 });
  });

  it('keeps what calendars call a moment when another comes before it', async () => {
    const { id, slug } = await aPublicActivity(api.db, {
      ...{ editionId: edition.id, organisationId: organisation.id },
    });
    const entries = async () => {
      const body = await (await fetch(`${api.url}/calendar/activiteit/${slug}.ics`)).text();
      const events = new ICAL.Component(ICAL.parse(body) as never).getAllSubcomponents('vevent');
      return Object.fromEntries(
        events.map((event) => [
          String(event.getFirstPropertyValue('dtstart')),
          String(event.getFirstPropertyValue('uid')),
        ]),
      );
    };
    const wednesday = '2027-06-02T16:00:00';
    const { [wednesday]: known } = await entries();
    expect(known).toMatch(new RegExp(`^${id}-0@`));
    const { editionId: _, organisationId: __, ...words } = written();
    const moments = [{ day: '2027-06-01', begins: '16:00', ends: '18:00' }, ...words.moments];
    await done(organiser, documents.update, { ...words, moments, id, version: 1 });
    const { [wednesday]: same, ...others } = await entries();
    expect(same).toBe(known);
    const [added] = Object.values(others);
    await done(organiser, documents.update, { ...words, moments: moments.slice(0, 1), id, version: 2 });
    expect(await entries()).toEqual({ '2027-06-01T16:00:00': added });
    await done(coordinator, documents.approve, { id, version: 3 });
  });

  it('is in the sitemap once public, and counts for what the alliance wants', async () => {
    const [count] = await Promise.all(
      api.app
        .get(AimEvidences)
        .of('bewustwording')
        .filter(({ code }) => code === 'week-activities')
        .map((each) => each.count()),
    );
    const [{ slug }] = await api.db.query<[{ slug: string }]>(
      `SELECT slug FROM campaign_activities WHERE status = 'PUBLISHED' LIMIT 1`,
    );
    const hidden = await done(organiser, documents.submit, written());
    const paths = (await api.app.get(PublicAddresses).find('activiteiten')!.list(0, 100)).map(
      ({ path }) => path,
    );
    expect(paths).toContain(`/week/activiteit/${slug}`);
    expect(paths).not.toContain(`/week/activiteit/${hidden.slug}`);
    expect(count!.value).toBeGreaterThan(0);
    await done(organiser, documents.withdraw, { id: hidden.id });
  });

  it('that is cancelled stays, says why, and is found by search no more', async () => {
    const made = await done(organiser, documents.submit, written({ title: 'Zwemmen met zeemeerminnen' }));
    await done(coordinator, documents.approve, made.version ? { id: made.id, version: made.version } : {});
    await done(organiser, documents.cancel, { id: made.id, because: 'Het zwembad is dicht.' });
    expect(await api.visitor.data(documents.read, { slug: made.slug })).toMatchObject({
      campaignActivity: { status: 'CANCELLED', cancelledBecause: 'Het zwembad is dicht.' },
    });
    expect(await api.visitor.data(documents.search, { search: 'zeemeerminnen' })).toMatchObject({
      searchEverything: { edges: [] },
    });
  });

  it.each([
    ['no name', { title: ' ' }, 'title'],
    ['an unknown municipality', { municipality: 'Nergenshuizen' }, 'municipality'],
    ['no place', { venue: null, address: null }, 'address'],
    ['no postcode', { postcode: 'hier' }, 'postcode'],
    ['no day', { moments: [] }, 'moments'],
    ['a day that is none', { moments: [{ day: 'morgen', begins: '10:00', ends: '11:00' }] }, 'moments.0.day'],
    ['no way to join', { joining: 'ELSEWHERE' }, 'joinUrl'],
    [
      'a way to join that runs something',
      { joining: 'ELSEWHERE', joinUrl: 'javascript:alert(1)' },
      'joinUrl',
    ],
    ['no seats', { seats: 0 }, 'seats'],
  ])('with %s is refused at the field', async (_, wrong, field) => {
    expect(await refusal(organiser, documents.submit, written(wrong))).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field }],
    });
  });

  it('online needs no place, and keeps none', async () => {
    const made = await done(
      organiser,
      documents.submit,
      written({ form: 'ONLINE', municipality: null, joining: 'NONE' }),
    );
    expect(made).toMatchObject({ municipality: null, postcode: null, seats: null });
    await done(organiser, documents.withdraw, { id: made.id });
  });

  it('is not entered for others, nor looked over by its organisation', async () => {
    const stranger = api.as(await api.person({ roles: ['EDITOR'] }));
    expect(await refusal(stranger, documents.submit, written())).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(api.visitor, documents.submit, written())).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    const { id } = await done(organiser, documents.submit, written());
    expect(await refusal(stranger, documents.withdraw, { id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(organiser, documents.approve, { id, version: 1 })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect((await organiser.run(documents.toCheck)).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(
      await refusal(coordinator, documents.update, { ...anActivityInput(), id, version: 1 }),
    ).toMatchObject({ code: 'FORBIDDEN' });
    await done(organiser, documents.withdraw, { id });
  });
});

describe('the list of an edition', () => {
  let place: Record<string, string>;
  const titles = ({ campaignActivities }: Listed) => campaignActivities.edges.map(({ node }) => node.title);

  beforeAll(async () => {
    edition = await anEdition(api.db, { year: 2027, slug: '2027-lijst' });
    const rows = await api.db.query<{ slug: string; id: string }[]>('SELECT slug, id FROM municipalities');
    place = Object.fromEntries(rows.map(({ slug, id }) => [slug, id]));
    const add = (
      title: string,
      municipality: string | null,
      postcode: string | null,
      day: string,
      more: object = {},
    ) =>
      aPublicActivity(api.db, {
        ...{ editionId: edition.id, organisationId: organisation.id, title, postcode },
        ...(municipality ? { form: 'ONSITE', municipalityId: place[municipality]! } : {}),
        moments: [{ startsAt: `${day}T14:00:00.000Z`, endsAt: `${day}T16:00:00.000Z` }],
        ...more,
      });
    await add('Assen', 'assen', '9401 AA', '2027-06-01');
    await add('Zeist', 'zeist', '3701 AA', '2027-06-02', { audience: 'PROFESSIONALS', costs: '5 euro' });
    await add('Utrecht', 'utrecht', '3512 AB', '2027-06-03', { audience: 'EVERYBODY' });
    await add('Online', null, null, '2027-06-04');
    await add('Utrecht af', 'utrecht', '3541 AB', '2027-06-05', { status: 'CANCELLED' });
  });
  const look = (filter: object = {}, more: object = {}) =>
    api.visitor.data<Listed>(documents.list, { edition: '2027-lijst', filter, ...more });

  it('is by day, and page by page each once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Listed = await look({}, { first: 2, after });
      seen.push(...titles(page));
      after = page.campaignActivities.pageInfo.hasNextPage
        ? page.campaignActivities.pageInfo.endCursor
        : null;
    } while (after);
    expect(seen).toEqual(['Assen', 'Zeist', 'Utrecht', 'Online', 'Utrecht af']);
  });

  it.each([
    ['a municipality', 'utrecht', ['Utrecht', 'Utrecht af', 'Zeist', 'Online'], 'Utrecht', 'Utrecht'],
    [
      'a municipality as people write it',
      'gemeente Zeist',
      ['Zeist', 'Utrecht', 'Utrecht af', 'Online'],
      'Zeist',
      'Utrecht',
    ],
    ['a postcode', '3512 xx', ['Utrecht', 'Utrecht af', 'Online'], '3512', '35'],
  ])('near %s: there first, then around, then online', async (_, near, found, name, around) => {
    const answer = await look({ near });
    expect(titles(answer)).toEqual(found);
    expect(answer.campaignActivities.near).toMatchObject({ name, around });
  });

  it('near a place nobody knows limits nothing, and says so', async () => {
    const answer = await look({ near: 'Nergenshuizen' });
    expect(answer.campaignActivities).toMatchObject({ totalCount: 5, near: { kind: 'UNKNOWN' } });
  });

  it.each([
    [
      'young carers, with what is for everybody',
      { audience: 'YOUNG_CARERS' },
      ['Assen', 'Utrecht', 'Online', 'Utrecht af'],
    ],
    ['a day', { day: '2027-06-02' }, ['Zeist']],
    ['online', { form: 'ONLINE' }, ['Online']],
    ['free', { free: true }, ['Assen', 'Utrecht', 'Online', 'Utrecht af']],
    ['a province', { province: 'Drenthe' }, ['Assen']],
    ['a municipality', { municipality: 'zeist' }, ['Zeist']],
  ])('is limited to %s', async (_, filter, found) => expect(titles(await look(filter))).toEqual(found));

  it('tells what is to come before what is over', async () => {
    api.clock.set('2027-06-02T17:00:00Z');
    expect(titles(await look())).toEqual(['Utrecht', 'Online', 'Utrecht af', 'Assen', 'Zeist']);
    api.clock.set('2027-01-04T09:00:00Z');
  });

  it('is counted by municipality for the map, whatever place was chosen', async () => {
    const answer = await api.visitor.data(documents.places, {
      edition: '2027-lijst',
      filter: { province: 'Drenthe', audience: 'YOUNG_CARERS' },
    });
    expect(answer).toEqual({
      campaignActivityPlaces: [
        { count: 1, municipality: { name: 'Assen' } },
        { count: 2, municipality: { name: 'Utrecht' } },
      ],
    });
  });

  it('is a calendar and a feed, of everywhere or of one municipality, with what is cancelled', async () => {
    const file = async (path: string) => {
      const response = await fetch(`${api.url}${path}`);
      return { status: response.status, body: await response.text() };
    };
    const all = await file('/calendar/week/2027-lijst.ics');
    const events = new ICAL.Component(ICAL.parse(all.body) as never).getAllSubcomponents('vevent');
    expect(events.map((event) => String(event.getFirstPropertyValue('summary')))).toEqual([
      'Assen',
      'Zeist',
      'Utrecht',
      'Online',
      'Gaat niet door: Utrecht af',
    ]);
    expect(String(events[0]!.getFirstPropertyValue('dtstart'))).toBe('2027-06-01T16:00:00');
    const one = await file('/calendar/week/2027-lijst.ics?gemeente=zeist');
    expect(one.body.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    const feed = await file('/feeds/week/2027-lijst.atom?gemeente=utrecht&taal=en');
    expect(feed.body.match(/<entry>/g)).toHaveLength(2);
    expect(feed.body).toContain('Cancelled: Utrecht af');
    for (const wrong of [
      '/calendar/week/1999.ics',
      '/feeds/week/2027-lijst.rss',
      '/feeds/week/2027-lijst.atom?gemeente=nergens',
      '/calendar/activiteit/niets.ics',
    ]) {
      expect((await file(wrong)).status).toBe(404);
    }
  });
});
