import { countryLayout, countrySize } from './country-layout';

/** As many as there were in 2023. */
const counts = {
  Drenthe: 12,
  Flevoland: 6,
  Fryslân: 18,
  Gelderland: 51,
  Groningen: 10,
  Limburg: 31,
  'Noord-Brabant': 56,
  'Noord-Holland': 44,
  Overijssel: 25,
  Utrecht: 26,
  Zeeland: 13,
  'Zuid-Holland': 50,
};
const all = Object.entries(counts).flatMap(([province, count]) =>
  Array.from({ length: count }, (_, index) => {
    const name = `${province} ${index + 1}`;
    return { key: name, name, province };
  }),
);
const spot = ({ x, y }: { x: number; y: number }) => `${x},${y}`;

describe('the municipalities laid out as a country', () => {
  it('has every municipality exactly once, on a place of its own', () => {
    const places = countryLayout(all);
    expect([...places.keys()].sort()).toEqual(all.map(({ key }) => key).sort());
    expect(new Set([...places.values()].map(spot)).size).toBe(all.length);
  });

  it('keeps all of them within the country', () => {
    for (const { x, y } of countryLayout(all).values()) {
      expect(x).toBeLessThan(countrySize.columns);
      expect(y).toBeLessThan(countrySize.rows);
    }
  });

  it('is the same whatever the order of the list', () => {
    expect([...countryLayout([...all].reverse())]).toEqual([...countryLayout(all)]);
  });

  it('puts the north above the south and the coast left of the border', () => {
    const places = countryLayout(all);
    const middleOf = (province: string) => {
      const of = all.filter((each) => each.province === province).map(({ key }) => places.get(key)!);
      const mean = (axis: 'x' | 'y') => of.reduce((sum, each) => sum + each[axis], 0) / of.length;
      return { x: mean('x'), y: mean('y') };
    };
    expect(middleOf('Groningen').y).toBeLessThan(middleOf('Utrecht').y);
    expect(middleOf('Utrecht').y).toBeLessThan(middleOf('Limburg').y);
    expect(middleOf('Zeeland').x).toBeLessThan(middleOf('Noord-Brabant').x);
    expect(middleOf('Noord-Holland').x).toBeLessThan(middleOf('Overijssel').x);
  });

  it('moves nobody in other provinces when two municipalities become one', () => {
    const before = countryLayout(all);
    const after = countryLayout(all.filter(({ name }) => name !== 'Drenthe 3'));
    for (const { key } of all.filter(({ province }) => province !== 'Drenthe')) {
      expect(after.get(key)).toEqual(before.get(key));
    }
  });

  it('finds a place for a municipality too many and for an unknown province', () => {
    const more = [
      ...all,
      { key: 'a', name: 'Zzz', province: 'Flevoland' },
      { key: 'b', name: 'Yyy', province: 'Atlantis' },
    ];
    expect(new Set([...countryLayout(more).values()].map(spot)).size).toBe(more.length);
  });
});
