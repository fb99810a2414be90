import { addressLine, readAddress, type TypedAddress } from './delivery-address';

const typed = (more: Partial<TypedAddress> = {}): TypedAddress => ({
  receiver: 'Fatma Yıldız',
  street: 'Voorbeeldstraat',
  houseNumber: '12',
  addition: '',
  postcode: '3512ab',
  place: 'Utrecht',
  ...more,
});
const wrong = (more: Partial<TypedAddress>) =>
  readAddress(typed(more)).problems.map(({ field, code }) => `${field} ${code}`);

describe('where a parcel goes', () => {
  it('is written as the printer wants it', () => {
    const { address, problems } = readAddress(typed({ houseNumber: ' 12-a ' }));
    expect(problems).toEqual([]);
    expect(address).toMatchObject({ houseNumber: '12', addition: 'a', postcode: '3512 AB' });
    expect(addressLine(address)).toBe('Voorbeeldstraat 12 a, 3512 AB Utrecht');
  });

  it('needs a whole postcode; letters that are never given out are a mistake', () => {
    for (const postcode of ['3512', '0512 AB', '3512 A', '3512 SS', '']) {
      expect(wrong({ postcode })).toEqual(['postcode NO_POSTCODE']);
    }
  });

  it('is no box, and no street with the number in it', () => {
    expect(wrong({ street: 'Postbus 12' })).toEqual(['street PO_BOX']);
    expect(wrong({ street: 'Voorbeeldstraat 12' })).toEqual(['street HAS_NUMBER']);
    expect(wrong({ street: '12' })).toEqual(['street NO_STREET']);
    expect(wrong({ street: 'Voorbeeldstraat 1200', houseNumber: '1200' })).toEqual(['street HAS_NUMBER']);
  });

  it('may be a street named after a year', () => {
    for (const street of ['Plein 1940-1945', 'Plein 1944', 'Plein 1813']) {
      expect(wrong({ street })).toEqual([]);
    }
  });

  it('has one number and one addition', () => {
    expect(wrong({ houseNumber: 'twaalf' })).toEqual(['houseNumber NO_NUMBER']);
    expect(wrong({ houseNumber: '0' })).toEqual(['houseNumber NO_NUMBER']);
    expect(wrong({ houseNumber: '12a', addition: 'b' })).toEqual(['addition TWICE']);
  });

  it('does not lie at the other end of the country; of a small place nothing is claimed', () => {
    expect(wrong({ place: 'Groningen' })).toEqual(['postcode ELSEWHERE']);
    expect(wrong({ place: '’s-Hertogenbosch', postcode: '5211 AA' })).toEqual([]);
    expect(wrong({ place: 'Borculo' })).toEqual([]);
    expect(wrong({ place: '3512 AB Utrecht' })).toEqual(['place HAS_FIGURES']);
  });
});
