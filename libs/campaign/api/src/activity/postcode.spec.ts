import { postcodeArea, readPostcode } from './postcode';

describe('a postcode', () => {
  it.each([
    ['3512AB', '3512 AB'],
    [' 3512 ab ', '3512 AB'],
    ['3512', '3512'],
    ['0512 AB', null],
    ['35 12', null],
    ['Utrecht', null],
    ['3512 A', null],
  ])('%j is read as %j', (typed, read) => expect(readPostcode(typed)).toBe(read));

  it('lies in the area of its first two figures', () => expect(postcodeArea('3512 AB')).toBe('35'));
});
