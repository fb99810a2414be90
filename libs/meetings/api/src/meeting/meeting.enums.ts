import { registerEnumType } from '@nestjs/graphql';

/** What kind of gathering it is. */
export enum MeetingKind {
  EXPERTISELAB = 'EXPERTISELAB',
  WEBINAR = 'WEBINAR',
  CONGRESS = 'CONGRESS',
  LAB_SESSION = 'LAB_SESSION',
}
registerEnumType(MeetingKind, { name: 'MeetingKind' });

/** Where people take part. */
export enum MeetingForm {
  HYBRID = 'HYBRID',
  ONSITE = 'ONSITE',
  ONLINE = 'ONLINE',
}
registerEnumType(MeetingForm, {
  name: 'MeetingForm',
  description: 'Where people take part: in the room, online, or both at once (HYBRID).',
});

/** Who may register. */
export enum MeetingAudience {
  NETWORK = 'NETWORK',
  MEMBERS = 'MEMBERS',
  EVERYBODY = 'EVERYBODY',
}
registerEnumType(MeetingAudience, {
  name: 'MeetingAudience',
  description: 'Who may register.',
  valuesMap: {
    NETWORK: { description: 'Everybody who holds a role in the network.' },
    MEMBERS: { description: 'Everybody who holds a role in an organisation.' },
    EVERYBODY: { description: 'Everybody: who is signed in, and guests without an account.' },
  },
});

/** Whether somebody for whom a meeting is may just register. */
export enum RegistrationPolicy {
  OPEN = 'OPEN',
  APPROVAL = 'APPROVAL',
  INVITED = 'INVITED',
}
registerEnumType(RegistrationPolicy, {
  name: 'RegistrationPolicy',
  description: 'Whether somebody for whom a meeting is may just register.',
  valuesMap: {
    OPEN: { description: 'Registering gives a seat, or a place in line.' },
    APPROVAL: { description: 'Registering asks; a coordinator says yes or no. Asking reserves nothing.' },
    INVITED: { description: 'Only who was invited registers, whoever the meeting is for.' },
  },
});

/** Where a meeting stands in its life; see meeting.states.ts. */
export enum MeetingStatus {
  DRAFT = 'DRAFT',
  DATE_POLL = 'DATE_POLL',
  PUBLISHED = 'PUBLISHED',
  HELD = 'HELD',
  RECAP_PUBLISHED = 'RECAP_PUBLISHED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(MeetingStatus, {
  name: 'MeetingStatus',
  valuesMap: {
    DATE_POLL: { description: 'A draft of which people are asked when they can come; only they see it.' },
  },
});

/** Which meetings of a list, by time. */
export enum MeetingPeriod {
  UPCOMING = 'UPCOMING',
  PAST = 'PAST',
  ALL = 'ALL',
}
registerEnumType(MeetingPeriod, {
  name: 'MeetingPeriod',
  description:
    'UPCOMING: not ended yet, the next one first. PAST: ended, the latest first. ALL: oldest first.',
});

/** How somebody takes part. */
export enum AttendanceMode {
  ONSITE = 'ONSITE',
  ONLINE = 'ONLINE',
}
registerEnumType(AttendanceMode, { name: 'AttendanceMode' });

export const attendanceModes = [AttendanceMode.ONSITE, AttendanceMode.ONLINE] as const;

/** The ways to take part in a meeting of this form; none while the form is not known. */
export function modesOf(form: MeetingForm | null): readonly AttendanceMode[] {
  if (form === MeetingForm.HYBRID) return attendanceModes;
  if (form === MeetingForm.ONSITE) return [AttendanceMode.ONSITE];
  return form === MeetingForm.ONLINE ? [AttendanceMode.ONLINE] : [];
}
