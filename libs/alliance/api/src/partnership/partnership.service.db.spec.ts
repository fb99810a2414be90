import { PeopleModule } from '@verbonden/people/api';
import { requestContext } from '@verbonden/shared/server';
import { testApi, type TestApi } from '@verbonden/shared/testing';
import { AllianceModule } from '../alliance.module';
import { loadAlliance } from '../demo/load-alliance';
import { OrganisationDocuments } from '../organisation/organisation-documents';
import { Organisation } from '../organisation/organisation.entity';
import { OrganisationService } from '../organisation/organisation.service';
import { aBody, anOrganisation, aPartnership } from '../testing';
import { isHeldOn } from './partnership-dates';
import { Partnership } from './partnership.entity';
import { PartnershipService } from './partnership.service';

let api: TestApi;
let partnerships: PartnershipService;

beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule]);
  partnerships = api.app.get(PartnershipService);
});
afterAll(() => api.close());

describe('a role of an organisation', () => {
  it('cannot be held twice at the same time, also not when two people add it at once', async () => {
    const organisation = await anOrganisation(api.db);
    const body = await aBody(api.db);
    const adding = () =>
      api.db.transaction((tx) =>
        partnerships.begin(tx, {
          organisationId: organisation.id,
          bodyId: body.id,
          role: 'MEMBER',
          since: '2026-01-01',
        }),
      );
    const outcomes = await Promise.allSettled([adding(), adding()]);
    expect(outcomes.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((each) => each.status === 'rejected')?.reason).toMatchObject({ code: 'CONFLICT' });
    expect(await api.db.getRepository(Partnership).countBy({ organisationId: organisation.id })).toBe(1);
  });

  it('is closed with a date, keeps its history, and can begin again on the day it ended', async () => {
    const organisation = await anOrganisation(api.db);
    const first = await aPartnership(api.db, organisation, { role: 'HOST', since: '2021-01-01' });
    await api.db.transaction((tx) => partnerships.end(tx, first.id, '2022-01-01'));
    await api.db.transaction((tx) =>
      partnerships.begin(tx, {
        organisationId: organisation.id,
        bodyId: first.bodyId,
        role: 'HOST',
        since: '2022-01-01',
      }),
    );
    const history = await partnerships.historyOf(requestContext(anyone), organisation.id);
    expect(history.map(({ since, until }) => [since, until])).toEqual([
      ['2022-01-01', null],
      ['2021-01-01', '2022-01-01'],
    ]);
  });

  it('stays closed: a second end is refused and changes nothing', async () => {
    const organisation = await anOrganisation(api.db);
    const role = await aPartnership(api.db, organisation, { until: '2024-01-01' });
    await expect(
      api.db.transaction((tx) => partnerships.end(tx, role.id, '2025-01-01')),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await api.db.getRepository(Partnership).findOneByOrFail({ id: role.id })).toMatchObject({
      until: '2024-01-01',
    });
  });

  it('without a known first day counts from the day it is written down', async () => {
    const organisation = await anOrganisation(api.db);
    const { id: bodyId } = await aBody(api.db);
    const begun = await api.db.transaction((tx) =>
      partnerships.begin(tx, { organisationId: organisation.id, bodyId, role: 'PARTNER' }),
    );
    expect(begun).toMatchObject({ since: null, knownFrom: '2027-01-04' });
  });

  it.each(['2019-12-31', '2020-01-01', '2022-12-31', '2023-01-01', '2023-06-30', '2023-07-01'])(
    'is held on %s for the list (SQL) exactly when it is for the page (code)',
    async (day) => {
      const [closed, uncertain] = [await anOrganisation(api.db), await anOrganisation(api.db)];
      const roles = [
        await aPartnership(api.db, closed, { body: 'JMZ_LAB', since: '2020-01-01', until: '2023-07-01' }),
        await aPartnership(api.db, uncertain, { body: 'JMZ_LAB', since: null, knownFrom: '2023-01-01' }),
      ];
      const page = await api.app
        .get(OrganisationService)
        .list({ body: 'JMZ_LAB', onDate: day }, { first: 100 });
      const listed = page.edges.map(({ node }) => node.id);
      for (const role of roles) {
        expect(listed.includes(role.organisationId)).toBe(isHeldOn(role, day));
      }
    },
  );
});

describe('loading the network of the demo', () => {
  it('twice gives the same rows', async () => {
    const load = () =>
      api.db.transaction((tx) => loadAlliance(tx, api.clock.now(), api.app.get(OrganisationDocuments)));
    const first = await load();
    const rows = () =>
      Promise.all([api.db.getRepository(Organisation).count(), api.db.getRepository(Partnership).count()]);
    const before = await rows();
    expect(await load()).toEqual(first);
    expect(await rows()).toEqual(before);
  });
});

const anyone = { personId: null, roles: [], locale: 'nl' } as const;
