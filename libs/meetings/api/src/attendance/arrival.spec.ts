import { AttendanceMode, MeetingStatus } from '../meeting/meeting.enums';
import { RegistrationStatus } from '../registration/registration.entity';
import { aMeeting, aRegistration } from '../testing';
import { isListOpen, notLetIn } from './arrival';

const { ONSITE, ONLINE } = AttendanceMode;
const meeting = aMeeting();
const during = new Date('2027-03-24T12:40:00Z');
const room = { mode: ONSITE, letIn: false };

describe('the list of who was there', () => {
  it.each([
    ['2027-03-23T22:59:00Z', false],
    ['2027-03-23T23:01:00Z', true],
    ['2027-03-24T23:01:00Z', true],
    ['2027-03-26T12:00:00Z', true],
  ])('opens with the Dutch day of the meeting: %s is %s', (now, answer) => {
    expect(isListOpen(meeting, new Date(now))).toBe(answer);
  });

  it('is open until somebody closes it', () => {
    expect(isListOpen(aMeeting({ attendanceClosedAt: during }), during)).toBe(false);
  });

  it('is never open for a draft or a meeting that was cancelled', () => {
    expect(isListOpen(aMeeting({ status: MeetingStatus.DRAFT }), during)).toBe(false);
    expect(isListOpen(aMeeting({ status: MeetingStatus.CANCELLED }), during)).toBe(false);
  });
});

describe('somebody who arrives', () => {
  it('with a seat is let in', () => {
    expect(notLetIn(meeting, aRegistration(), room, during)).toBeNull();
  });

  it('on another day is told so, whatever the host says', () => {
    expect(
      notLetIn(meeting, aRegistration(), { mode: ONSITE, letIn: true }, new Date('2027-03-23T12:00Z')),
    ).toBe('NOT_TODAY');
  });

  it('with a seat online may come to the room: there is one place more online', () => {
    const online = aRegistration({ mode: ONLINE, seatMode: ONLINE });
    expect(notLetIn(meeting, online, room, during)).toBeNull();
  });

  it.each([
    [RegistrationStatus.WAITLISTED, null, 'WAITING'],
    [RegistrationStatus.WAITLISTED, ONLINE, 'WAITING'],
    [RegistrationStatus.CANCELLED, null, 'CANCELLED'],
  ] as const)('%s with a seat %s is not, until a host lets them in', (status, seatMode, answer) => {
    const registration = aRegistration({ status, seatMode });
    expect(notLetIn(meeting, registration, room, during)).toBe(answer);
    expect(notLetIn(meeting, registration, { mode: ONSITE, letIn: true }, during)).toBeNull();
  });

  it('who waits for the room and is online meanwhile is simply let in online', () => {
    const meanwhile = aRegistration({ status: RegistrationStatus.WAITLISTED, seatMode: ONLINE });
    expect(notLetIn(meeting, meanwhile, { mode: ONLINE, letIn: false }, during)).toBeNull();
  });
});
