import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { AllianceModule } from '../alliance.module';
import { Label } from '../label/label.entity';
import { anOrganisation } from '../testing';
import { Organisation } from './organisation.entity';

let api: TestApi;
let marieke: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule]);
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  await api.db.manager.save(
    Object.assign(new Label(), {
      collection: 'organisationKinds',
      code: 'MUNICIPALITY',
      name: { nl: 'Gemeente', en: 'Municipality' },
      hint: null,
      position: 0,
    }),
  );
  await anOrganisation(api.db, { name: 'De Kap', slug: 'de-kap' });
});
afterAll(() => api?.close());

const add = (who: TestPerson, input: object) =>
  api
    .as(who)
    .run<{ addOrganisation: { slug: string } }>(
      'mutation ($input: AddOrganisationInput!) { addOrganisation(input: $input) { slug } }',
      { input: { id: newId(), kind: 'MUNICIPALITY', ...input } },
    );
const problems = async (answer: ReturnType<typeof add>) =>
  ((await answer).errors?.[0]?.extensions?.['fields'] ?? []) as {
    field: string;
    code: string;
    message: string;
  }[];

describe('adding an organisation by hand', () => {
  it('asks about a name that looks like one that is there, and then takes it', async () => {
    const [asked] = await problems(add(marieke, { name: 'Stichting De Kap' }));
    expect(asked).toMatchObject({
      field: 'isAnother',
      code: 'ALIKE',
      message: expect.stringContaining('‘De Kap’'),
    });
    expect(await api.db.manager.existsBy(Organisation, { name: 'Stichting De Kap' })).toBe(false);
    const taken = await add(marieke, { name: 'Stichting De Kap', isAnother: true });
    expect(taken.data!.addOrganisation.slug).toBe('stichting-de-kap');
  });

  it('makes one, however often the form is sent, and lets it be found', async () => {
    const input = { id: newId(), name: 'Gemeente Epe', city: 'Epe', website: 'https://example.org' };
    await Promise.all([add(marieke, input), add(marieke, input)]);
    expect(await api.db.manager.findBy(Organisation, { name: 'Gemeente Epe' })).toMatchObject([
      { id: input.id, slug: 'gemeente-epe', city: 'Epe', website: 'https://example.org' },
    ]);
    const found = await api.db.query('SELECT 1 FROM search_documents WHERE subject_id = $1', [input.id]);
    expect(found).toHaveLength(1);
  });

  it('says at each field what is wrong', async () => {
    const told = await problems(add(marieke, { name: 'De Kap', kind: 'CIRCUS' }));
    expect(told.map(({ field, code }) => [field, code])).toEqual([
      ['name', 'TAKEN'],
      ['kind', 'UNKNOWN'],
    ]);
    // A website that is none is told in the first round, with whatever else was left open.
    const first = await problems(add(marieke, { name: ' ', website: 'javascript:alert(1)' }));
    expect(first.map(({ field, code }) => [field, code])).toEqual([
      ['name', 'IS_NOT_EMPTY'],
      ['website', 'NO_ADDRESS'],
    ]);
  });

  it('never gives one the address of the page itself', async () => {
    expect((await add(marieke, { name: 'Nieuw' })).data!.addOrganisation.slug).toBe('nieuw-2');
  });

  it('is for who looks after the network', async () => {
    const { id: organisationId } = await anOrganisation(api.db);
    const samira = await api.person({ roles: [{ role: 'EDITOR', organisationId }] });
    expect((await add(samira, { name: 'Van mij' })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
