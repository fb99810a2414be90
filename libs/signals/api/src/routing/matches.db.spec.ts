import { AllianceModule, OrganisationDocuments } from '@verbonden/alliance/api';
import { anOffer, anOrganisation } from '@verbonden/alliance/testing';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi } from '@verbonden/shared/testing';
import { SignalsModule } from '../signals.module';
import { aSignal, someWords } from '../testing';
import { type AskedAbout, MatchSources } from './match-sources';
import { neighboursOf } from './neighbouring-regions';

let api: TestApi;
let sources: MatchSources;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, SignalsModule]);
  sources = api.app.get(MatchSources, { strict: false });
  await someWords(api.db);
  const { db } = api;
  const offers = await anOrganisation(db, { name: 'Biedt aan' });
  await anOffer(db, offers, { themes: ['GRIEF'], regions: ['DRENTHE'] });
  const besides = await anOrganisation(db, { name: 'Biedt ernaast aan' });
  await anOffer(db, besides, { themes: ['GRIEF'], regions: ['GRONINGEN'] });
  const over = await anOrganisation(db, { name: 'Bood aan' });
  await anOffer(db, over, { themes: ['GRIEF'], regions: ['DRENTHE'], status: 'WITHDRAWN' });
  const lives = await anOrganisation(db, { name: 'Zit in Drenthe', region: 'Drenthe', sector: 'EDUCATION' });
  const says = await anOrganisation(db, {
    name: 'Zegt het zelf',
    descriptionNl: 'Wij begeleiden rouwgroepen voor jongeren.',
  });
  await db.transaction((tx) =>
    api.app.get(OrganisationDocuments, { strict: false }).write(
      tx,
      [lives, says].map(({ id }) => id),
    ),
  );
  const answered = await anOrganisation(db, { name: 'Beantwoordde' });
  await aSignal(db, { theme: 'GRIEF', ...owned(answered.id), answer: 'Zo.', status: 'CLOSED' });
  const works = await anOrganisation(db, { name: 'Werkt ernaast' });
  await aSignal(db, { theme: 'SUPPORT', region: 'GRONINGEN', sector: 'EDUCATION', organisationId: works.id });
});
afterAll(() => api.close());

const owned = (id: string) => ({
  ownerKind: 'ORGANISATION' as const,
  ownerOrganisationId: id,
  plan: 'We proberen het.',
  planUntil: '2027-01-01',
});
async function reasons(traits: Partial<AskedAbout> = {}): Promise<Record<string, readonly string[]>> {
  const about = {
    ...{ signalId: newId(), title: 'Wie helpt een rouwgroep op weg?', theme: 'GRIEF', setting: null },
    ...{ region: 'DRENTHE', sector: 'EDUCATION', nearRegions: neighboursOf('DRENTHE') },
    ...traits,
  };
  const found = await sources.reasons(api.db.manager, about);
  const names = new Map(
    (await api.db.query<{ id: string; name: string }[]>('SELECT id, name FROM organisations')).map(
      ({ id, name }) => [id, name],
    ),
  );
  return Object.fromEntries([...found].map(([id, why]) => [names.get(id), [...why].sort()]));
}

describe('which organisations could know', () => {
  it('are those that offer help here, say so themselves, answered before, are here or in the sector', async () => {
    expect(await reasons()).toEqual({
      'Biedt aan': ['OFFERS'],
      'Biedt ernaast aan': ['NEAR_REGION'],
      'Zit in Drenthe': ['REGION', 'SECTOR'],
      'Zegt het zelf': ['WORKS_ON'],
      Beantwoordde: ['ANSWERED'],
      'Werkt ernaast': ['NEAR_REGION', 'SECTOR'],
    });
  });

  it('without a province, offers anywhere count, and nobody is near', async () => {
    const found = await reasons({ region: null, sector: null, nearRegions: [] });
    expect(found).toEqual({
      'Biedt aan': ['OFFERS'],
      'Biedt ernaast aan': ['OFFERS'],
      'Zegt het zelf': ['WORKS_ON'],
      Beantwoordde: ['ANSWERED'],
    });
  });

  it('are none for what nobody has to do with', async () => {
    expect(
      await reasons({
        title: 'Zonnepanelen?',
        theme: 'POLICY',
        region: 'ZEELAND',
        sector: null,
        nearRegions: [],
      }),
    ).toEqual({});
  });
});
