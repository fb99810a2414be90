import { filterOf, listAddress, readListChoice, without } from './list-address';

const read = (address: string) =>
  readListChoice(new URL(address, 'https://verbonden.example.org').searchParams);

describe('the address of the knowledge list', () => {
  const address = '/kennis?q=zieke+ouder&soort=TOOL&thema=SUPPORT&thema=GRIEF&sorteer=titel';

  it('holds words, filters and order, so that it can be shared and gone back to', () => {
    expect(read(address)).toMatchObject({
      search: 'zieke ouder',
      sort: 'TITLE',
      chosen: { kinds: ['TOOL'], themes: ['SUPPORT', 'GRIEF'] },
    });
    expect(listAddress(read(address))).toBe(address);
  });

  it('loses one filter and keeps the rest when its chip is pressed', () => {
    expect(listAddress(without(read(address), 'themes', 'GRIEF'))).toBe(
      '/kennis?q=zieke+ouder&soort=TOOL&thema=SUPPORT&sorteer=titel',
    );
  });

  it('asks the API only for what was chosen', () => {
    expect(filterOf(read(address))).toEqual({ kinds: ['TOOL'], themes: ['SUPPORT', 'GRIEF'] });
    expect(filterOf(read('/kennis'))).toEqual({});
  });
});
