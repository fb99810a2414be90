import { expectedSeats } from './expected-seats';

const seats = (left: number | null, waiting = 0) => ({ seats: left, taken: 0, waiting, left });
const row = (mode: string, name = 'Anna') => ({ personId: '', name, email: '', mode });

describe('what the order of the list brings', () => {
  it('is a seat for who stands first, and a place in line for the others', () => {
    const meeting = { onsite: seats(1), online: seats(null) };
    expect(expectedSeats(meeting, [row('ONSITE'), row('ONSITE'), row('ONLINE'), row('ONSITE')])).toEqual([
      0, 1, 0, 2,
    ]);
  });

  it('is behind who waits already, and nothing for an empty row', () => {
    const meeting = { onsite: seats(0, 3), online: null };
    expect(expectedSeats(meeting, [row('ONSITE'), row('ONSITE', ''), row('ONLINE')])).toEqual([
      4,
      null,
      null,
    ]);
  });

  it('is online where that is the only way', () => {
    expect(expectedSeats({ onsite: null, online: seats(1) }, [row(''), row('')])).toEqual([0, 1]);
  });
});
