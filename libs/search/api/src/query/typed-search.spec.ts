import { clausesOf, readTyped, withReplaced } from './typed-search';

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
    const words = clausesOf(typed).flatMap((clause) => clause.words);
    const better = new Map([
      ['mantelzrger', 'mantelzorger'],
      ['scool', 'school'],
    ]);
    const replaced = words.flatMap(({ plain, at, end }) => {
      const taken = better.get(plain);
      return taken ? [{ at, end, taken }] : [];
    });
    expect(withReplaced(typed, replaced)).toBe('"mantelzorger" op school, mantelzorger!');
  });
});
