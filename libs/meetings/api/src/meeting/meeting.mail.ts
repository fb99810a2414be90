import { text, writeTimes } from '@verbonden/shared/kernel';
import type { Letter, LetterKind, LetterWords } from '../mail/letter';
import { writtenDay, writtenTitle, writtenWhen } from '../mail/letter-facts';
import { meetingMails } from '../mail/meeting-mail-kinds';
import { windowAt } from '../registration/registration-window';
import type { Meeting } from './meeting.entity';
import { AttendanceMode, MeetingStatus } from './meeting.enums';

/** "Verplaatst: Expertiselab nu op woensdag 7 april"; also for who waits. */
const moved: LetterKind = {
  name: meetingMails.moved,
  urgent: true,
  button: 'MEETING',
  noLonger: (letter) =>
    isOff(letter) ??
    (letter.mail.payload['startsAt'] === letter.meeting.startsAt.toISOString() ? null : 'MOVED_AGAIN'),
  calendar: ({ registration }) => (registration.seatMode ? 'REQUEST' : null),
  words({ meeting, registration, mail, now }) {
    return {
      ...movedWords(meeting, mail.payload, now),
      paragraphs: [
        registration.seatMode
          ? text(
              'Je plek houd je. Kun je dan niet? Laat het hieronder weten, dan is je plek voor iemand anders.',
              'You keep your seat. Can you not come then? Tell us below, and your seat is for somebody else.',
            )
          : text('Je houdt je plek op de wachtlijst.', 'You keep your place on the waiting list.'),
      ],
    };
  },
};

/** "Andere plek" for the room, "De link" for online. */
const placeChanged: LetterKind = {
  name: meetingMails.placeChanged,
  urgent: true,
  button: 'MEETING',
  noLonger: (letter) =>
    isOff(letter) ?? (letter.registration.seatMode === letter.mail.payload['seatMode'] ? null : 'OVERTAKEN'),
  calendar: () => 'REQUEST',
  words({ meeting, registration, now }) {
    const title = writtenTitle(meeting);
    const day = writtenDay(meeting.startsAt, now);
    if (registration.seatMode === AttendanceMode.ONLINE) {
      return {
        subject: text(`De link: ${title.nl} op ${day.nl}`, `The link: ${title.en} on ${day.en}`),
        news: meeting.joinUrl
          ? text(
              'Met deze link doe je online mee. Kreeg je eerder een andere? Gebruik dan deze.',
              'With this link you join online. Did you get another one before? Then use this one.',
            )
          : text(
              'De link om online mee te doen verandert. De nieuwe krijg je per mail.',
              'The link to join online is changing. You will get the new one by mail.',
            ),
      };
    }
    return {
      subject: text(`Andere plek: ${title.nl} op ${day.nl}`, `Another place: ${title.en} on ${day.en}`),
      news: text(
        `We zien je ergens anders: ${meeting.venueName ?? 'dat hoor je nog'}.`,
        `We meet somewhere else: ${meeting.venueName ?? 'you will hear where'}.`,
      ),
    };
  },
};

/** "Gaat niet door", with the reason; also for who waits. */
const cancelled: LetterKind = {
  name: meetingMails.cancelled,
  urgent: true,
  button: 'MEETINGS',
  noLonger: ({ meeting, registration }) =>
    meeting.status !== MeetingStatus.CANCELLED ? 'RESTORED' : registration.isActive ? null : 'LEFT',
  calendar: ({ registration }) => (registration.seatMode ? 'CANCEL' : null),
  words: ({ meeting, now }) => cancelledWords(meeting, now),
};

/** The mails about a meeting, to everybody whom it concerns. */
export const meetingLetters: readonly LetterKind[] = [moved, placeChanged, cancelled];

function isOff({ meeting, registration, now }: Letter): string | null {
  const window = windowAt(meeting, now);
  if (window === 'CANCELLED' || window === 'PAST') return window;
  return registration.isActive ? null : 'LEFT';
}

/** The news that a meeting moved, with the old time from what was kept when it did. */
export function movedWords(
  meeting: Meeting,
  payload: Readonly<Record<string, unknown>>,
  now: Date,
): LetterWords {
  const title = writtenTitle(meeting);
  const day = writtenDay(meeting.startsAt, now);
  const { startsAt, endsAt } = meeting;
  const was = writtenWhen(new Date(String(payload['wasStartsAt'])), new Date(String(payload['wasEndsAt'])));
  return {
    subject: text(`Verplaatst: ${title.nl} nu op ${day.nl}`, `Moved: ${title.en} now on ${day.en}`),
    news: text(
      `${title.nl} is verplaatst naar ${day.nl}, ${writeTimes(startsAt, endsAt, 'nl')}.`,
      `${title.en} has moved to ${day.en}, ${writeTimes(startsAt, endsAt, 'en')}.`,
    ),
    facts: [{ label: text('Was eerst', 'It was'), value: was }],
  };
}

/** The news that a meeting is cancelled, with the reason. */
export function cancelledWords(meeting: Meeting, now: Date): LetterWords {
  const title = writtenTitle(meeting);
  const day = writtenDay(meeting.startsAt, now);
  const reason = meeting.cancelledReason ?? '';
  return {
    subject: text(`Gaat niet door: ${title.nl} op ${day.nl}`, `Cancelled: ${title.en} on ${day.en}`),
    news: text(`${title.nl} op ${day.nl} gaat niet door.`, `${title.en} on ${day.en} is cancelled.`),
    paragraphs: [
      text(`De reden: ${reason}`, `The reason: ${reason}`),
      text('Je hoeft niets te doen.', 'There is nothing you need to do.'),
    ],
  };
}
