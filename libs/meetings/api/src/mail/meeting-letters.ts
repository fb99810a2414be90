import { subsessionLetter } from '../subsession/subsession.mail';
import { meetingLetters } from '../meeting/meeting.mail';
import { registrationLetters } from '../registration/registration.mail';
import { reminderLetters } from '../reminder/reminder.mail';
import type { LetterKind } from './letter';

/** Every kind of mail about a registration. */
export const letterKinds: readonly LetterKind[] = [
  ...registrationLetters,
  ...meetingLetters,
  ...reminderLetters,
  subsessionLetter,
];

/** @throws Error for a kind that is not ours */
export function letterKind(name: string): LetterKind {
  const kind = letterKinds.find((each) => each.name === name);
  if (!kind) throw new Error(`Meetings sends no "${name}".`);
  return kind;
}
