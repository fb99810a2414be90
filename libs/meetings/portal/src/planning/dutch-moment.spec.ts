import { sayIn } from '@verbonden/shared/web';
import { readMoment } from './dutch-moment';

const now = new Date('2027-01-04T09:00:00Z');
const say = sayIn('nl', {});
const read = (day: string, time: string) => readMoment(day, time, { day: 'dag', time: 'van' }, now, say);

describe('a day and a time as a coordinator types them', () => {
  it.each([
    ['24-3-2027', '13:30', '2027-03-24T12:30:00.000Z'],
    ['24 mrt', '13.30 uur', '2027-03-24T12:30:00.000Z'],
    ['1 juni 2027', '9', '2027-06-01T07:00:00.000Z'],
  ])('%s at %s', (day, time, moment) => {
    expect(read(day, time)).toEqual({ moment });
  });

  it.each([
    ['straks', '13:30', 'dag', /24-3-2027/],
    ['24-3-2027', 'na de lunch', 'van', /13:30/],
    ['28-3-2027', '02:30', 'van', /bestaat die nacht niet/],
    ['31-10-2027', '02:30', 'van', /twee keer/],
  ])('%s at %s is told at the field "%s"', (day, time, field, words) => {
    expect(read(day, time)).toEqual({ problem: { field, message: expect.stringMatching(words) } });
  });
});
