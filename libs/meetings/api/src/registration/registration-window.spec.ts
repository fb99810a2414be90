import { MeetingStatus } from '../meeting/meeting.enums';
import { aMeeting } from '../testing';
import { windowAt } from './registration-window';

const before = new Date('2027-01-04T09:00:00Z');
const started = new Date('2027-03-24T12:30:00Z');

describe('the window to register', () => {
  it('is open in form while it is not decided how people can take part', () => {
    expect(windowAt(aMeeting({ form: null }), before)).toBe('FORM_OPEN');
    expect(windowAt(aMeeting(), before)).toBe('OPEN');
  });

  it('opens and closes at the same moments, also while the form is open', () => {
    const later = { form: null, registrationOpensAt: new Date('2027-02-01T09:00:00Z') };
    expect(windowAt(aMeeting(later), before)).toBe('NOT_YET');
    expect(windowAt(aMeeting({ form: null }), started)).toBe('CLOSED');
    expect(windowAt(aMeeting({ form: null }), new Date('2027-03-24T16:00:00Z'))).toBe('PAST');
    expect(windowAt(aMeeting({ form: null, status: MeetingStatus.CANCELLED }), before)).toBe('CANCELLED');
  });

  it('is not there yet while a date poll runs', () => {
    expect(windowAt(aMeeting({ status: MeetingStatus.DATE_POLL }), before)).toBe('NOT_YET');
  });
});
