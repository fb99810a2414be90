import { AttendanceMode, MeetingForm } from '../meeting/meeting.enums';
import { aMeeting } from '../testing';
import { isFull, seatsLeft, seatsOf } from './seats';

const { ONSITE, ONLINE } = AttendanceMode;
const none = { ONSITE: 0, ONLINE: 0 };

describe('the seats of a meeting', () => {
  it('are counted for each way of taking part that the meeting has', () => {
    expect(seatsOf(aMeeting({ seatsOnsite: 40, seatsOnline: null }))).toEqual({ ONSITE: 40, ONLINE: null });
    expect(seatsOf(aMeeting({ form: MeetingForm.ONLINE, seatsOnsite: 40 }))).toEqual({
      ONSITE: undefined,
      ONLINE: null,
    });
    expect(seatsOf(aMeeting({ form: null }))).toEqual({ ONSITE: undefined, ONLINE: undefined });
  });

  it('never run out where there is no number, and never go below nothing', () => {
    const count = { seats: { ONSITE: 3, ONLINE: null }, taken: { ONSITE: 5, ONLINE: 900 } };
    expect(seatsLeft(count, ONSITE)).toBe(0);
    expect(seatsLeft(count, ONLINE)).toBeNull();
  });

  it('are full when every way is, or somebody waits already', () => {
    const seats = { ONSITE: 1, ONLINE: 2 };
    expect(isFull({ seats, taken: { ONSITE: 1, ONLINE: 1 }, waiting: none }, [ONSITE, ONLINE])).toBe(false);
    expect(isFull({ seats, taken: { ONSITE: 1, ONLINE: 2 }, waiting: none }, [ONSITE, ONLINE])).toBe(true);
    expect(isFull({ seats, taken: none, waiting: { ONSITE: 1, ONLINE: 0 } }, [ONSITE])).toBe(true);
  });
});
