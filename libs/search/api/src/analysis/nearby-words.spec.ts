import { errorsBetween, forgiven, soundOf, traces } from './nearby-words';

describe('words that are near each other', () => {
  it.each([
    ['matelzorger', 'mantelzorger', 1],
    ['singaleren', 'signaleren', 1],
    ['belied', 'beleid', 1],
    ['scool', 'school', 1],
    ['psychatrisch', 'psychiatrisch', 1],
    ['eenzaamhied', 'eenzaamheid', 1],
    ['hersenletzel', 'hersenletsel', 1],
    ['zorgkordinator', 'zorgcoordinator', 2],
  ])('%s is %s with %i error', (typed, meant, errors) => {
    expect(errorsBetween(typed, meant)).toBe(errors);
  });

  it('always share a trace, so that one is found by the other', () => {
    for (const word of [
      'signaleren',
      'mantelzorger',
      'beleid',
      'school',
      'herkenning',
      'jongeren',
      'gemeente',
    ]) {
      for (let at = 0; at < word.length; at++) {
        const swapped = word.slice(0, at) + (word[at + 1] ?? '') + word[at]! + word.slice(at + 2);
        const missing = word.slice(0, at) + word.slice(at + 1);
        const other = `${word.slice(0, at)}q${word.slice(at + 1)}`;
        const double = `${word.slice(0, at)}q${word.slice(at)}`;
        for (const typed of [swapped, missing, other, double]) {
          const shared = traces(typed).some((trace) => traces(word).includes(trace));
          expect(`${typed} ${shared}`).toBe(`${typed} true`);
        }
      }
    }
  });

  it('sound alike for who writes by ear', () => {
    expect(soundOf('bruzzen')).toBe(soundOf('brussen'));
    expect(soundOf('theather')).toBe(soundOf('theater'));
    expect(soundOf('weik')).toBe(soundOf('wijk'));
    expect(soundOf('school')).not.toBe(soundOf('schaal'));
  });

  it('a short word is never taken for another, a long one may have two errors', () => {
    expect([forgiven('zorg'), forgiven('school'), forgiven('mantelzorg')]).toEqual([0, 1, 2]);
  });

  it('gives up on what is far', () => {
    expect(errorsBetween('respijt', 'mantelzorg')).toBeGreaterThan(2);
  });
});
