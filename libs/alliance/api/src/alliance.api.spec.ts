import { PeopleModule } from '@verbonden/people/api';
import { statementsOf, testApi, type TestApi } from '@verbonden/shared/testing';
import { AllianceModule } from './alliance.module';
import { loadAlliance } from './demo/load-alliance';
import organisationFile from './demo/organisations.json' with { type: 'json' };
import { OrganisationDocuments } from './organisation/organisation-documents';
import { Organisation } from './organisation/organisation.entity';

let api: TestApi;

beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule]);
  await api.db.transaction((tx) => loadAlliance(tx, api.clock.now(), api.app.get(OrganisationDocuments)));
});
afterAll(() => api.close());

interface Listed {
  organisations: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: { slug: string; name: string } }[];
    facets: Record<'kinds' | 'bodies' | 'roles', { code: string; label: string; count: number }[]>;
  };
}

const list = `query ($filter: OrganisationFilter, $first: Int! = 100, $after: String) {
  organisations(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { slug name } }
    facets { kinds { code label count } bodies { code label count } roles { code label count } }
  }
}`;

async function slugs(filter: Record<string, string>): Promise<string[]> {
  const { organisations } = await api.visitor.data<Listed>(list, { filter });
  expect(organisations.totalCount).toBe(organisations.edges.length);
  return organisations.edges.map(({ node }) => node.slug).sort();
}

const founders = [
  'brussen-erbij-beweging',
  'mantelzorgnl',
  'movisie',
  'nji',
  'siz-twente-jmz-go',
  'trimbos',
  'vanzelfsprekend',
  'vilans',
];

describe('who had which role on which day', () => {
  it('on 1 January 2020 the core group, the coordinator and the commissioner are those who founded it', async () => {
    const onDate = '2020-01-01';
    expect(await slugs({ body: 'ALLIANCE', role: 'CORE_GROUP', onDate })).toEqual(founders);
    expect(await slugs({ body: 'ALLIANCE', role: 'COORDINATOR', onDate })).toEqual(['jmz-pro']);
    expect(await slugs({ body: 'ALLIANCE', role: 'COMMISSIONER', onDate })).toEqual(['ministerie-van-vws']);
    expect(await slugs({ body: 'JMZ_LAB', onDate })).toEqual([
      'brussen-erbij-beweging',
      'siz-twente-jmz-go',
      'vanzelfsprekend',
    ]);
    expect(await slugs({ body: 'EXPERTISELAB', onDate })).toEqual([]);
  });

  it('in 2023 NCJ is in the core group too, though nobody knows since when', async () => {
    const onDate = '2023-01-01';
    expect(await slugs({ body: 'ALLIANCE', role: 'CORE_GROUP', onDate })).toEqual(
      [...founders, 'ncj'].sort(),
    );
    const { organisation } = await api.visitor.data<{ organisation: { partnerships: unknown[] } }>(
      '{ organisation(slug: "ncj") { partnerships { role roleLabel since knownFrom until body { code } } } }',
    );
    expect(organisation.partnerships).toEqual([
      {
        role: 'CORE_GROUP',
        roleLabel: 'Kerngroep',
        since: null,
        knownFrom: '2023-01-01',
        until: null,
        body: { code: 'ALLIANCE' },
      },
    ]);
  });

  it('before there was an Alliance nobody had a role', async () => {
    expect(await slugs({ onDate: '2019-12-31' })).toEqual([]);
  });

  it('a page of an organisation shows the roles of any day', async () => {
    const { organisation } = await api.visitor.data<{ organisation: { before: unknown[]; now: unknown[] } }>(
      `{ organisation(slug: "jmz-pro") {
        before: partnerships(onDate: "2020-06-01") { role body { code name } organisation { name } }
        now: partnerships { role }
      } }`,
    );
    expect(organisation.before).toEqual([
      {
        role: 'COORDINATOR',
        body: { code: 'ALLIANCE', name: 'Strategische Alliantie Jonge Mantelzorg' },
        organisation: { name: 'Stichting JMZ Pro' },
      },
      {
        role: 'MEMBER',
        body: { code: 'WEEK_WORKING_GROUP', name: 'Werkgroep Week van de Jonge Mantelzorger' },
        organisation: { name: 'Stichting JMZ Pro' },
      },
    ]);
    expect(organisation.now).toHaveLength(3);
  });
});

