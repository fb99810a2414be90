import { AttendanceMode } from '../meeting/meeting.enums';
import { inTurn } from './turn-order';

const { ONSITE, ONLINE } = AttendanceMode;
/** 'r1 o2': the first hand in the room, the second online. */
const hands = (written: string) =>
  written
    .split(' ')
    .filter(Boolean)
    .map((each) => ({ mode: each[0] === 'r' ? ONSITE : ONLINE, number: Number(each.slice(1)), name: each }));
const order = (written: string, last: AttendanceMode | null) =>
  inTurn(hands(written), last)
    .map(({ name }) => name)
    .join(' ');

describe('one order of turns for room and screen', () => {
  it.each([
    ['r1 r2 o3 o4', null, 'o3 r1 o4 r2'],
    ['r1 r2 o3 o4', ONLINE, 'r1 o3 r2 o4'],
    ['r1 r2 o3 o4', ONSITE, 'o3 r1 o4 r2'],
    ['r1 r2 r3 o4', ONSITE, 'o4 r1 r2 r3'],
    ['r3 r1 r2', ONSITE, 'r1 r2 r3'],
    ['o1', ONLINE, 'o1'],
    ['', null, ''],
  ])('%s after %s speaks as %s', (raised, last, spoken) => {
    expect(order(raised, last)).toBe(spoken);
  });

  it('never lets the room wait for more than one from the screen, whatever was raised', () => {
    for (let seed = 1; seed < 200; seed++) {
      const raised = Array.from({ length: 12 }, (_, at) => `${(seed * (at + 7)) % 3 ? 'r' : 'o'}${at}`).join(
        ' ',
      );
      const spoken = order(raised, null).split(' ');
      const fewest = Math.min(
        ...['r', 'o'].map((side) => spoken.filter((each) => each.startsWith(side)).length),
      );
      for (let at = 1; at < 2 * fewest; at++) expect(spoken[at]![0]).not.toBe(spoken[at - 1]![0]);
    }
  });
});
