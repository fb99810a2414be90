import { newId } from '@verbonden/shared/server';
import { type HeldRole, type Role, roles, type Viewer, visitor } from '@verbonden/shared/kernel';
import { AttendanceMode, MeetingAudience, MeetingStatus } from './meeting/meeting.enums';
import {
  canChangeRegistration,
  canEditMeetings,
  canRunDatePolls,
  canSeeAnswers,
  canSeeAsAsked,
  canSeeJoinUrl,
  canSeeMeeting,
  canSeeRegistrations,
  isForViewer,
} from './meetings.policy';
import { aMeeting, aRegistration } from './testing';

function holding(...held: (Role | HeldRole)[]): Viewer & { personId: string } {
  return {
    personId: newId(),
    roles: held.map((each) => (typeof each === 'string' ? { role: each, organisationId: null } : each)),
    locale: 'nl',
  };
}

const open = { isHost: false, isOpen: true };

const keepers: readonly Role[] = ['COORDINATOR', 'ADMINISTRATOR'];

describe('who may do what with meetings', () => {
  it.each([...roles])('%s: making, seeing drafts and seeing who comes', (role) => {
    const keeps = keepers.includes(role);
    const draft = aMeeting({ publishedAt: null });
    expect(canEditMeetings(holding(role))).toBe(keeps);
    expect(canSeeRegistrations(holding(role))).toBe(keeps);
    expect(canSeeMeeting(holding(role), draft)).toBe(keeps);
    expect(canSeeMeeting(holding(role), aMeeting())).toBe(true);
  });

  it('who is asked sees a meeting as long as its date poll runs', () => {
    const polled = aMeeting({ status: MeetingStatus.DATE_POLL, publishedAt: null });
    const draft = aMeeting({ status: MeetingStatus.DRAFT, publishedAt: null });
    expect(canSeeAsAsked(polled, true)).toBe(true);
    expect(canSeeAsAsked(polled, false)).toBe(false);
    expect(canSeeAsAsked(draft, true)).toBe(false);
  });

  it.each([...roles])('%s: running date polls and seeing what others answered', (role) => {
    const viewer = holding(role);
    expect(canRunDatePolls(viewer)).toBe(keepers.includes(role));
    expect(canSeeAnswers(viewer)).toBe(keepers.includes(role));
    expect(canSeeAnswers(viewer, { personId: viewer.personId })).toBe(true);
    expect(canSeeAnswers(visitor(), { personId: null })).toBe(false);
  });

  it('a visitor sees what was published and nothing else', () => {
    expect(canSeeMeeting(visitor(), aMeeting())).toBe(true);
    expect(canSeeMeeting(visitor(), aMeeting({ publishedAt: null }))).toBe(false);
    expect(canEditMeetings(visitor())).toBe(false);
    expect(canSeeRegistrations(visitor())).toBe(false);
    expect(canSeeJoinUrl(visitor(), null, open)).toBe(false);
  });

  it.each([
    [MeetingAudience.EVERYBODY, true, true, true],
    [MeetingAudience.NETWORK, false, true, true],
    [MeetingAudience.MEMBERS, false, false, true],
  ])('a meeting for %s is for whom it says', (audience, anybody, withRole, inOrganisation) => {
    const meeting = aMeeting({ audience });
    expect(isForViewer(visitor(), meeting)).toBe(false);
    expect(isForViewer(holding(), meeting)).toBe(anybody);
    expect(isForViewer(holding('SOUNDING_BOARD'), meeting)).toBe(withRole);
    expect(isForViewer(holding({ role: 'EDITOR', organisationId: newId() }), meeting)).toBe(inOrganisation);
  });

  it('the join address is for an online seat, also one held while waiting for the room, and for hosts', () => {
    const fatma = holding('PROFESSIONAL');
    expect(canSeeJoinUrl(fatma, aRegistration({ seatMode: AttendanceMode.ONLINE }), open)).toBe(true);
    expect(canSeeJoinUrl(fatma, aRegistration({ seatMode: AttendanceMode.ONSITE }), open)).toBe(false);
    expect(canSeeJoinUrl(fatma, aRegistration({ seatMode: null }), open)).toBe(false);
    expect(canSeeJoinUrl(fatma, null, open)).toBe(false);
    expect(canSeeJoinUrl(holding('COORDINATOR'), null, open)).toBe(true);
    const before = { isHost: false, isOpen: false };
    const online = aRegistration({ seatMode: AttendanceMode.ONLINE });
    expect(canSeeJoinUrl(holding('PROFESSIONAL'), online, before)).toBe(false);
    expect(canSeeJoinUrl(fatma, null, { isHost: true, isOpen: false })).toBe(true);
  });

  it('a registration is changed by its person and by a coordinator', () => {
    const fatma = holding('EDITOR');
    const registration = aRegistration({ personId: fatma.personId });
    expect(canChangeRegistration(fatma, registration)).toBe(true);
    expect(canChangeRegistration(holding('EDITOR'), registration)).toBe(false);
    expect(canChangeRegistration(holding('COORDINATOR'), registration)).toBe(true);
    expect(canChangeRegistration(visitor(), registration)).toBe(false);
  });
});
