import { interestMails } from '../interest/interest.mail-plan';

/** The names of the mails of this domain; reminders have theirs in reminder/reminder-plan.ts. */
export const meetingMails = {
  confirmation: 'meetings.confirmation',
  waitlisted: 'meetings.waitlisted',
  promotion: 'meetings.promotion',
  changedMode: 'meetings.changed-mode',
  left: 'meetings.left',
  subsession: 'meetings.subsession',
  moved: 'meetings.moved',
  placeChanged: 'meetings.place-changed',
  cancelled: 'meetings.cancelled',
  alreadyRegistered: 'meetings.already-registered',
  broadcast: 'meetings.broadcast',
} as const;

export type MeetingMailName = (typeof meetingMails)[keyof typeof meetingMails];

/** To who must know without being registered: hosts, speakers, and whose request is open. */
export const concernedMails = {
  moved: 'meetings.moved-concerned',
  cancelled: 'meetings.cancelled-concerned',
} as const;

export type ConcernedMailName = (typeof concernedMails)[keyof typeof concernedMails];

/**
 * What leaves also while the mail of a meeting is on hold: whoever does not hear that a meeting moved, is elsewhere or is
 * cancelled travels in vain.
 */
export const neverHeld: readonly string[] = [
  meetingMails.moved,
  meetingMails.placeChanged,
  meetingMails.cancelled,
  interestMails.moved,
  interestMails.off,
  ...Object.values(concernedMails),
];

/** News about one registration: a newer one makes an older one that has not left superfluous. */
export const registrationNews: readonly MeetingMailName[] = [
  meetingMails.confirmation,
  meetingMails.waitlisted,
  meetingMails.promotion,
  meetingMails.changedMode,
  meetingMails.left,
  meetingMails.subsession,
];
