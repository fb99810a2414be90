import { AttendanceMode } from '../meeting/meeting.enums';
import { aRegistration } from '../testing';
import { RegistrationStatus } from './registration.entity';
import { firstIn, placeIn, positionOf } from './waitlist';

const { ONSITE, ONLINE } = AttendanceMode;

function waiting(number: number, traits: Parameters<typeof aRegistration>[0] = {}) {
  return aRegistration({ status: RegistrationStatus.WAITLISTED, seatMode: null, number, ...traits });
}

describe('the waiting list', () => {
  it('is a line for each way of taking part, in the order in which people came', () => {
    const line = [waiting(7), waiting(3), waiting(5, { mode: ONLINE }), aRegistration({ number: 1 })];
    expect(firstIn(ONSITE, line)).toBe(line[1]);
    expect(firstIn(ONLINE, line)).toBe(line[2]);
    expect(line.map((each) => positionOf(each, line))).toEqual([2, 1, 1, null]);
  });

  it('has nobody in it who left or has what they wish', () => {
    expect(placeIn(ONSITE, aRegistration())).toBeNull();
    expect(
      placeIn(ONSITE, aRegistration({ status: RegistrationStatus.CANCELLED, seatMode: null })),
    ).toBeNull();
    expect(firstIn(ONSITE, [])).toBeNull();
  });

  it('has in the line for online who waits for the room and wants online meanwhile, until they have it', () => {
    const meanwhile = waiting(2, { meanwhileNumber: 9 });
    expect(placeIn(ONSITE, meanwhile)).toBe(2);
    expect(placeIn(ONLINE, meanwhile)).toBe(9);
    expect(placeIn(ONLINE, { ...meanwhile, seatMode: ONLINE })).toBeNull();
    expect(firstIn(ONLINE, [meanwhile, waiting(5, { mode: ONLINE })])).toMatchObject({ number: 5 });
  });
});
