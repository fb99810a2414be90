import {
  hasRole,
  hasRoleIn,
  isSignedIn,
  looksAfterNetwork,
  roles,
  type Viewer,
} from '@verbonden/shared/kernel';
import type { AskedPerson } from './date-poll/asked-person.entity';
import type { Meeting } from './meeting/meeting.entity';
import { AttendanceMode, MeetingAudience, MeetingStatus, RegistrationPolicy } from './meeting/meeting.enums';
import type { Registration } from './registration/registration.entity';
import { type RegistrationRequest, RequestKind } from './registration-request/registration-request.entity';

/** Coordinators and administrators make, change, move and cancel meetings. */
export function canEditMeetings(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}

/** What was published is for everybody, also when it was cancelled afterwards; drafts are for coordinators. */
export function canSeeMeeting(viewer: Viewer, meeting: Pick<Meeting, 'publishedAt'>): boolean {
  return meeting.publishedAt !== null || looksAfterNetwork(viewer);
}

/**
 * While a date poll runs, who is asked sees the meeting as well: it is what they say yes or no to.
 * @param isAsked whether the viewer is asked in the date poll of this meeting
 */
export function canSeeAsAsked(meeting: Pick<Meeting, 'status'>, isAsked: boolean): boolean {
  return isAsked && meeting.status === MeetingStatus.DATE_POLL;
}

/** Coordinators and administrators open a date poll, remind people and choose the moment. */
export function canRunDatePolls(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}

/** Who was asked, and what each said, is for who looks after the network; people know their own answers. */
export function canSeeAnswers(viewer: Viewer, asked?: Pick<AskedPerson, 'personId'>): boolean {
  return looksAfterNetwork(viewer) || (isSignedIn(viewer) && viewer.personId === asked?.personId);
}

/** A meeting is for everybody signed in, for holders of a role, or for holders of a role in an organisation. */
export function isForViewer(viewer: Viewer, meeting: Pick<Meeting, 'audience'>): boolean {
  if (!isSignedIn(viewer)) return false;
  if (meeting.audience === MeetingAudience.EVERYBODY) return true;
  if (meeting.audience === MeetingAudience.NETWORK) return hasRole(viewer, ...roles);
  return viewer.roles.some((held) => held.organisationId !== null);
}

/** A meeting for everybody takes guests without an account, unless only who was invited comes. */
export function canGuestsRegister(meeting: Pick<Meeting, 'audience' | 'registrationPolicy'>): boolean {
  return (
    meeting.audience === MeetingAudience.EVERYBODY &&
    meeting.registrationPolicy !== RegistrationPolicy.INVITED
  );
}

/** Who is invited, who asks and what the answer is, is a coordinator's. */
export function canDecideRequests(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}

/** An editor registers colleagues of the own organisation; nobody does so for another one. */
export function canRegisterColleagues(viewer: Viewer, organisationId: string): boolean {
  return hasRoleIn(viewer, organisationId, 'EDITOR');
}

/** A request is withdrawn by who asked it, for themselves or for a colleague, and by a coordinator. */
export function canWithdrawRequest(
  viewer: Viewer,
  request: Pick<RegistrationRequest, 'personId' | 'askedBy' | 'kind'>,
): boolean {
  if (!isSignedIn(viewer)) return false;
  const isOwn = request.personId === viewer.personId && request.kind === RequestKind.APPROVAL;
  return isOwn || request.askedBy === viewer.personId || looksAfterNetwork(viewer);
}

/**
 * The join address is for who runs the day, and for who holds an online seat as long as the way in is open: before that
 * there is the portal's own address, which leads on in time and notes who came.
 */
export function canSeeJoinUrl(
  viewer: Viewer,
  own: Pick<Registration, 'seatMode'> | null,
  { isHost, isOpen }: { readonly isHost: boolean; readonly isOpen: boolean },
): boolean {
  return looksAfterNetwork(viewer) || isHost || (isOpen && own?.seatMode === AttendanceMode.ONLINE);
}

/** Who comes is for who looks after the network; nobody else sees a list of people. */
export function canSeeRegistrations(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}

/** The day is run by who looks after the network, and by the hosts of its subsessions. */
export function canHostMeeting(viewer: Viewer, hostPersonIds: readonly string[]): boolean {
  return looksAfterNetwork(viewer) || (isSignedIn(viewer) && hostPersonIds.includes(viewer.personId));
}

/** That somebody was there is theirs to know, and for who runs the day. */
export function canSeeAttendance(
  viewer: Viewer,
  registration: Pick<Registration, 'personId'>,
  hostPersonIds: readonly string[],
): boolean {
  return viewer.personId === registration.personId || canHostMeeting(viewer, hostPersonIds);
}

/** A registration is its person's; a coordinator may change it for somebody who phones. */
export function canChangeRegistration(viewer: Viewer, registration: Pick<Registration, 'personId'>): boolean {
  return viewer.personId === registration.personId || looksAfterNetwork(viewer);
}

/** What was mailed about a registration is for its person, and for who looks after the network. */
export function canSeeMailsOf(viewer: Viewer, registration: Pick<Registration, 'personId'>): boolean {
  return viewer.personId === registration.personId || looksAfterNetwork(viewer);
}
