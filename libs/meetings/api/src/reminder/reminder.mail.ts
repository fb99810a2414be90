import { dutchDay, text, type Text, writeTime } from '@verbonden/shared/kernel';
import type { Letter, LetterKind } from '../mail/letter';
import { writtenDay, writtenTitle } from '../mail/letter-facts';
import { gapsIn } from '../mail/letter-gaps';
import { givesRemindersAt } from '../registration/registration-window';
import { isSoon, type ReminderKind, reminderKinds, reminderNameOf, whyNotRemind } from './reminder-plan';
import { remindersFor } from './reminder-schedule';

/** The reminders: to who holds a seat, never to who waits. */
export const reminderLetters: readonly LetterKind[] = reminderKinds.map(reminder);

function reminder(name: ReminderKind): LetterKind {
  return {
    name,
    urgent: isSoon(name),
    button: isSoon(name) ? 'JOIN' : 'MEETING',
    noLonger({ mail, meeting, registration: { seatMode }, schedule, now }) {
      const { startsAt } = meeting;
      if (!givesRemindersAt(meeting, now)) return 'CANCELLED_OR_BEGUN';
      if (mail.payload['startsAt'] !== startsAt.toISOString()) return 'MOVED';
      if (!seatMode) return 'NO_SEAT';
      return whyNotRemind(schedule, { startsAt, seatMode }, reminderNameOf(mail), now);
    },
    // "We begin soon" without a way in helps nobody: it waits until the link is there. Earlier ones say that it follows.
    waitsFor: (letter) => (isSoon(name) ? (gapsIn(letter)[0] ?? null) : null),
    calendar: () => null,
    words(letter) {
      return isSoon(name) ? beginsSoon(letter) : isToCome(letter);
    },
  };
}

function beginsSoon(letter: Letter): ReturnType<LetterKind['words']> {
  const { meeting } = letter;
  const title = writtenTitle(meeting);
  const at = text(writeTime(meeting.startsAt, 'nl'), writeTime(meeting.startsAt, 'en'));
  return {
    subject: text(`Straks om ${at.nl}: ${title.nl}`, `Soon, at ${at.en}: ${title.en}`),
    news: text(`Straks om ${at.nl} beginnen we. Tot zo!`, `We begin soon, at ${at.en}. See you there!`),
    paragraphs: ownWords(letter),
  };
}

function isToCome(letter: Letter): ReturnType<LetterKind['words']> {
  const { meeting, now } = letter;
  const title = writtenTitle(meeting);
  const at = text(writeTime(meeting.startsAt, 'nl'), writeTime(meeting.startsAt, 'en'));
  const day = writtenDay(meeting.startsAt, now);
  const away = distance(now, meeting.startsAt);
  return {
    subject: text(`${away.nl}: ${title.nl} op ${day.nl}`, `${away.en}: ${title.en} on ${day.en}`),
    news: text(
      `${title.nl} is ${small(away.nl)}: ${day.nl} om ${at.nl}.`,
      `${title.en} is ${small(away.en)}: ${day.en} at ${at.en}.`,
    ),
    paragraphs: [
      ...ownWords(letter),
      text(
        'Kun je niet? Laat het hieronder weten, dan is je plek voor iemand anders.',
        'Can you not come? Tell us below, and your seat is for somebody else.',
      ),
    ],
  };
}

/** What the coordinator wrote in front of this reminder; in Dutch where there is no English. */
function ownWords({ mail, meeting, registration: { seatMode }, schedule }: Letter): Text[] {
  const own =
    seatMode &&
    remindersFor(schedule, seatMode, meeting.startsAt).find((each) => each.name === reminderNameOf(mail));
  const words = own?.reminder;
  return words?.textNl ? [text(words.textNl, words.textEn ?? words.textNl)] : [];
}

/** How far away a day is on the Dutch calendar: "Vandaag", "Morgen", "Over 5 dagen", "Over een week". */
function distance(now: Date, moment: Date): Text {
  const dayOf = (each: Date): number => Date.parse(dutchDay(each));
  const days = Math.round((dayOf(moment) - dayOf(now)) / 86_400_000);
  if (days <= 0) return text('Vandaag', 'Today');
  if (days === 1) return text('Morgen', 'Tomorrow');
  return days === 7 ? text('Over een week', 'In a week') : text(`Over ${days} dagen`, `In ${days} days`);
}

function small(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
