import { siteProblems } from './lab-site-problems';

const said = { status: 'TRYING', fromDay: '2027-03-01', untilDay: null, answer: '' } as const;
const fields = (more: Partial<Parameters<typeof siteProblems>[0]>) =>
  siteProblems({ ...said, ...more }).map(({ field }) => field);

describe('a place where something is tried', () => {
  it('has a first day, and a last one once it is done', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ fromDay: null })).toEqual(['fromDay']);
    expect(fields({ status: 'DONE' })).toEqual(['untilDay']);
    expect(fields({ status: 'DONE', untilDay: '2027-03-01' })).toEqual([]);
  });

  it('does not end before it begins', () => {
    expect(fields({ untilDay: '2027-02-28' })).toEqual(['untilDay']);
  });

  it('is declined with a reason', () => {
    expect(fields({ status: 'DECLINED', fromDay: null })).toEqual(['answer']);
    expect(fields({ status: 'DECLINED', fromDay: null, answer: 'Er is al een school.' })).toEqual([]);
  });
});
