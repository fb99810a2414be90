import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { AllianceModule } from '../alliance.module';
import { Label } from '../label/label.entity';
import { aBody, anOrganisation, aPartnership } from '../testing';

let api: TestApi;
let marieke: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule]);
  marieke = await api.person({ roles: ['COORDINATOR'] });
  await api.db.manager.save(
    ['MEMBER', 'HOST'].map((code, position) =>
      Object.assign(new Label(), {
        collection: 'partnershipRoles',
        code,
        name: { nl: code, en: code },
        hint: null,
        position,
      }),
    ),
  );
});
afterAll(() => api?.close());

const begin = (who: TestPerson, input: object) =>
  api
    .as(who)
    .run<{ beginPartnerships: { begun: number; had: number } }>(
      'mutation ($input: BeginPartnershipsInput!) { beginPartnerships(input: $input) { begun had } }',
      { input },
    );
const end = (who: TestPerson, partnershipId: string, until: string) =>
  api
    .as(who)
    .run<{ endPartnership: { until: string } }>(
      'mutation ($input: EndPartnershipInput!) { endPartnership(input: $input) { until } }',
      { input: { partnershipId, until } },
    );
const problem = (answer: { errors?: readonly { extensions?: Record<string, unknown> }[] | undefined }) =>
  answer.errors?.[0]?.extensions;

describe('keeping who takes part', () => {
  it('eighty members join another body in one action; who was there already stays as they were', async () => {
    const members = [];
    for (let count = 0; count < 80; count += 1) members.push(await anOrganisation(api.db));
    await aPartnership(api.db, members[0]!, { body: 'JMZ_PRO', since: '2020-01-01' });
    const { id: bodyId } = await aBody(api.db, 'JMZ_PRO');
    const input = {
      bodyId,
      organisationIds: members.map(({ id }) => id),
      role: 'MEMBER',
      since: '2027-01-01',
    };
    expect((await begin(marieke, input)).data).toEqual({ beginPartnerships: { begun: 79, had: 1 } });
    expect((await begin(marieke, input)).data).toEqual({ beginPartnerships: { begun: 0, had: 80 } });
    const { bodies } = await api.visitor.data<{ bodies: { code: string; organisationCount: number }[] }>(
      '{ bodies { code organisationCount } }',
    );
    expect(bodies.find(({ code }) => code === 'JMZ_PRO')?.organisationCount).toBe(80);
  });

  it('a role is closed with a day and stays in the history; closed once, it stays so', async () => {
    const organisation = await anOrganisation(api.db);
    const role = await aPartnership(api.db, organisation, { role: 'HOST', since: '2024-01-01' });
    expect(problem(await end(marieke, role.id, '2024-01-01'))).toMatchObject({
      fields: [{ field: 'until' }],
    });
    expect((await end(marieke, role.id, '2026-01-01')).data?.endPartnership.until).toBe('2026-01-01');
    expect(problem(await end(marieke, role.id, '2026-02-01'))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('says what is wrong, and is for who looks after the network', async () => {
    const organisation = await anOrganisation(api.db);
    const { id: bodyId } = await aBody(api.db);
    const input = { bodyId, organisationIds: [organisation.id], role: 'MEMBER', since: '2027-01-01' };
    expect(problem(await begin(marieke, { ...input, role: 'CLOWN' }))).toMatchObject({
      fields: [{ field: 'role' }],
    });
    expect(problem(await begin(marieke, { ...input, organisationIds: [] }))).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect(problem(await begin(marieke, { ...input, bodyId: newId() }))).toMatchObject({ code: 'NOT_FOUND' });
    const editor = await api.person({ roles: [{ role: 'EDITOR', organisationId: organisation.id }] });
    expect(problem(await begin(editor, input))).toMatchObject({ code: 'FORBIDDEN' });
    const role = await aPartnership(api.db, organisation, { role: 'HOST' });
    expect(problem(await end(editor, role.id, '2027-01-01'))).toMatchObject({ code: 'FORBIDDEN' });
  });
});
