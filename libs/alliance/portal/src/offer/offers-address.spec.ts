import { filterOf, offersAddress, readOffersChoice, without } from './offers-address';

describe('the address of the list of offers', () => {
  const address = '/aanbod?soort=SPEAKER&provincie=OVERIJSSEL&provincie=DRENTHE&thema=GRIEF&online=ja';
  const read = (path: string) =>
    readOffersChoice(new URL(path, 'https://verbonden.example.org').searchParams);

  it('holds what was chosen, so that back and forward bring it back', () => {
    expect(offersAddress(read(address))).toBe(address);
    expect(offersAddress(read('/aanbod'))).toBe('/aanbod');
    expect(offersAddress(read('/aanbod?soort=&iets=anders'), 'verder')).toBe('/aanbod?na=verder');
  });

  it('loses one value at a time', () => {
    expect(offersAddress(without(read(address), 'regions', 'OVERIJSSEL'))).toBe(
      '/aanbod?soort=SPEAKER&provincie=DRENTHE&thema=GRIEF&online=ja',
    );
  });

  it('limits only by what was chosen', () => {
    expect(filterOf(read('/aanbod?thema=GRIEF'))).toEqual({ themes: ['GRIEF'] });
    expect(filterOf(read(address))).toEqual({
      kinds: ['SPEAKER'],
      regions: ['OVERIJSSEL', 'DRENTHE'],
      themes: ['GRIEF'],
      isOnline: true,
    });
  });
});
