import { lookOf } from './municipality-words';

describe('the form of a municipality on the map', () => {
  it.each([
    ['YES', 'YES', 'full'],
    ['YES', 'UNKNOWN', 'half'],
    ['NO', 'YES', 'half'],
    ['NO', 'UNKNOWN', 'cross'],
    ['UNKNOWN', 'UNKNOWN', 'outline'],
  ] as const)('that recognises: %s, and supports: %s, is %s', (recognises, supports, look) => {
    expect(lookOf({ recognises, supports })).toBe(look);
  });
});
