import { readAnswerAddress } from './answer-address';

const home = 'https://verbonden.example.org';
const read = (typed: string) => readAnswerAddress(typed, home);

describe('the address of what answers a signal', () => {
  it.each([
    ['/kennis/een-kaartje-a1b2c3', '/kennis/een-kaartje-a1b2c3'],
    ['/bijeenkomsten/expertiselab-maart', '/bijeenkomsten/expertiselab-maart'],
    [` ${home}/kennis/een-kaartje `, '/kennis/een-kaartje'],
    [`${home}/en/kennis/een-kaartje`, '/kennis/een-kaartje'],
    ['https://example.org/handreiking?deel=2', 'https://example.org/handreiking?deel=2'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(read(typed)).toBe(kept);
  });

  it.each([
    '',
    '/kennis',
    '/bureau/geheim',
    '//example.org/kennis/x',
    '/kennis/../bureau',
    'http://example.org/handreiking',
    'javascript:alert(1)',
    'https://somebody:secret@example.org',
    'https://nergens',
    'kijk op de site',
    `https://example.org/${'a'.repeat(500)}`,
  ])('%s is refused', (typed) => {
    expect(read(typed)).toBeNull();
  });
});
