import { addUp } from './add-up';

const row = (municipalityId: string | null, organisationId: string | null, value: number) => ({
  ...{ editionId: 'week', municipalityId, organisationId, value },
});

describe('the reach of an edition', () => {
  it('counts an organisation and a municipality once, however much they did', () => {
    const { totals, organisations, municipalities, places } = addUp([
      {
        code: 'activities',
        rows: [row('zwolle', 'de-brug', 2), row('zwolle', 'kompas', 1), row(null, 'kompas', 4)],
      },
      { code: 'materials', rows: [row('zwolle', 'de-brug', 5), row('assen', 'de-brug', 1)] },
    ]);
    expect(Object.fromEntries(totals)).toEqual({ activities: 7, materials: 6 });
    expect([organisations, municipalities]).toEqual([2, 2]);
    expect(Object.fromEntries(places.get('zwolle')!)).toEqual({ activities: 3, materials: 5 });
  });

  it('of which nothing is known is nothing, and not missing', () => {
    const { totals, organisations } = addUp([{ code: 'stories', rows: [row('zwolle', 'de-brug', 0)] }]);
    expect(totals.get('stories')).toBe(0);
    expect(organisations).toBe(0);
  });
});
