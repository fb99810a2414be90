import { momentFromDutch } from '@verbonden/shared/kernel';
import { MeetingForm } from '../meeting/meeting.enums';
import { pollProblems } from './poll-problems';

const now = new Date('2027-01-04T09:00:00Z');
const dutch = (local: string) => momentFromDutch(local) as Date;
const moment = (from: string, to: string, form = MeetingForm.HYBRID) => ({
  startsAt: dutch(from),
  endsAt: dutch(to),
  form,
});
const march = moment('2027-03-24T13:30', '2027-03-24T17:00');
const april = moment('2027-04-07T13:30', '2027-04-07T17:00');
const closes = dutch('2027-02-01T17:00');
const wrong = (...given: Parameters<typeof pollProblems>) =>
  pollProblems(...given).map(({ field, code }) => `${field} ${code}`);

describe('a date poll', () => {
  it('may be opened with moments to come that it closes before', () => {
    expect(pollProblems([march, april], closes, now)).toEqual([]);
  });

  it('takes a moment across the night when the clock changes', () => {
    // 28 March 2027 loses an hour, 31 October has one twice; both are longer or shorter, not wrong.
    const spring = moment('2027-03-27T22:00', '2027-03-28T04:00');
    const autumn = moment('2027-10-30T22:00', '2027-10-31T04:00');
    expect(spring.endsAt.getTime() - spring.startsAt.getTime()).toBe(5 * 3_600_000);
    expect(autumn.endsAt.getTime() - autumn.startsAt.getTime()).toBe(7 * 3_600_000);
    expect(pollProblems([spring, autumn], closes, now)).toEqual([]);
  });

  it('says at which moment the end is not after the start', () => {
    const turned = moment('2027-04-07T17:00', '2027-04-07T13:30');
    expect(wrong([march, turned], closes, now)).toEqual(['moments.1.endsAt END_BEFORE_START']);
  });

  it('says which moment has passed', () => {
    const passed = moment('2027-01-04T09:00', '2027-01-04T17:00');
    expect(wrong([march, passed], dutch('2027-01-04T09:30'), now)).toContain(
      'moments.1.startsAt IN_THE_PAST',
    );
  });

  it('takes one time once, whatever its form', () => {
    const again = { ...march, form: MeetingForm.ONLINE };
    expect(wrong([march, april, again], closes, now)).toEqual(['moments.2.startsAt TWICE']);
  });

  it('closes after now and before its first moment begins', () => {
    expect(wrong([march, april], now, now)).toEqual(['closesAt IN_THE_PAST']);
    expect(wrong([april, march], march.startsAt, now)).toEqual(['closesAt AFTER_FIRST_MOMENT']);
  });
});
