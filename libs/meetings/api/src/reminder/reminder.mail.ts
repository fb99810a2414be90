import { dutchFromMoment, text, type Text, writeTime } from '@verbonden/shared/kernel';
import type { LetterKind } from '../mail/letter';
import { writtenDay, writtenTitle } from '../mail/letter-facts';
import { givesRemindersAt } from '../registration/registration-window';
import { isOvertaken, type ReminderKind, reminderKinds } from './reminder-plan';

/** The reminders: to who holds a seat, never to who waits. */
export const reminderLetters: readonly LetterKind[] = reminderKinds.map(reminder);

function reminder(name: ReminderKind): LetterKind {
  const isLast = name === 'meetings.reminder-1h';
  return {
    name,
    urgent: isLast,
    button: isLast ? 'JOIN' : 'MEETING',
    noLonger({ mail, meeting, registration, now }) {
      if (!givesRemindersAt(meeting, now)) return 'CANCELLED_OR_BEGUN';
      if (mail.payload['startsAt'] !== meeting.startsAt.toISOString()) return 'MOVED';
      if (!registration.seatMode) return 'NO_SEAT';
      return isOvertaken(name, meeting.startsAt, now) ? 'OVERTAKEN' : null;
    },
    calendar: () => null,
    words({ meeting, now }) {
      const title = writtenTitle(meeting);
      const at = text(writeTime(meeting.startsAt, 'nl'), writeTime(meeting.startsAt, 'en'));
      if (isLast) {
        return {
          subject: text(`Straks om ${at.nl}: ${title.nl}`, `Soon, at ${at.en}: ${title.en}`),
          news: text(`Straks om ${at.nl} beginnen we. Tot zo!`, `We begin soon, at ${at.en}. See you there!`),
        };
      }
      const day = writtenDay(meeting.startsAt, now);
      const away = distance(now, meeting.startsAt);
      return {
        subject: text(`${away.nl}: ${title.nl} op ${day.nl}`, `${away.en}: ${title.en} on ${day.en}`),
        news: text(
          `${title.nl} is ${small(away.nl)}: ${day.nl} om ${at.nl}.`,
          `${title.en} is ${small(away.en)}: ${day.en} at ${at.en}.`,
        ),
        paragraphs: [
          text(
            'Kun je niet? Laat het hieronder weten, dan is je plek voor iemand anders.',
            'Can you not come? Tell us below, and your seat is for somebody else.',
          ),
        ],
      };
    },
  };
}

/** How far away a day is on the Dutch calendar: "Vandaag", "Morgen", "Over 5 dagen", "Over een week". */
function distance(now: Date, moment: Date): Text {
  const dayOf = (each: Date): number => Date.parse(dutchFromMoment(each).slice(0, 10));
  const days = Math.round((dayOf(moment) - dayOf(now)) / 86_400_000);
  if (days <= 0) return text('Vandaag', 'Today');
  if (days === 1) return text('Morgen', 'Tomorrow');
  return days === 7 ? text('Over een week', 'In a week') : text(`Over ${days} dagen`, `In ${days} days`);
}

function small(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
