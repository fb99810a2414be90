import { shiftedDue } from './shifted-due';

const week = (beginsOn: string, endsOn: string) => ({ beginsOn, endsOn });
const spring = week('2027-06-01', '2027-06-07');

describe('the day of a task in the next edition', () => {
  it('lies as many days before the Week as it did, also over a leap day', () => {
    expect(shiftedDue('2027-05-18', spring, week('2028-06-01', '2028-06-07'))).toBe('2028-05-18');
    expect(shiftedDue('2027-02-26', spring, week('2028-06-01', '2028-06-07'))).toBe('2028-02-27');
  });

  it('is right when the Week moves to the other side of summer time', () => {
    const october = week('2028-10-30', '2028-11-05');
    expect(shiftedDue('2027-05-31', spring, october)).toBe('2028-10-29');
    expect(shiftedDue('2027-05-30', spring, october)).toBe('2028-10-28');
  });

  it('is in the Week when it was, and never after a shorter one', () => {
    expect(shiftedDue('2027-06-03', spring, week('2028-06-05', '2028-06-11'))).toBe('2028-06-07');
    expect(shiftedDue('2027-06-07', spring, week('2028-06-05', '2028-06-07'))).toBe('2028-06-07');
  });
});
