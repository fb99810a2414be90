import { text, type Text } from '@verbonden/shared/kernel';
import type { Letter, LetterKind } from '../mail/letter';
import { meetingMails } from '../mail/meeting-mail-kinds';
import { writtenDay, writtenTitle } from '../mail/letter-facts';
import { AttendanceMode } from '../meeting/meeting.enums';
import { RegistrationStatus } from './registration.entity';
import { windowAt } from './registration-window';

/** "Je staat op de lijst." */
const confirmation: LetterKind = {
  name: meetingMails.confirmation,
  urgent: true,
  button: 'MEETING',
  noLonger: isOld,
  calendar: requestForSeat,
  words({ meeting, registration, now }) {
    const day = writtenDay(meeting.startsAt, now);
    const title = writtenTitle(meeting);
    return registration.mode === AttendanceMode.ONSITE
      ? {
          subject: text(`Je komt: ${title.nl} op ${day.nl}`, `You are coming: ${title.en} on ${day.en}`),
          news: text(`Je staat op de lijst. Tot ${day.nl}!`, `You are on the list. See you on ${day.en}!`),
        }
      : {
          subject: text(
            `Je doet online mee: ${title.nl} op ${day.nl}`,
            `You are joining online: ${title.en} on ${day.en}`,
          ),
          news: text(
            `Je staat op de lijst en doet online mee. Tot ${day.nl}!`,
            `You are on the list and join online. See you on ${day.en}!`,
          ),
        };
  },
};

/** "De zaal is vol. Je staat op de wachtlijst, als nummer 3." */
const waitlisted: LetterKind = {
  name: meetingMails.waitlisted,
  urgent: true,
  button: 'MEETING',
  noLonger: isOld,
  calendar: requestForSeat,
  words(letter) {
    const day = writtenDay(letter.meeting.startsAt, letter.now);
    const title = writtenTitle(letter.meeting);
    return {
      subject: text(`Wachtlijst: ${title.nl} op ${day.nl}`, `Waiting list: ${title.en} on ${day.en}`),
      news: newsOfLine(letter),
      paragraphs: [whileWaiting],
    };
  },
};

/** "Er is een plek voor je." */
const promotion: LetterKind = {
  name: meetingMails.promotion,
  urgent: true,
  button: 'MEETING',
  noLonger: isOld,
  calendar: requestForSeat,
  words({ meeting, registration, position, now }) {
    const day = writtenDay(meeting.startsAt, now);
    const title = writtenTitle(meeting);
    if (registration.status === RegistrationStatus.WAITLISTED) {
      const number =
        position === null ? text('', '') : text(`, als nummer ${position}`, ` as number ${position}`);
      return {
        subject: text(
          `Er is online plek: ${title.nl} op ${day.nl}`,
          `An online seat: ${title.en} on ${day.en}`,
        ),
        news: text(
          `Er is online een plek voor je. Voor de zaal blijf je op de wachtlijst${number.nl}.`,
          `There is an online seat for you. For the room you stay on the waiting list${number.en}.`,
        ),
      };
    }
    return {
      subject: text(`Er is plek: ${title.nl} op ${day.nl}`, `There is a seat: ${title.en} on ${day.en}`),
      news:
        registration.mode === AttendanceMode.ONSITE
          ? text(
              'Er is een plek voor je in de zaal. Je staat niet meer op de wachtlijst.',
              'There is a seat for you in the room. You are not on the waiting list any more.',
            )
          : text(
              'Er is online een plek voor je. Je staat niet meer op de wachtlijst.',
              'There is an online seat for you. You are not on the waiting list any more.',
            ),
      paragraphs: [giveWay],
    };
  },
};

/** "Je doet nu online mee." */
const changedMode: LetterKind = {
  name: meetingMails.changedMode,
  urgent: true,
  button: 'MEETING',
  noLonger: isOld,
  calendar: requestForSeat,
  words(letter) {
    const { meeting, registration, now } = letter;
    const day = writtenDay(meeting.startsAt, now);
    const title = writtenTitle(meeting);
    const room = registration.mode === AttendanceMode.ONSITE;
    if (registration.status === RegistrationStatus.WAITLISTED) {
      return {
        subject: room
          ? text(
              `Wachtlijst voor de zaal: ${title.nl} op ${day.nl}`,
              `Waiting for the room: ${title.en} on ${day.en}`,
            )
          : text(
              `Wachtlijst online: ${title.nl} op ${day.nl}`,
              `Waiting for online: ${title.en} on ${day.en}`,
            ),
        news: newsOfLine(letter),
        paragraphs: [whileWaiting],
      };
    }
    return {
      subject: room
        ? text(`Nu in de zaal: ${title.nl} op ${day.nl}`, `Now in the room: ${title.en} on ${day.en}`)
        : text(`Nu online: ${title.nl} op ${day.nl}`, `Now online: ${title.en} on ${day.en}`),
      news: room
        ? text(
            `Je komt nu naar de zaal. Tot ${day.nl}!`,
            `You are now coming to the room. See you on ${day.en}!`,
          )
        : text(`Je doet nu online mee. Tot ${day.nl}!`, `You now join online. See you on ${day.en}!`),
    };
  },
};

