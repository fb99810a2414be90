import { text, type Text, writeDate, writeTime } from '@verbonden/shared/kernel';
import { writtenDay, writtenTitle } from '../mail/letter-facts';
import { AttendanceMode, MeetingStatus } from '../meeting/meeting.enums';
import { RequestStatus } from './registration-request.entity';
import { endOf, isOpen } from './request-end';
import type { RequestLetter, RequestLetterKind } from './request-letter';

/** "Nog één klik: bevestig je aanmelding." */
const guest: RequestLetterKind = {
  name: 'guest',
  noLonger: onlyWhileOpen,
  leadsTo: 'REQUEST',
  button: text('Bevestig je aanmelding', 'Confirm that you are coming'),
  words: (letter) => ({
    subject: about(letter, 'Bevestig je aanmelding', 'Confirm that you are coming'),
    news: text(
      'Je wilt komen. Bevestig dat dit jouw adres is, dan sta je op de lijst.',
      'You want to come. Confirm that this is your address, and you are on the list.',
    ),
    paragraphs: [
      until(letter),
      text(
        'Heb jij je niet aangemeld? Dan hoef je niets te doen.',
        'Was this not you? Then there is nothing you need to do.',
      ),
    ],
  }),
};

/** "Samira heeft je aangemeld. Klopt dat?" */
const colleague: RequestLetterKind = {
  name: 'colleague',
  noLonger: onlyWhileOpen,
  leadsTo: 'REQUEST',
  button: text('Laat weten of je komt', 'Say whether you are coming'),
  words: (letter) => ({
    subject: about(letter, 'Kom je ook?', 'Are you coming too?'),
    news: text(
      `${letter.asker.nl} heeft je aangemeld. Klopt dat?`,
      `${letter.asker.en} put you on the list. Is that right?`,
    ),
    paragraphs: [
      until(letter),
      text(
        'Horen we niets, dan vervalt je plek en is die voor een ander.',
        'When we hear nothing, your seat lapses and is for somebody else.',
      ),
    ],
  }),
};

/** To who registered the colleague: "Joost heeft niet geantwoord." */
const colleagueLapsed: RequestLetterKind = {
  name: 'colleagueLapsed',
  noLonger: ({ request }) => (request.status === RequestStatus.EXPIRED ? null : 'ASKED_AGAIN'),
  leadsTo: 'MEETING',
  button: seeMeeting(),
  words: (letter) => ({
    subject: about(letter, `${letter.request.name} antwoordde niet`, `${letter.request.name} did not answer`),
    news: text(
      `${letter.request.name} liet niet op tijd weten of dit klopt. De plek is weer vrij.`,
      `${letter.request.name} did not say in time whether this is right. The seat is free again.`,
    ),
    paragraphs: [
      text(
        'Zolang de aanmelding open is, kun je je collega opnieuw aanmelden.',
        'While registration is open, you can register your colleague again.',
      ),
    ],
  }),
};

/** "We hebben je aanvraag." */
const approvalAsked: RequestLetterKind = {
  name: 'approvalAsked',
  noLonger: onlyWhileOpen,
  leadsTo: 'MEETING',
  button: seeMeeting(),
  words: (letter) => ({
    subject: about(letter, 'Je aanvraag is binnen', 'We have your request'),
    news: text(
      'Je wilt komen. De organisatie kijkt of er plek voor je is.',
      'You want to come. The organisers look whether there is a seat for you.',
    ),
    paragraphs: [
      text(
        `Er is nog geen plek voor je bewaard. Uiterlijk ${moment(letter, 'nl')} hoor je het per mail.`,
        `No seat is kept for you yet. You will hear by mail by ${moment(letter, 'en')}.`,
      ),
    ],
  }),
};

/** "Dit keer lukt het niet." */
const approvalDeclined: RequestLetterKind = {
  name: 'approvalDeclined',
  noLonger: ({ request }) => (request.status === RequestStatus.DECLINED ? null : 'ASKED_AGAIN'),
  leadsTo: 'MEETING',
  button: seeMeeting(),
  words: (letter) => ({
    subject: about(letter, 'Dit keer geen plek', 'No seat this time'),
    news: text(
      'De organisatie heeft dit keer geen plek voor je.',
      'The organisers have no seat for you this time.',
    ),
    paragraphs: letter.request.reason
      ? [text(`De reden: ${letter.request.reason}`, `The reason: ${letter.request.reason}`)]
      : [],
  }),
};

