import { partnershipStep } from './partnership-step';

const today = '2027-03-01';
const open = { since: '2020-01-01', knownFrom: null, until: null };
const closed = { since: '2020-01-01', knownFrom: null, until: '2023-01-01' };
const unknown = { since: null, knownFrom: '2023-01-01', until: null };
const step = (
  since: string | null,
  until: string | null,
  ...had: (typeof open | typeof closed | typeof unknown)[]
) => partnershipStep({ since, until }, had, today);

describe('a role that is written down', () => {
  it('begins where there is none, and once more after one that ended', () => {
    expect(step('2020-01-01', null)).toEqual({ step: 'BEGIN' });
    expect(step(null, null)).toEqual({ step: 'BEGIN' });
    expect(step('2024-01-01', null, closed)).toEqual({ step: 'BEGIN' });
    expect(step('2018-01-01', '2020-01-01', open)).toEqual({ step: 'BEGIN' });
  });

  it('is the same when it began on that day, or holds while nobody wrote a first day', () => {
    expect(step('2020-01-01', null, open)).toEqual({ step: 'SAME' });
    expect(step('2020-01-01', null, closed)).toEqual({ step: 'SAME' });
    expect(step('2020-01-01', '2023-01-01', closed)).toEqual({ step: 'SAME' });
    expect(step(null, null, open)).toEqual({ step: 'SAME' });
    expect(step(null, null, unknown)).toEqual({ step: 'SAME' });
  });

  it('is closed by an end, once', () => {
    expect(step('2020-01-01', '2025-01-01', open)).toEqual({ step: 'END', held: open, until: '2025-01-01' });
    expect(step(null, '2025-01-01', unknown)).toEqual({ step: 'END', held: unknown, until: '2025-01-01' });
    expect(step('2020-01-01', '2025-01-01', closed)).toMatchObject({ because: 'ENDED_OTHERWISE' });
  });

  it('is never written over another, nor ends before it begins', () => {
    expect(step('2021-01-01', null, open)).toEqual({ step: 'REFUSED', because: 'OVERLAPS', held: open });
    expect(step('2019-01-01', '2021-01-01', closed)).toMatchObject({ because: 'OVERLAPS' });
    expect(step('2021-01-01', '2020-01-01')).toMatchObject({ because: 'ENDS_BEFORE_START' });
    expect(step(null, '2022-01-01', unknown)).toMatchObject({ because: 'ENDS_BEFORE_START' });
  });
});
