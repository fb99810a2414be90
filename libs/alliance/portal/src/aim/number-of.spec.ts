import { numberOf } from './number-of';

describe('a number that was typed', () => {
  it.each([
    ['12', 12],
    [' 3,5 ', 3.5],
    ['3.5', 3.5],
    ['-1', -1],
    ['', null],
    ['veel', null],
    ['1.000.000', null],
  ])('"%s" is %s', (typed, meant) => {
    expect(numberOf(typed)).toBe(meant);
  });
});
