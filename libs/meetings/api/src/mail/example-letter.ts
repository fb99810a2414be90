import type { PlannedMail } from '@verbonden/notifications/api';
import type { Locale } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import { Meeting } from '../meeting/meeting.entity';
import { MeetingStatus } from '../meeting/meeting.enums';
import { Registration, RegistrationStatus } from '../registration/registration.entity';
import { reminderKindOf } from '../reminder/reminder-plan';
import { remindersFor, type ScheduledReminder } from '../reminder/reminder-schedule';
import type { Letter } from './letter';
import { type MailPreviewInput, PreviewedMail } from './mail-preview';
import { meetingMails } from './meeting-mail-kinds';

const week = 7 * 86_400_000;

/** Who reads an example when it is nobody in particular. */
export const examplePerson = { name: 'Noor Voorbeeld', address: 'noor@example.org' };

export type ExampleChoice = Omit<MailPreviewInput, 'registrationId'>;

const kinds = {
  CONFIRMATION: meetingMails.confirmation,
  WAITLISTED: meetingMails.waitlisted,
  PROMOTION: meetingMails.promotion,
  MOVED: meetingMails.moved,
  PLACE_CHANGED: meetingMails.placeChanged,
  CANCELLED: meetingMails.cancelled,
} as const;

/**
 * A letter as if it had come so far: somebody with the seat, or the place in line, that this mail is about, at the moment
 * it would leave. Null for a reminder that this way of taking part does not get.
 */
export function exampleLetter(
  standing: Meeting,
  schedule: readonly ScheduledReminder[],
  choice: ExampleChoice,
  name: string,
  now: Date,
): Letter | null {
  const meeting = asIfHappened(standing, choice);
  const registration = anybody(meeting, choice);
  const reminders = remindersFor(schedule, choice.mode, meeting.startsAt);
  const reminder =
    choice.mail === PreviewedMail.REMINDER
      ? choice.reminder
        ? reminders.find((each) => each.name === choice.reminder)
        : reminders[0]
      : undefined;
  if (choice.mail === PreviewedMail.REMINDER && !reminder) return null;
  const kind = reminder
    ? reminderKindOf(reminder.reminder)
    : kinds[choice.mail as Exclude<PreviewedMail, PreviewedMail.REMINDER>];
  return {
    mail: aMail(kind, choice.locale, {
      ...(reminder ? { reminder: reminder.name } : {}),
      wasStartsAt: standing.startsAt.toISOString(),
      wasEndsAt: standing.endsAt.toISOString(),
    }),
    registration,
    meeting,
    position: choice.mail === PreviewedMail.WAITLISTED ? 3 : null,
    held: [],
    schedule,
    to: { personId: registration.personId, name, address: examplePerson.address, locale: choice.locale },
    now: reminder && reminder.dueAt > now ? reminder.dueAt : now,
  };
}

/** The meeting after what the mail tells: moved (without a new time: a week later), or cancelled. */
function asIfHappened(standing: Meeting, { mail, startsAt, endsAt, reason }: ExampleChoice): Meeting {
  const meeting = Object.assign(new Meeting(), standing);
  if (meeting.status === MeetingStatus.DRAFT) meeting.status = MeetingStatus.PUBLISHED;
  if (mail === PreviewedMail.MOVED) {
    meeting.startsAt = startsAt ?? new Date(standing.startsAt.getTime() + week);
    meeting.endsAt = endsAt ?? new Date(standing.endsAt.getTime() + week);
  }
  if (mail === PreviewedMail.CANCELLED) {
    meeting.status = MeetingStatus.CANCELLED;
    meeting.cancelledReason = reason ?? '…';
  }
  return meeting;
}

/** Ids are made up, so that the links of an example open nothing of anybody. */
function anybody(meeting: Meeting, { mail, mode }: ExampleChoice): Registration {
  const waits = mail === PreviewedMail.WAITLISTED;
  return Object.assign(new Registration(), {
    meetingId: meeting.id,
    personId: newId(),
    mode,
    status: waits ? RegistrationStatus.WAITLISTED : RegistrationStatus.CONFIRMED,
    seatMode: waits ? null : mode,
    number: 1,
    meanwhileNumber: null,
    revision: 1,
    createdAt: meeting.createdAt,
    updatedAt: meeting.updatedAt,
  });
}

function aMail(kind: string, locale: Locale, payload: PlannedMail['payload']): PlannedMail {
  const id = newId();
  const { name, address } = examplePerson;
  return {
    id,
    kind,
    personId: null,
    toName: name,
    toAddress: address,
    locale,
    subjectId: id,
    contextId: null,
    dueAt: new Date(),
    payload,
  };
}
