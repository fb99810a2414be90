import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { unzipSync } from 'fflate';
import { CampaignActivity } from '../activity/activity.entity';
import { CampaignModule } from '../campaign.module';
import { aMunicipality, anEdition, aPublicActivity } from '../testing';
import { sampleWords } from './drawing/sample-material';
import { MaterialPackService } from './material-pack.service';

const documents = {
  begin:
    'mutation ($input: BeginMaterialSetInput!) { beginMaterialSet(input: $input) { materialSet { id } } }',
  save: 'mutation ($input: SavePersonalisedMaterialInput!) { savePersonalisedMaterial(input: $input) { id } }',
  pack: 'mutation ($input: MakeMaterialPackInput!) { makeMaterialPack(input: $input) { id } }',
  mine: 'query ($id: ID!) { personalisedMaterial(id: $id) { version agendaChanged pack { path } } }',
};

let api: TestApi;
let fatma: TestPerson;
let organisationId: string;
let editionId: string;
let materialId: string;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, CampaignModule]);
  organisationId = (await anOrganisation(api.db)).id;
  fatma = await api.person({ roles: [{ role: 'EDITOR', organisationId }] });
});
beforeEach(async () => {
  api.clock.set(new Date('2027-05-25T09:00:00Z'));
  await api.db.query('DELETE FROM campaign_editions');
  editionId = (await anEdition(api.db)).id;
  const marieke = await api.person({ roles: ['COORDINATOR'] });
  const { beginMaterialSet } = await api
    .as(marieke)
    .data<{ beginMaterialSet: { materialSet: { id: string } } }>(documents.begin, { input: { editionId } });
  materialId = newId();
  const { heading, words, when, place, contact, colour } = sampleWords;
  const written = { heading, words, when, place, contact, colour, logoId: null };
  const input = { id: materialId, setId: beginMaterialSet.materialSet.id, organisationId, version: null };
  await api.as(fatma).data(documents.save, { input: { ...input, ...written } });
});
afterAll(() => api.close());

/** Makes the zip, and gives what the alternative text of the poster says. */
async function poster(): Promise<string> {
  const id = newId();
  await api.as(fatma).data(documents.pack, { input: { id, materialId } });
  await api.app.get(MaterialPackService).draw(id);
  const { pack } = await shown();
  const zip = unzipSync(new Uint8Array(await (await fetch(`${api.url}${pack!.path}`)).arrayBuffer()));
  expect(Object.keys(zip)).toEqual(
    expect.arrayContaining(['agenda-a3.png', 'agenda-a4.png', 'agenda-a4-drukwerk.pdf']),
  );
  return new TextDecoder().decode(zip['agenda-a4-alt-tekst.txt']);
}
const shown = async () =>
  (
    await api.as(fatma).data<{
      personalisedMaterial: { version: number; agendaChanged: boolean; pack: { path: string } | null };
    }>(documents.mine, { id: materialId })
  ).personalisedMaterial;
const activity = (traits: Partial<CampaignActivity> = {}) =>
  aPublicActivity(api.db, { editionId, organisationId, ...traits });
const on = (day: string) => ({
  moments: [{ startsAt: `${day}T14:00:00.000Z`, endsAt: `${day}T16:00:00.000Z` }],
});

describe('the agenda on a poster', () => {
  it('is what the organisation does in this edition, checked, coming and not cancelled, in the order of time', async () => {
    const town = await aMunicipality(api.db, 'Zeist', 'Utrecht');
    const placed = { form: 'ONSITE', venue: 'De Brug', address: 'Kade 4', postcode: '3701 AB' } as const;
    await activity({ title: 'Tweede', ...on('2027-06-03'), ...placed, municipalityId: town.id });
    await activity({
      title: 'Eerste en derde',
      moments: [...on('2027-06-02').moments, ...on('2027-06-04').moments],
    });
    await activity({ title: 'Geweest', ...on('2027-05-20') });
    await activity({ title: 'Afgezegd', status: 'CANCELLED' });
    await activity({ title: 'Nog niet nagekeken', status: 'SUBMITTED', publishedAt: null });
    await activity({ title: 'Van een ander', organisationId: (await anOrganisation(api.db)).id });
    const former = await anEdition(api.db, { year: 2026, beginsOn: '2026-06-01', endsOn: '2026-06-07' });
    await activity({ title: 'Van een andere Week', editionId: former.id });
    const said = await poster();
    const order = [
      'woensdag 2 juni',
      'Eerste',
      'donderdag 3 juni',
      'De Brug, Kade 4, Zeist: Tweede',
      'vrijdag 4 juni',
    ];
    expect(order.map((part) => said.indexOf(part))).toEqual(
      order.map((part) => said.indexOf(part)).toSorted((one, other) => one - other),
    );
    for (const part of order) expect(said).toContain(part);
    for (const absent of ['Geweest', 'Afgezegd', 'nagekeken', 'ander', '3701'])
      expect(said).not.toContain(absent);
    // Its heading is that of the set, and not what the organisation wrote of one activity.
    expect(said).toContain('Dit is er bij ons te doen');
    expect(said).not.toContain(sampleWords.heading);
  }, 60_000);

  it('that moves makes the poster out of date, until it is made anew', async () => {
    const { id } = await activity({ title: 'Samen koken', ...on('2027-06-02') });
    expect((await shown()).agendaChanged).toBe(false);
    expect(await poster()).toContain('woensdag 2 juni');
    expect((await shown()).agendaChanged).toBe(false);
    const [moment] = on('2027-06-03').moments;
    const { startsAt, endsAt } = moment!;
    await api.db.manager.update(CampaignActivity, { id }, { moments: [moment!], startsAt, endsAt });
    expect(await shown()).toMatchObject({ agendaChanged: true, version: 1 });
    expect(await poster()).toContain('donderdag 3 juni');
    expect((await shown()).agendaChanged).toBe(false);
    await api.db.manager.update(CampaignActivity, { id }, { status: 'CANCELLED' });
    expect((await shown()).agendaChanged).toBe(true);
    expect(await poster()).toContain('Lijnen om zelf in te vullen');
  }, 90_000);

  it('that is over is no change, and its news outlives the zip', async () => {
    await activity({ ...on('2027-06-02') });
    await activity({ ...on('2027-06-05') });
    await poster();
    api.clock.set(new Date('2027-06-03T09:00:00Z'));
    expect(await shown()).toMatchObject({ agendaChanged: false, pack: null });
    await activity({ ...on('2027-06-06') });
    expect(await shown()).toMatchObject({ agendaChanged: true, pack: null });
  }, 60_000);
});
