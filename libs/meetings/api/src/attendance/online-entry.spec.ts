import { AttendanceMode, MeetingStatus } from '../meeting/meeting.enums';
import { aMeeting, aRegistration } from '../testing';
import { entryState } from './online-entry';

const meeting = aMeeting();
const online = aRegistration({ mode: AttendanceMode.ONLINE, seatMode: AttendanceMode.ONLINE });
const at = (time: string) => new Date(`2027-03-24T${time}Z`);

describe('the way in to the online part', () => {
  it.each([
    ['12:14:59', 'TOO_EARLY'],
    ['12:15:00', 'OPEN'],
    ['16:59:59', 'OPEN'],
    ['17:00:00', 'OVER'],
  ])('at %s is %s for who has an online seat', (time, state) => {
    expect(entryState(meeting, online, false, at(time))).toBe(state);
  });

  it('is closed for a seat in the room, for who waits, and for who left', () => {
    for (const seatMode of [AttendanceMode.ONSITE, null]) {
      expect(entryState(meeting, aRegistration({ seatMode }), false, at('12:30:00'))).toBe('NOT_ONLINE');
    }
    expect(entryState(meeting, null, false, at('12:30:00'))).toBe('NOT_ONLINE');
  });

  it('is open for a host at any time, to try it out', () => {
    expect(entryState(meeting, null, true, new Date('2027-03-20T12:00Z'))).toBe('OPEN');
  });

  it('says so when there is no address yet, or no meeting', () => {
    expect(entryState(aMeeting({ joinUrl: null }), online, false, at('12:30:00'))).toBe('NO_ADDRESS');
    const cancelled = aMeeting({ status: MeetingStatus.CANCELLED });
    expect(entryState(cancelled, online, true, at('12:30:00'))).toBe('CANCELLED');
  });
});
