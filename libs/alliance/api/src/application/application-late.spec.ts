import { isLate, workingDaysOpen } from './application-late';

const monday = new Date('2027-01-04T09:00:00Z');
const at = (day: string) => new Date(`${day}T09:00:00Z`);

describe('what was promised to who asks to join', () => {
  it('after five working days it is not late, on the sixth it is; a weekend does not count', () => {
    const waiting = { status: 'RECEIVED', waitingSince: monday } as const;
    expect(workingDaysOpen(waiting, at('2027-01-11'))).toBe(5);
    expect(isLate(waiting, at('2027-01-11'))).toBe(false);
    expect(isLate(waiting, at('2027-01-12'))).toBe(true);
  });

  it('what waits for the applicant, or was answered, is never late', () => {
    for (const status of ['ASKED', 'APPROVED', 'DECLINED'] as const) {
      expect(isLate({ status, waitingSince: monday }, at('2027-03-01'))).toBe(false);
    }
  });
});