describe('the directory', () => {
  it('holds every organisation of the facts, with the same name, kind, site and roles', async () => {
    const facts = organisationFile.filter((each) => !each.fictitious);
    expect(facts).toHaveLength(29);
    for (const fact of facts) {
      const { organisation } = await api.visitor.data<{
        organisation: {
          partnershipHistory: { role: string; since: string | null; body: { code: string } }[];
        };
      }>(
        `query ($slug: String!) { organisation(slug: $slug) {
          name kind website fictitious partnershipHistory { role since body { code } }
        } }`,
        { slug: fact.slug },
      );
      const { partnershipHistory, ...rest } = organisation;
      expect(rest).toEqual({
        name: fact.name,
        kind: fact.kind,
        website: fact.website ?? null,
        fictitious: false,
      });
      expect(
        partnershipHistory.map(({ role, since, body }) => `${body.code} ${role} ${since}`).sort(),
      ).toEqual(fact.partnerships.map(({ role, since, body }) => `${body} ${role} ${since}`).sort());
    }
  });

  it('is sorted as Dutch readers expect and can be read page by page without losing anybody', async () => {
    const whole = await api.visitor.data<Listed>(list);
    const names = whole.organisations.edges.map(({ node }) => node.name);
    expect(names).toEqual([...names].sort(new Intl.Collator('nl').compare));
    const read: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 20; page++) {
      const { organisations }: Listed = await api.visitor.data<Listed>(list, { first: 5, after });
      read.push(...organisations.edges.map(({ node }) => node.name));
      expect(organisations.totalCount).toBe(names.length);
      after = organisations.pageInfo.endCursor;
      if (!organisations.pageInfo.hasNextPage) break;
    }
    expect(read).toEqual(names);
  });

  it.each([
    ['a part of a name in any case', 'TRIMBOS', ['trimbos']],
    ['words in any order', 'twente siz', ['siz-twente-jmz-go']],
    ['a letter without its accent', 'jeugdinstituut', ['nji']],
    ['a sign that means something to the database', '%', []],
    ['nothing that fits', 'wielrenvereniging', []],
  ])('is searched by %s', async (_, search, expected) => {
    expect(await slugs({ search })).toEqual(expected);
  });

  it('counts what each choice would give, the other choices as they are, and offers nothing empty', async () => {
    const { organisations } = await api.visitor.data<Listed>(list, {
      filter: { kind: 'HIGHER_EDUCATION', body: 'EXPERTISELAB' },
    });
    const { facets } = organisations;
    expect(facets.bodies).toEqual([{ code: 'EXPERTISELAB', label: 'Expertiselab', count: 6 }]);
    expect(facets.roles).toEqual([{ code: 'MEMBER', label: 'Deelnemer', count: 6 }]);
    for (const { code, count } of facets.kinds) {
      expect(await slugs({ kind: code, body: 'EXPERTISELAB' })).toHaveLength(count);
      expect(count).toBeGreaterThan(0);
    }
  });

  it('reads a page of a hundred with its roles and bodies in the same few statements as a page of one', async () => {
    const document = `query ($first: Int!) { organisations(first: $first) {
      edges { node { name kindLabel partnerships { roleLabel body { name } } } } } }`;
    const one = await statementsOf(api.db, () => api.visitor.data(document, { first: 1 }));
    const hundred = await statementsOf(api.db, () => api.visitor.data(document, { first: 100 }));
    expect(hundred).toHaveLength(one.length);
    expect(hundred.length).toBeLessThanOrEqual(6);
    expect(hundred.length).toBeGreaterThan(1);
  });

  it('speaks English to English readers', async () => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify({
        query: '{ network { name } organisation(slug: "jmz-pro") { kindLabel partnerships { roleLabel } } }',
      }),
    });
    expect(await response.json()).toMatchObject({
      data: {
        network: { name: 'Strategic Alliance for Young Carers' },
        organisation: {
          kindLabel: 'Professional network',
          partnerships: [{ roleLabel: 'Coordinator' }, {}, {}],
        },
      },
    });
  });

  it.each([
    ['{ organisation(slug: "bestaat-niet") { name } }', 'NOT_FOUND'],
    ['{ organisation(slug: "jmz-pro") { partnerships(onDate: "2023-02-30") { role } } }', 'BAD_USER_INPUT'],
    ['{ organisations(filter: { onDate: "gisteren" }) { totalCount } }', 'BAD_USER_INPUT'],
    ['{ organisations(after: "geen plek") { totalCount } }', 'BAD_USER_INPUT'],
    ['{ organisations(first: 101) { totalCount } }', 'BAD_USER_INPUT'],
  ])('refuses %s with a code', async (document, code) => {
    const { errors } = await api.visitor.run(document);
    expect(errors?.map((each) => each.extensions?.code)).toEqual([code]);
  });

  it('never gives the note beside a role, nor anything else that was not meant for the API', async () => {
    const { role, organisation } = await api.visitor.data<Record<string, { fields: { name: string }[] }>>(`{
      role: __type(name: "Partnership") { fields { name } }
      organisation: __type(name: "Organisation") { fields { name } }
    }`);
    const names = (type: { fields: { name: string }[] } | undefined) => type?.fields.map((each) => each.name);
    expect(names(role)).not.toContain('note');
    expect(names(role)).toContain('knownFrom');
    for (const name of ['createdAt', 'updatedAt', 'descriptionNl']) {
      expect(names(organisation)).not.toContain(name);
    }
  });
});

