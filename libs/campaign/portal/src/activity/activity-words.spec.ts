import type { CampaignActivityCardFragment } from './activity-card.generated';
import { byDay, daysBetween, roomWord } from './activity-words';

const activity = (more: object) =>
  ({
    joining: 'PORTAL',
    seatsLeft: 1,
    status: 'PUBLISHED',
    isOver: false,
    ...more,
  }) as CampaignActivityCardFragment;
const say = (words: string, values: Record<string, unknown> = {}) => `${words} ${JSON.stringify(values)}`;

describe('the days of activities', () => {
  it('hold each moment on its own Dutch day, in the order of the clock', () => {
    const late = activity({
      id: 'late',
      moments: [{ startsAt: '2027-06-01T22:30:00.000Z', endsAt: '2027-06-01T23:00:00.000Z' }],
    });
    const twice = activity({
      id: 'twice',
      moments: [
        { startsAt: '2027-06-01T08:00:00.000Z', endsAt: '2027-06-01T09:00:00.000Z' },
        { startsAt: '2027-06-02T06:00:00.000Z', endsAt: '2027-06-02T07:00:00.000Z' },
      ],
    });
    const days = byDay([late, twice], 'nl');
    expect(
      [...days].map(([day, all]) => [day, all.map(({ activity: each, time }) => [each.id, time])]),
    ).toEqual([
      ['2027-06-01', [['twice', '10.00 – 11.00 uur']]],
      [
        '2027-06-02',
        [
          ['late', '00.30 – 01.00 uur'],
          ['twice', '08.00 – 09.00 uur'],
        ],
      ],
    ]);
  });

  it('go from the first to the last', () => {
    expect(daysBetween('2027-05-31', '2027-06-02')).toEqual(['2027-05-31', '2027-06-01', '2027-06-02']);
    expect(daysBetween('2027-06-02', '2027-06-01')).toEqual([]);
  });
});

describe('whether there is room', () => {
  it.each([
    ['no limit', { seatsLeft: null }],
    ['another way to join', { joining: 'NONE' }],
    ['a cancelled one', { status: 'CANCELLED' }],
    ['one that is over', { isOver: true }],
  ])('is not said of %s', (_, more) => expect(roomWord(activity(more), say)).toBeNull());

  it('is said of the rest', () => expect(roomWord(activity({}), say)).toContain('"count":1'));
});