/** "Je stond al op de lijst." */
const alreadyRegistered: LetterKind = {
  name: meetingMails.alreadyRegistered,
  urgent: true,
  button: 'MEETING',
  noLonger: ({ registration, meeting, now }) => {
    const window = windowAt(meeting, now);
    if (window === 'CANCELLED' || window === 'PAST') return window;
    return registration.isActive ? null : 'LEFT';
  },
  calendar: () => null,
  words(letter) {
    const day = writtenDay(letter.meeting.startsAt, letter.now);
    const title = writtenTitle(letter.meeting);
    const waits = letter.registration.status === RegistrationStatus.WAITLISTED;
    return {
      subject: text(
        `Je stond al op de lijst: ${title.nl} op ${day.nl}`,
        `You were on the list already: ${title.en} on ${day.en}`,
      ),
      news: waits
        ? newsOfLine(letter)
        : text(
            'Je meldde je net nog eens aan, en je stond al op de lijst. Er is niets veranderd.',
            'You registered once more just now, and you were on the list already. Nothing has changed.',
          ),
    };
  },
};

/** "Je bent afgemeld." */
const left: LetterKind = {
  name: meetingMails.left,
  urgent: true,
  button: 'RETURN',
  noLonger: isOld,
  calendar: ({ mail }) => (mail.payload['held'] ? 'CANCEL' : null),
  words({ meeting, mail, now }) {
    const day = writtenDay(meeting.startsAt, now);
    const title = writtenTitle(meeting);
    const subject = text(`Afgemeld: ${title.nl} op ${day.nl}`, `Not coming: ${title.en} on ${day.en}`);
    const back = text(
      'Kun je toch? Meld je dan weer aan. Is het vol, dan sluit je achteraan aan op de wachtlijst.',
      'Can you come after all? Register again. When it is full, you join the end of the waiting list.',
    );
    return {
      subject,
      news: leftNews(mail.payload),
      paragraphs: [...reasonOf(mail.payload['reason']), ...(windowAt(meeting, now) === 'OPEN' ? [back] : [])],
    };
  },
};

function leftNews(payload: Readonly<Record<string, unknown>>): Text {
  if (payload['own']) {
    return text(
      'Je bent afgemeld. Fijn dat je het laat weten.',
      'You are not coming. Thank you for telling us.',
    );
  }
  return payload['lapsed']
    ? text(
        'Een collega had je aangemeld. We hoorden niet of dat klopt, daarom is je plek weer vrij.',
        'A colleague had put you on the list. We did not hear whether that is right, so your seat is free again.',
      )
    : text('De organisatie heeft je afgemeld.', 'The organisers took you off the list.');
}

function reasonOf(reason: unknown): Text[] {
  return typeof reason === 'string' ? [text(`De reden: ${reason}`, `The reason: ${reason}`)] : [];
}

/** The mails about one registration. */
export const registrationLetters: readonly LetterKind[] = [
  confirmation,
  waitlisted,
  promotion,
  changedMode,
  alreadyRegistered,
  left,
];

const whileWaiting = text(
  'Komt er een plek vrij, dan is die voor wie het langst wacht. Je krijgt dan meteen een mail; je hoeft niets te doen.',
  'When a seat comes free, it is for who waits longest. You get a mail at once; there is nothing you need to do.',
);

const giveWay = text(
  'Kun je niet meer? Laat het hieronder weten. Dan is je plek voor de volgende.',
  'Can you not come any more? Tell us below. Then your seat is for the next person.',
);

/** A newer change of the registration has its own mail; a cancelled meeting has one for everybody. */
function isOld({ mail, registration, meeting, now }: Letter): string | null {
  const window = windowAt(meeting, now);
  if (window === 'CANCELLED' || window === 'PAST') return window;
  return mail.payload['revision'] === registration.revision ? null : 'OVERTAKEN';
}

function requestForSeat({ registration }: Letter): 'REQUEST' | null {
  return registration.seatMode ? 'REQUEST' : null;
}

/** What is full, the place in line, and what is held meanwhile. */
function newsOfLine({ registration, position }: Letter): Text {
  const room = registration.mode === AttendanceMode.ONSITE;
  const full = room
    ? text('De zaal is vol.', 'The room is full.')
    : text('Alle online plekken zijn bezet.', 'All online seats are taken.');
  const number =
    position === null ? text('', '') : text(`, als nummer ${position}`, ` as number ${position}`);
  const held =
    registration.seatMode === null
      ? text('', '')
      : room
        ? text(' Tot die tijd doe je online mee.', ' Until then you join online.')
        : text(' Je plek in de zaal houd je zolang.', ' You keep your seat in the room until then.');
  return text(
    `${full.nl} Je staat op de wachtlijst${number.nl}.${held.nl}`,
    `${full.en} You are on the waiting list${number.en}.${held.en}`,
  );
}
