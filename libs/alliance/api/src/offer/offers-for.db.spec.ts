import { PeopleModule } from '@verbonden/people/api';
import { testApi, type TestApi } from '@verbonden/shared/testing';
import { AllianceModule } from '../alliance.module';
import { anOffer, anOrganisation } from '../testing';
import { OffersFor } from './offers-for';

let api: TestApi;
let names: Map<string, string>;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule]);
  const { db } = api;
  const bridge = await anOrganisation(db, { name: 'De Brug' });
  const linde = await anOrganisation(db, { name: 'De Linde' });
  const quay = await anOrganisation(db, { name: 'De Kade' });
  const gone = await anOrganisation(db, { name: 'Voorbij' });
  names = new Map([bridge, linde, quay, gone].map(({ id, name }) => [id, name]));
  await anOffer(db, bridge, { title: 'Alles', themes: ['GRIEF', 'SUPPORT'], regions: ['NETHERLANDS'] });
  await anOffer(db, bridge, { title: 'Vlakbij', themes: ['GRIEF'], regions: ['DRENTHE'], networkOnly: true });
  await anOffer(db, linde, { title: 'Ver weg', themes: ['GRIEF'], regions: ['ZEELAND'] });
  await anOffer(db, quay, { title: 'Online', themes: ['GRIEF'], regions: [], isOnline: true });
  await anOffer(db, gone, { themes: ['GRIEF'], regions: ['DRENTHE'], status: 'WITHDRAWN' });
  await anOffer(db, gone, { themes: ['GRIEF'], regions: ['DRENTHE'], status: 'EXPIRED' });
  await anOffer(db, gone, { themes: ['GRIEF'], regions: ['DRENTHE'], expiresOn: '2027-01-04' });
});
afterAll(() => api.close());

async function who(themes: string[], regions: string[], most = 10) {
  const found = await api.app.get(OffersFor).organisations(api.db.manager, { themes, regions }, most);
  return found.map(({ organisationId, offers }) => [
    names.get(organisationId),
    ...offers.map(
      ({ title, sharedThemes, isNear }) => `${title} ${sharedThemes.length}${isNear ? ' near' : ''}`,
    ),
  ]);
}

describe('who can help with a question', () => {
  it('first who shares most themes, then who is near; what is elsewhere or over is not asked', async () => {
    expect(await who(['GRIEF', 'SUPPORT'], ['DRENTHE'])).toEqual([
      ['De Brug', 'Alles 2', 'Vlakbij 1 near'],
      ['De Kade', 'Online 1'],
    ]);
  });

  it('without a region everybody with the theme, without a theme everybody who is there', async () => {
    expect((await who(['GRIEF'], [])).map(([name]) => name)).toEqual(['De Kade', 'De Linde', 'De Brug']);
    expect(await who([], ['ZEELAND'])).toEqual([
      ['De Linde', 'Ver weg 0 near'],
      ['De Kade', 'Online 0'],
      ['De Brug', 'Alles 0'],
    ]);
  });

  it('no more than asked for, and nobody for what nobody offers', async () => {
    expect(await who(['GRIEF'], [], 1)).toHaveLength(1);
    expect(await who(['POLICY'], [])).toEqual([]);
  });
});
