import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import { AllianceModule } from '../alliance.module';
import { loadAims } from '../demo/load-aims';
import { loadMunicipalities } from '../municipality/load-municipalities';
import { Municipality } from '../municipality/municipality.entity';
import { MunicipalityDocuments } from '../municipality/municipality-documents';

const read = `query Read($slug: String!) { aim(slug: $slug) { id title kind
  indicators { id name measurements { id value onDay source sourceUrl } } evidence { code value of path } } }`;
const add = `mutation Add($input: AddIndicatorInput!) { addIndicator(input: $input) { id } }`;
const measure = `mutation Measure($input: AddMeasurementInput!) { addMeasurement(input: $input) { id } }`;

interface Shown {
  id: string;
  title: string;
  indicators: { id: string; name: string; measurements: { value: number; onDay: string }[] }[];
  evidence: { code: string; value: number; of: number | null }[];
}

let api: TestApi;
let coordinator: TestPerson;
let professional: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule]);
  await api.db.transaction(async (tx) => {
    await loadAims(tx);
    await loadMunicipalities(tx, api.app.get(MunicipalityDocuments));
  });
  coordinator = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  professional = await api.person({ name: 'Ton', roles: ['PROFESSIONAL'] });
}, 120_000);
afterAll(() => api?.close());

const look = async (slug: string) => (await api.visitor.data<{ aim: Shown }>(read, { slug })).aim;
const refusal = async (caller: TestCaller, document: string, input: object) =>
  (await caller.run(document, { input })).errors?.[0]?.extensions;

describe('what the network wants', () => {
  it('is seven objectives, then five ambitions, also when they are loaded twice', async () => {
    await api.db.transaction((tx) => loadAims(tx));
    const { aims } = await api.visitor.data<{ aims: { kind: string }[] }>('{ aims { kind } }');
    expect(aims.map(({ kind }) => kind)).toEqual([
      ...Array<string>(7).fill('OBJECTIVE'),
      ...Array<string>(5).fill('AMBITION'),
    ]);
  });

  it('counts the municipalities that recognise young carers out of the register', async () => {
    const before = (await look('elke-gemeente')).evidence;
    expect(before.find(({ code }) => code === 'municipalities-recognise')).toMatchObject({
      value: 0,
      of: 342,
    });
    await api.db.getRepository(Municipality).update({ slug: 'assen' }, { recognises: 'YES' });
    const after = (await look('elke-gemeente')).evidence;
    expect(after.find(({ code }) => code === 'municipalities-recognise')).toMatchObject({
      value: 1,
      of: 342,
    });
  });
});

describe('what is measured for an aim', () => {
  it('is written down by a coordinator, value by value, the oldest first', async () => {
    const { id: aimId } = await look('in-beeld');
    const indicator = { id: newId(), aimId, name: 'Scholen met een contactpersoon' };
    await Promise.all([1, 2].map(() => api.as(coordinator).data(add, { input: indicator })));
    const value = (onDay: string, number: number) => ({
      id: newId(),
      indicatorId: indicator.id,
      value: number,
      onDay,
      source: 'Eigen telling (voorbeeld)',
    });
    await api.as(coordinator).data(measure, { input: value('2026-03-01', 12.5) });
    await api.as(coordinator).data(measure, { input: value('2025-03-01', 10) });
    const shown = (await look('in-beeld')).indicators;
    expect(shown).toHaveLength(1);
    expect(shown[0]!.measurements.map((each) => [each.onDay, each.value])).toEqual([
      ['2025-03-01', 10],
      ['2026-03-01', 12.5],
    ]);
  });

  it('is for nobody else to say', async () => {
    const { id: aimId } = await look('in-beeld');
    const input = { id: newId(), aimId, name: 'Iets' };
    expect((await refusal(api.as(professional), add, input))?.['code']).toBe('FORBIDDEN');
    expect((await refusal(api.visitor, add, input))?.['code']).toBe('UNAUTHENTICATED');
  });

  it('says at the field what is wrong', async () => {
    const { indicators } = await look('in-beeld');
    const input = {
      id: newId(),
      indicatorId: indicators[0]!.id,
      value: null,
      onDay: 'gisteren',
      source: ' ',
      sourceUrl: 'rapport',
    };
    const wrong = (await refusal(api.as(coordinator), measure, input))?.['fields'] as readonly {
      field: string;
    }[];
    expect(wrong.map(({ field }) => field).sort()).toEqual(['onDay', 'source', 'sourceUrl', 'value']);
    const later = { ...input, value: 1, source: 'Bron', onDay: '2099-01-01', sourceUrl: null };
    const more = (await refusal(api.as(coordinator), measure, later))?.['fields'] as readonly {
      field: string;
    }[];
    expect(more.map(({ field }) => field).sort()).toEqual(['onDay']);
  });
});
