import { readTyped, withReplaced, wordsOf } from './typed-query';

describe('what somebody types in the search box', () => {
  it.each([
    ['  rouw   op  school ', 'rouw op school'],
    ['rouw\u0000\u0007op\nschool', 'rouw op school'],
    ['\ud800', null],
    ['   ', null],
    [null, null],
    [undefined, null],
  ])('%j is read as %j', (typed, read) => {
    expect(readTyped(typed)).toBe(read);
  });

  it('is cut off after two hundred characters, also when it is enormous', () => {
    expect(readTyped('é'.repeat(2_000_000))).toHaveLength(200);
  });

  it('keeps everything but the words that were replaced', () => {
    const typed = '"Mantelzrger" op SCOOL, mantelzrger!';
    const words = wordsOf(typed);
    expect(words.map(({ word }) => word)).toEqual(['mantelzrger', 'scool', 'mantelzrger']);
    const better = new Map([
      ['mantelzrger', 'mantelzorger'],
      ['scool', 'school'],
    ]);
    expect(withReplaced(typed, words, better)).toBe('"mantelzorger" op school, mantelzorger!');
  });
});
