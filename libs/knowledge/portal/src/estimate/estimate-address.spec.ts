import { askedIn, countMeant } from './estimate-address';

describe('the question in the address of an estimate', () => {
  it.each([
    ['640', 640],
    ['1.250', 1250],
    ['1 250', 1250],
    ['1250 leerlingen', 1250],
    ['0', 0],
    ['12000000', 12_000_000],
    ['99999999999999999999', 999_999_999],
  ])('reads %s as a number', (typed, count) => {
    expect(countMeant(typed)).toBe(count);
  });

  it.each(['', 'veel', '12,5', '-5', '1.25', '12 34', '10-20'])('takes ‘%s’ for no number', (typed) => {
    expect(countMeant(typed)).toBeNull();
  });

  it('is about a school and all ages when it says nothing that is understood', () => {
    const address = new URLSearchParams('waar=toString&leeftijd=AGE_99&leeftijd=AGE_12_18');
    expect(askedIn(address)).toEqual({ typed: null, count: null, place: 'school', ages: ['AGE_12_18'] });
  });
});
