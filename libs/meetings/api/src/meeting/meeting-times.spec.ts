import { dutchFromMoment, momentFromDutch } from '@verbonden/shared/kernel';
import { movedAlong, timeProblems } from './meeting-times';
import { slugFor } from './slug';

const now = new Date('2027-01-04T09:00:00Z');

function dutch(local: string): Date {
  const moment = momentFromDutch(local);
  if (typeof moment === 'string') throw new Error(`${local}: ${moment}`);
  return moment;
}

const startsAt = dutch('2027-03-24T13:30');
const endsAt = dutch('2027-03-24T17:00');

describe('the times of a meeting', () => {
  it('are fine for an afternoon to come', () => {
    expect(timeProblems({ startsAt, endsAt }, now)).toEqual([]);
  });

  it.each([
    [
      'an end before the start',
      { startsAt, endsAt: dutch('2027-03-24T13:00') },
      'endsAt',
      'END_BEFORE_START',
    ],
    ['an end at the start', { startsAt, endsAt: startsAt }, 'endsAt', 'END_BEFORE_START'],
    [
      'a start that has passed',
      { startsAt: dutch('2027-01-04T10:00'), endsAt: dutch('2027-01-04T12:00') },
      'startsAt',
      'IN_THE_PAST',
    ],
    [
      'a year with a slip',
      { startsAt: dutch('2072-03-24T13:30'), endsAt: dutch('2072-03-24T17:00') },
      'startsAt',
      'TOO_FAR',
    ],
    ['an end a year later', { startsAt, endsAt: dutch('2028-03-24T17:00') }, 'endsAt', 'TOO_LONG'],
    [
      'closing after the start',
      { startsAt, endsAt, registrationClosesAt: dutch('2027-03-24T14:00') },
      'registrationClosesAt',
      'AFTER_START',
    ],
    [
      'opening after the start',
      { startsAt, endsAt, registrationOpensAt: dutch('2027-03-25T09:00') },
      'registrationOpensAt',
      'OPENS_AFTER_CLOSE',
    ],
    [
      'opening after closing',
      {
        startsAt,
        endsAt,
        registrationOpensAt: dutch('2027-03-20T09:00'),
        registrationClosesAt: dutch('2027-03-19T09:00'),
      },
      'registrationOpensAt',
      'OPENS_AFTER_CLOSE',
    ],
  ])('refuse %s, at the field', (_, times, field, code) => {
    expect(timeProblems(times, now)).toEqual([expect.objectContaining({ field, code })]);
  });
});

describe('what moves along with a meeting', () => {
  it('keeps its time on the Dutch clock, also across a clock change', () => {
    const closes = dutch('2027-03-22T12:00');
    const moved = movedAlong(closes, startsAt, dutch('2027-04-07T13:30'));
    expect(dutchFromMoment(moved)).toBe('2027-04-05T12:00');
  });

  it('follows another hour', () => {
    expect(dutchFromMoment(movedAlong(dutch('2027-03-24T15:00'), startsAt, dutch('2027-03-31T10:00')))).toBe(
      '2027-03-31T11:30',
    );
  });

  it('goes an hour on when its time is skipped', () => {
    const moved = movedAlong(dutch('2027-03-20T02:30'), dutch('2027-03-20T09:00'), dutch('2027-03-28T09:00'));
    expect(dutchFromMoment(moved)).toBe('2027-03-28T03:30');
  });
});

describe('the name in the address', () => {
  it.each([
    ['Expertiselab voorjaar', 'expertiselab-voorjaar-2027-03-24'],
    ['Één — «idee» voor élke school!', 'een-idee-voor-elke-school-2027-03-24'],
    ['日本', 'bijeenkomst-2027-03-24'],
    ['x'.repeat(200), `${'x'.repeat(60)}-2027-03-24`],
  ])('is made of title and day: %s', (title, slug) => {
    expect(slugFor(title, startsAt)).toBe(slug);
  });

  it('takes the day from the Dutch calendar', () => {
    expect(slugFor('Nacht', dutch('2027-03-25T00:30'))).toBe('nacht-2027-03-25');
  });
});
