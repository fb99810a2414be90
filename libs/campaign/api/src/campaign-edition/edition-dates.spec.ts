import { currentOf, daysByRule, editionSlug } from './edition-dates';

describe('the days of an edition', () => {
  it('are 1 to 7 June unless it is moved', () => {
    expect(daysByRule(2027)).toEqual({ beginsOn: '2027-06-01', endsOn: '2027-06-07' });
  });

  it.each([
    ['2027-06-01', [], '2027'],
    ['2020-10-05', ['2020'], '2020-oktober'],
    ['2020-10-12', ['2020', '2020-oktober'], '2020-oktober-2'],
  ])('one that begins on %s beside %j is found at %s', (beginsOn, taken, slug) => {
    expect(editionSlug(beginsOn, taken)).toBe(slug);
  });
});

describe('the edition that people mean', () => {
  const june = daysByRule(2020);
  const october = { beginsOn: '2020-10-05', endsOn: '2020-10-11' };
  const next = daysByRule(2021);
  const all = [next, june, october];

  it.each([
    ['before all', '2020-01-01', june],
    ['on its last day', '2020-06-07', june],
    ['between two in one year', '2020-06-08', october],
    ['after the last', '2022-01-01', next],
  ])('%s (%s)', (_, today, edition) => {
    expect(currentOf(all, today)).toBe(edition);
  });

  it('is nothing when there is none', () => {
    expect(currentOf([], '2027-06-01')).toBeNull();
  });
});