/** "Er kwam geen antwoord op je aanvraag." */
const approvalEnded: RequestLetterKind = {
  name: 'approvalEnded',
  noLonger: ({ request }) => (request.status === RequestStatus.EXPIRED ? null : 'ASKED_AGAIN'),
  leadsTo: 'MEETING',
  button: seeMeeting(),
  words: (letter) => {
    const { meeting } = letter;
    if (meeting.status === MeetingStatus.CANCELLED) {
      return {
        subject: about(letter, 'Gaat niet door', 'Cancelled'),
        news: text(
          'De bijeenkomst waarvoor je een plek vroeg, gaat niet door.',
          'The meeting that you asked a seat for does not take place.',
        ),
        paragraphs: meeting.cancelledReason
          ? [text(`De reden: ${meeting.cancelledReason}`, `The reason: ${meeting.cancelledReason}`)]
          : [],
      };
    }
    return {
      subject: about(letter, 'Je aanvraag is verlopen', 'Your request has ended'),
      news: text(
        'Er kwam niet op tijd een antwoord op je aanvraag. Dat spijt ons.',
        'Your request was not answered in time. We are sorry.',
      ),
      paragraphs: [
        text(
          'Wil je nog komen? Vraag het opnieuw zolang de aanmelding open is, of antwoord op deze mail.',
          'Do you still want to come? Ask again while registration is open, or reply to this mail.',
        ),
      ],
    };
  },
};

const invitation: RequestLetterKind = {
  name: 'invitation',
  noLonger: onlyWhileOpen,
  leadsTo: 'REQUEST',
  button: text('Laat weten of je komt', 'Say whether you are coming'),
  words: (letter) => ({
    subject: about(letter, 'Je bent uitgenodigd', 'You are invited'),
    news: text(
      `${letter.asker.nl} nodigt je uit voor ${letter.meeting.titleIn('nl')}.`,
      `${letter.asker.en} invites you to ${letter.meeting.titleIn('en')}.`,
    ),
    paragraphs: [lead(letter), until(letter)],
  }),
};

const invitationReminder: RequestLetterKind = {
  ...invitation,
  name: 'invitationReminder',
  words: (letter) => ({
    subject: about(letter, 'Kom je ook?', 'Are you coming too?'),
    news: text(
      'We hoorden nog niet of je komt. Laat je het weten?',
      'We have not heard yet whether you are coming. Will you tell us?',
    ),
    paragraphs: [until(letter)],
  }),
};

/** The mails about what is not sure yet. */
export const requestLetters: readonly RequestLetterKind[] = [
  guest,
  colleague,
  colleagueLapsed,
  approvalAsked,
  approvalDeclined,
  approvalEnded,
  invitation,
  invitationReminder,
];

/** An answer, a newer question or the end of its time overtakes it. */
function onlyWhileOpen({ request, meeting, mail, now }: RequestLetter): string | null {
  if (request.status !== RequestStatus.PENDING) return 'ANSWERED';
  if (mail.payload['revision'] !== request.revision) return 'OVERTAKEN';
  return isOpen(request, meeting, now) ? null : 'ENDED';
}

function about({ meeting, now }: RequestLetter, nl: string, en: string): Text {
  const day = writtenDay(meeting.startsAt, now);
  const title = writtenTitle(meeting);
  return text(`${nl}: ${title.nl} op ${day.nl}`, `${en}: ${title.en} on ${day.en}`);
}

function until(letter: RequestLetter): Text {
  return text(`Dat kan tot ${moment(letter, 'nl')}.`, `You can do so until ${moment(letter, 'en')}.`);
}

function moment({ request, meeting }: RequestLetter, locale: 'nl' | 'en'): string {
  const end = endOf(request, meeting);
  return `${writeDate(end, locale)}, ${writeTime(end, locale)}`;
}

function lead({ meeting }: RequestLetter): Text {
  return text(meeting.leadIn('nl'), meeting.leadIn('en'));
}

function seeMeeting(): Text {
  return text('Bekijk de bijeenkomst', 'See the meeting');
}

/** How somebody was put down: in the room or online. */
export function writtenMode(mode: AttendanceMode | null): Text | null {
  if (mode === null) return null;
  return mode === AttendanceMode.ONSITE ? text('In de zaal', 'In the room') : text('Online', 'Online');
}
