import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { CampaignModule } from '../campaign.module';
import { anEdition } from '../testing';

const fields =
  'id slug year beginsOn endsOn name theme hashtags partners links { title href } version viewerCanChange';
const create = `mutation ($input: CreateCampaignEditionInput!) { done: createCampaignEdition(input: $input) { ${fields} } }`;
const update = `mutation ($input: UpdateCampaignEditionInput!) { done: updateCampaignEdition(input: $input) { ${fields} } }`;
const read = `query ($slug: ID!) { campaignEdition(slug: $slug) { ${fields} } }`;
const current = `{ currentCampaignEdition { slug } }`;
const list = `query ($first: Int! = 20, $after: String) { campaignEditions(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { slug } } } }`;

interface Done {
  done: { id: string; slug: string; version: number };
}
interface Listed {
  campaignEditions: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: { slug: string } }[];
  };
}

const written = (more: object = {}) => ({
  id: newId(),
  year: 2031,
  nameNl: 'Week van de Jonge Mantelzorger 2031',
  nameEn: 'Young Carers Week 2031',
  hashtags: ['#JMZ'],
  partners: ['JMZ Pro'],
  links: [{ title: 'Webinar over de toolkit', href: '/bijeenkomst/webinar' }],
  ...more,
});

describe('an edition of the Week', () => {
  let api: TestApi;
  let coordinator: TestPerson;

  beforeAll(async () => {
    api = await testApi([PeopleModule, CampaignModule]);
    coordinator = await api.person({ roles: ['COORDINATOR'] });
  });
  afterAll(() => api.close());

  const refusal = async (caller: { run: TestApi['visitor']['run'] }, document: string, input: object) =>
    (await caller.run(document, { input })).errors?.[0]?.extensions;

  it('added without days is from 1 to 7 June; the same form twice makes one', async () => {
    const input = written();
    const first = await api.as(coordinator).data<Done>(create, { input });
    expect(first.done).toMatchObject({
      slug: '2031',
      beginsOn: '2031-06-01',
      endsOn: '2031-06-07',
      version: 1,
    });
    expect((await api.as(coordinator).data<Done>(create, { input })).done).toEqual(first.done);
    const seen = await api.visitor.data<{ campaignEdition: object }>(read, { slug: '2031' });
    expect(seen.campaignEdition).toMatchObject({
      name: 'Week van de Jonge Mantelzorger 2031',
      links: [{ title: 'Webinar over de toolkit', href: '/bijeenkomst/webinar' }],
      viewerCanChange: false,
    });
  });

  it('may be a second one in a year, with its month in its address, and be moved', async () => {
    await anEdition(api.db, { year: 2032, slug: '2032' });
    const input = written({ year: 2032, beginsOn: '2032-10-05', endsOn: '2032-10-11' });
    const { done } = await api.as(coordinator).data<Done>(create, { input });
    expect(done).toMatchObject({ slug: '2032-oktober', beginsOn: '2032-10-05' });
    const moved = { ...input, beginsOn: '2032-11-01', endsOn: '2032-11-07', version: done.version };
    const after = await api.as(coordinator).data<Done>(update, { input: moved });
    expect(after.done).toMatchObject({ slug: '2032-oktober', beginsOn: '2032-11-01', version: 2 });
    expect(await refusal(api.as(coordinator), update, moved)).toMatchObject({ code: 'CONFLICT' });
  });

  it('two at once in one year get two addresses', async () => {
    const both = await Promise.all(
      [1, 2].map(() => api.as(coordinator).data<Done>(create, { input: written({ year: 2033 }) })),
    );
    expect(both.map(({ done }) => done.slug).sort()).toEqual(['2033', '2033-juni']);
  });

  it.each([
    ['another year', { beginsOn: '2032-06-01' }, 'beginsOn'],
    ['an end before its begin', { endsOn: '2031-05-31' }, 'endsOn'],
    ['two months', { endsOn: '2031-07-31' }, 'endsOn'],
    ['no name', { nameNl: ' ' }, 'nameNl'],
    ['a hashtag without its sign', { hashtags: ['JMZ'] }, 'hashtags'],
    [
      'a link that runs something',
      { links: [{ title: 'Kijk', href: 'javascript:alert(1)' }] },
      'links.0.href',
    ],
    [
      'a link to another host in disguise',
      { links: [{ title: 'Kijk', href: '//example.org' }] },
      'links.0.href',
    ],
  ])('with %s is refused at the field', async (_, wrong, field) => {
    expect(await refusal(api.as(coordinator), create, written(wrong))).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field }],
    });
  });

  it('is not added or changed by a professional, nor by a visitor', async () => {
    const professional = await api.person({ roles: ['PROFESSIONAL'] });
    const { id } = await anEdition(api.db);
    for (const [document, input] of [
      [create, written()],
      [update, { ...written(), id, version: 1 }],
    ] as const) {
      expect(await refusal(api.as(professional), document, input)).toMatchObject({ code: 'FORBIDDEN' });
      expect(await refusal(api.visitor, document, input)).toMatchObject({ code: 'UNAUTHENTICATED' });
    }
  });

  it('of now is the one that is on or the next; all stay readable, what begins last first, each once', async () => {
    await anEdition(api.db, { year: 2018, slug: '2018' });
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 20; page += 1) {
      const { campaignEditions }: Listed = await api.visitor.data<Listed>(list, { first: 2, after });
      seen.push(...campaignEditions.edges.map(({ node }) => node.slug));
      if (!campaignEditions.pageInfo.hasNextPage) break;
      after = campaignEditions.pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.at(-1)).toBe('2018');
    const { currentCampaignEdition } = await api.visitor.data<{ currentCampaignEdition: { slug: string } }>(
      current,
    );
    expect(seen).toContain(currentCampaignEdition.slug);
    expect(currentCampaignEdition.slug).not.toBe('2018');
  });
});
