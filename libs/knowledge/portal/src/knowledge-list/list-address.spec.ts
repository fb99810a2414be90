import {
  atLeast,
  filterOf,
  filtersOn,
  listAddress,
  readListChoice,
  takenOff,
  without,
  withoutFilters,
} from './list-address';

const read = (address: string) =>
  readListChoice(new URL(address, 'https://verbonden.example.org').searchParams);

describe('the address of the knowledge list', () => {
  const address =
    '/kennis?q=zieke+ouder&soort=TOOL&thema=SUPPORT&thema=GRIEF&bewijs=GROUNDED&vanaf=2025&sorteer=titel&letterlijk=ja';

  it('holds words, filters and order, so that it can be shared and gone back to', () => {
    expect(read(address)).toMatchObject({
      search: 'zieke ouder',
      sort: 'TITLE',
      since: '2025',
      insist: true,
      chosen: { kinds: ['TOOL'], themes: ['SUPPORT', 'GRIEF'] },
    });
    expect(listAddress(read(address))).toBe(address);
    expect(filtersOn(read(address))).toBe(5);
  });

  it('loses one filter and keeps the rest when its chip is pressed', () => {
    expect(
      listAddress(without(read('/kennis?q=x&thema=SUPPORT&thema=GRIEF&sorteer=titel'), 'themes', 'GRIEF')),
    ).toBe('/kennis?q=x&thema=SUPPORT&sorteer=titel');
    expect(listAddress(withoutFilters(read('/kennis?q=x&thema=SUPPORT&sorteer=titel')))).toBe(
      '/kennis?q=x&sorteer=titel',
    );
  });

  it('knows what was just taken off, and brings it back', () => {
    const choice = read('/kennis?q=x&soort=TOOL');
    const off = takenOff(choice, 'thema:GRIEF');
    expect(off && listAddress(off.before)).toBe('/kennis?q=x&soort=TOOL&thema=GRIEF');
    expect(takenOff(choice, 'soort:TOOL')).toBeNull();
    expect(takenOff(choice, 'kleur:rood')).toBeNull();
    expect(takenOff(choice, null)).toBeNull();
  });

  it('asks the API only for what was chosen', () => {
    expect(filterOf(read('/kennis?soort=TOOL&thema=SUPPORT&vanaf=2025'))).toEqual({
      kinds: ['TOOL'],
      themes: ['SUPPORT'],
      publishedFrom: '2025-01-01',
    });
    expect(filterOf(read('/kennis'))).toEqual({});
    expect(filterOf(read('/kennis?vanaf=gisteren'))).toEqual({});
  });

  it('takes a step of the ladder of evidence as: at least this one', () => {
    expect(filterOf(read('/kennis?bewijs=FIRST_INDICATIONS')).evidenceLevels).toEqual([
      'FIRST_INDICATIONS',
      'GOOD_INDICATIONS',
      'STRONG_INDICATIONS',
    ]);
    const counted = [
      { value: 'NONE', count: 50 },
      { value: 'STRONG_INDICATIONS', count: 1 },
      { value: 'DESCRIBED', count: 4 },
    ];
    expect(atLeast(counted)).toEqual([
      { value: 'DESCRIBED', count: 5 },
      { value: 'STRONG_INDICATIONS', count: 1 },
    ]);
  });
});
