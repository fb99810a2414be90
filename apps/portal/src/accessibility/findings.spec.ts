import { criteria } from './criteria';
import { findingsOf, type Result, statusOf } from './findings';

const result = (traits: Partial<Result>): Result => ({
  story: 'walk-everybody',
  on: '2026-11-28',
  pages: 80,
  criteria: ['1.4.10'],
  open: [],
  ...traits,
});
const everything = criteria.map(({ number }) => number);

describe('what is known of a criterion', () => {
  it('is by which stories, on how many pages and when it was last looked at', () => {
    const findings = findingsOf([
      result({}),
      result({ story: 'walk-coordinator', on: '2026-12-01', pages: 20 }),
      result({ story: 'keyboard', criteria: ['2.1.1'] }),
    ]);
    const of = (number: string) => findings.find(({ criterion }) => criterion.number === number);
    expect(of('1.4.10')).toMatchObject({ looked: { stories: 2, pages: 100, on: '2026-12-01' }, open: 0 });
    expect(of('1.2.2')).toMatchObject({ looked: null, open: 0 });
  });

  it('is what is still open', () => {
    const open = [{ criteria: ['1.4.10'], page: '/week', fault: '12 px wider than the screen' }];
    const found = findingsOf([result({ open })]).filter((finding) => finding.open > 0);
    expect(found.map(({ criterion }) => criterion.number)).toEqual(['1.4.10']);
  });
});

describe('the status', () => {
  it('is C at best as long as nobody else looked', () => {
    expect(statusOf(findingsOf([result({ criteria: everything })]), false)).toBe('C');
  });

  it('is A when all was looked at and nothing is open, and B when not', () => {
    expect(statusOf(findingsOf([result({ criteria: everything })]), true)).toBe('A');
    expect(statusOf(findingsOf([result({})]), true)).toBe('B');
    const open = [{ criteria: ['1.4.10'], page: '/week', fault: '12 px wider than the screen' }];
    expect(statusOf(findingsOf([result({ criteria: everything, open })]), true)).toBe('B');
  });

  it('is D when nothing was looked at', () => {
    expect(statusOf(findingsOf([]), false)).toBe('D');
  });
});
