import type { Understood } from '../query/understood';
import { isMissed } from './is-missed';

const search = (terms: number, loosened: boolean) =>
  ({ terms: Array(terms).fill({}), loosened }) as unknown as Understood;

describe('a search in vain', () => {
  it.each([
    ['that found nothing', search(1, false), 0, false, true],
    ['a short one with only some of its words', search(2, true), 5, false, true],
    ['a long question of which a word is missing', search(6, true), 5, false, false],
    ['that found all its words', search(2, false), 1, false, false],
    ['of who insists on a spelling', search(1, false), 0, true, false],
  ])('%s', (_, understood, found, insist, missed) => {
    expect(isMissed(understood, found, insist)).toBe(missed);
  });
});
