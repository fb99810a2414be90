import { PeopleModule } from '@verbonden/people/api';
import { testApi, type TestApi } from '@verbonden/shared/testing';
import { AllianceModule } from '../alliance.module';
import bodyFile from '../demo/bodies.json' with { type: 'json' };
import { loadAlliance } from '../demo/load-alliance';
import organisationFile from '../demo/organisations.json' with { type: 'json' };
import { OrganisationDocuments } from '../organisation/organisation-documents';
import { anOrganisation, aPartnership } from '../testing';

let api: TestApi;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule]);
  await api.db.transaction((tx) => loadAlliance(tx, api.clock.now(), api.app.get(OrganisationDocuments)));
});
afterAll(() => api?.close());

interface Role {
  readonly role: string;
  readonly organisation: { readonly slug: string };
}
const rolesOn = async (slug: string, onDate: string) =>
  (
    await api.visitor.data<{ body: { participants: Role[] } }>(
      `query ($slug: String!, $onDate: String) {
         body(slug: $slug) { participants(onDate: $onDate) { role organisation { slug } } } }`,
      { slug, onDate },
    )
  ).body.participants.map(({ role, organisation }) => `${organisation.slug}: ${role}`);

describe('who took part in a body', () => {
  it.each(bodyFile.map(({ code, slug }) => [code, slug]))(
    'on 1 January 2020 in %s is what the facts say, with the roles they say',
    async (code, slug) => {
      const facts = organisationFile.flatMap((each) =>
        each.partnerships
          .filter(({ body, since }) => body === code && since !== null && since <= '2020-01-01')
          .map(({ role }) => `${each.slug}: ${role}`),
      );
      expect((await rolesOn(slug, '2020-01-01')).sort()).toEqual(facts.sort());
    },
  );

  it('in 2023 is the core group of then: that of 2020 and NCJ', async () => {
    const core = (await rolesOn('alliantie', '2023-01-01')).filter((each) => each.endsWith('CORE_GROUP'));
    expect(core.map((each) => each.split(':')[0]).sort()).toEqual([
      'brussen-erbij-beweging',
      'mantelzorgnl',
      'movisie',
      'ncj',
      'nji',
      'siz-twente-jmz-go',
      'trimbos',
      'vanzelfsprekend',
      'vilans',
    ]);
  });

  it('ends with a role that is closed, and is still there for the days before', async () => {
    const left = await anOrganisation(api.db, { slug: 'weggegaan' });
    await aPartnership(api.db, left, { body: 'JMZ_LAB', since: '2021-01-01', until: '2022-01-01' });
    const there = async (day: string) => (await rolesOn('jmz-lab', day)).includes('weggegaan: MEMBER');
    expect([await there('2020-12-31'), await there('2021-06-01'), await there('2022-01-01')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('is by role in the order of the roles, then by name', async () => {
    const { body } = await api.visitor.data<{
      body: { history: { roleLabel: string; organisation: { name: string } }[] };
    }>('{ body(slug: "alliantie") { history { roleLabel organisation { name } } } }');
    expect([...new Set(body.history.map(({ roleLabel }) => roleLabel))].slice(0, 3)).toEqual([
      'Coördinator',
      'Kerngroep',
      'Opdrachtgever',
    ]);
    const core = body.history.filter(({ roleLabel }) => roleLabel === 'Kerngroep');
    const names = core.map(({ organisation }) => organisation.name);
    expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, 'nl')));
  });

  it('is nowhere for a body that is not there', async () => {
    const answer = await api.visitor.run('{ body(slug: "niets") { id } }');
    expect(answer.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});

describe('how many take part', () => {
  it('counts an organisation in three bodies, or with two roles in one, once', async () => {
    const count = async () =>
      (
        await api.visitor.data<{ takingPart: { organisations: number; inSeveral: number } }>(
          '{ takingPart(onDate: "2030-01-01") { organisations inSeveral } }',
        )
      ).takingPart;
    const before = await count();
    const everywhere = await anOrganisation(api.db);
    for (const body of ['ALLIANCE', 'EXPERTISELAB', 'JMZ_LAB']) {
      await aPartnership(api.db, everywhere, { body, since: '2029-01-01' });
    }
    const twice = await anOrganisation(api.db);
    await aPartnership(api.db, twice, { body: 'JMZ_LAB', role: 'MEMBER', since: '2029-01-01' });
    await aPartnership(api.db, twice, { body: 'JMZ_LAB', role: 'PIONEER', since: '2029-01-01' });
    const after = await count();
    expect(after).toEqual({
      organisations: before.organisations + 2,
      inSeveral: before.inSeveral + 1,
    });
    const perBody = await api.visitor.data<{ bodies: { code: string; organisationCount: number }[] }>(
      '{ bodies { code organisationCount(onDate: "2030-01-01") } }',
    );
    const sum = perBody.bodies.reduce((total, { organisationCount }) => total + organisationCount, 0);
    expect(sum).toBeGreaterThan(after.organisations);
  });
});
