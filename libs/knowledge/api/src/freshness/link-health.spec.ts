import { healthAfter, healthy, isBroken, nextCheck } from './link-health';

const gone = { works: false, problem: 'HTTP_404' } as const;
const works = { works: true, arrivedAt: 'https://example.org/' } as const;

describe('a link', () => {
  it('is broken after failing on three different days, and since the first of them', () => {
    const first = healthAfter(healthy, gone, '2027-01-04');
    const again = healthAfter(first, gone, '2027-01-04');
    expect(again.failedDays).toBe(1);
    const second = healthAfter(again, gone, '2027-01-05');
    expect(isBroken(second)).toBe(false);
    const third = healthAfter(second, gone, '2027-01-09');
    expect(isBroken(third)).toBe(true);
    expect(third).toMatchObject({ failingSince: '2027-01-04', problem: 'HTTP_404' });
  });

  it('that works again has never failed', () => {
    const failed = healthAfter(healthAfter(healthy, gone, '2027-01-04'), gone, '2027-01-05');
    expect(healthAfter(failed, works, '2027-01-06')).toEqual(healthy);
  });

  it('is looked at each week; the next day while it is not sure', () => {
    const now = new Date('2027-01-04T09:00Z');
    const failing = healthAfter(healthy, gone, '2027-01-04');
    const broken = { ...failing, failedDays: 3 };
    expect(nextCheck(healthy, now)).toEqual(new Date('2027-01-11T09:00Z'));
    expect(nextCheck(failing, now)).toEqual(new Date('2027-01-05T09:00Z'));
    expect(nextCheck(broken, now)).toEqual(new Date('2027-01-11T09:00Z'));
  });
});