describe('the network itself', () => {
  it('is described by data: name, for whom, what it wants, its bodies and its words', async () => {
    const { network, bodies } = await api.visitor.data<{
      network: { objectives: string[]; ambitions: string[]; labels: { code: string }[] };
      bodies: { code: string }[];
    }>(`{
      network {
        shortName tagline term definition share { part whole text source year } principle objectives ambitions
        colours { token light dark } labels(collection: "partnershipRoles") { code name hint }
      }
      bodies { code name description since }
    }`);
    expect(network).toMatchObject({
      shortName: 'de Alliantie',
      term: 'jonge mantelzorger',
      share: { part: 1, whole: 4, source: 'SCP', year: 2020 },
      colours: [],
    });
    expect([network.objectives.length, network.ambitions.length]).toEqual([7, 5]);
    expect(network.labels.map((each) => each.code)).toContain('INDEPENDENT_KNOWLEDGE_PARTNER');
    expect(bodies.map((each) => each.code)).toEqual([
      'ALLIANCE',
      'EXPERTISELAB',
      'JMZ_LAB',
      'WEEK_WORKING_GROUP',
    ]);
  });

  it('tells who is signed in for which organisation they hold a role', async () => {
    const { id: organisationId } = await api.db
      .getRepository(Organisation)
      .findOneByOrFail({ slug: 'de-kap' });
    const editor = await api.person({ roles: [{ role: 'EDITOR', organisationId }, 'PIONEER'] });
    const { me } = await api
      .as(editor)
      .data<{ me: { roles: unknown[] } }>('{ me { roles { role organisation { slug name } } } }');
    expect(me.roles).toEqual(
      expect.arrayContaining([
        { role: 'EDITOR', organisation: { slug: 'de-kap', name: 'De Kap' } },
        { role: 'PIONEER', organisation: null },
      ]),
    );
  });
});
