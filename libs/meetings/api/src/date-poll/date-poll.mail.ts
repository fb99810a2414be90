import {
  type DroppedBecause,
  droppedBecause,
  greetingFor,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { text, type Text, writeDate, writeTime } from '@verbonden/shared/kernel';
import type { SignedLinks } from '@verbonden/shared/server';
import type { Surroundings } from '../calendar/surroundings';
import { writtenDay, writtenTitle, writtenWhen } from '../mail/letter-facts';
import { datePollPath, meetingsPath } from '../meeting/addresses';
import { AttendanceMode, MeetingForm, MeetingStatus } from '../meeting/meeting.enums';
import { windowAt } from '../registration/registration-window';
import { PollChoice } from './date-poll.enums';
import { datePollMails } from './date-poll.mail-plan';
import type { DatePollMoment } from './date-poll-moment.entity';
import type { PollLetter, PollLetterKind, PollLetterReader, PollWords } from './poll-letter';

const formWords: Readonly<Record<MeetingForm, Text>> = {
  HYBRID: text('zaal of online', 'room or online'),
  ONSITE: text('in de zaal', 'in the room'),
  ONLINE: text('online', 'online'),
};

/** "Wanneer kun jij?": the moments, until when to answer, and a link of one's own. */
const asked: PollLetterKind = {
  name: datePollMails.asked,
  noLonger: isDone,
  words(letter) {
    const title = writtenTitle(letter.meeting);
    return {
      ...question(letter),
      subject: text(`Wanneer kun jij? ${title.nl}`, `When can you come? ${title.en}`),
      news: text(
        `We zoeken een moment voor ${title.nl}. Wanneer kun jij?`,
        `We are looking for a moment for ${title.en}. When can you come?`,
      ),
    };
  },
};

/** The same question to who has not answered yet. */
const reminder: PollLetterKind = {
  name: datePollMails.reminder,
  noLonger: isDone,
  words(letter) {
    const title = writtenTitle(letter.meeting);
    const until = writtenDay(letter.poll.closesAt, letter.now);
    return {
      ...question(letter),
      subject: text(
        `Tot ${until.nl}: wanneer kun jij? ${title.nl}`,
        `Until ${until.en}: when can you come? ${title.en}`,
      ),
      news: text(
        `We horen nog graag wanneer jij kunt voor ${title.nl}. Het kan tot en met ${until.nl}.`,
        `We would still like to hear when you can come to ${title.en}. You have until ${until.en}.`,
      ),
    };
  },
};

/** A moment was chosen: with one's own answer, ready to be made a registration. */
const chosen: PollLetterKind = {
  name: datePollMails.chosen,
  noLonger({ meeting, poll, now }) {
    if (!poll.chosenMomentId) return 'NOT_CHOSEN';
    const window = windowAt(meeting, now);
    return window === 'CANCELLED' || window === 'PAST' ? window : null;
  },
  words({ meeting, answer, now }) {
    const title = writtenTitle(meeting);
    const day = writtenDay(meeting.startsAt, now);
    const room = meeting.offers(AttendanceMode.ONSITE);
    const place = [meeting.venueName, meeting.venueAddress].filter(Boolean).join(', ');
    const facts = [
      { label: text('Wanneer', 'When'), value: writtenWhen(meeting.startsAt, meeting.endsAt) },
      { label: text('Hoe', 'How'), value: formWords[meeting.form ?? MeetingForm.HYBRID] },
      ...(room && place ? [{ label: text('Waar', 'Where'), value: text(place, place) }] : []),
    ];
    const subject = text(`Gekozen: ${title.nl} op ${day.nl}`, `Chosen: ${title.en} on ${day.en}`);
    if (answer === PollChoice.NO || answer === null) {
      return {
        subject,
        news: text(
          `${title.nl} is op ${day.nl}. Jij kon dan niet. Jammer, en dank voor je antwoord!`,
          `${title.en} is on ${day.en}. You could not come then. A pity, and thank you for answering!`,
        ),
        facts,
        paragraphs: [
          text(
            'Lukt het toch? Met de knop hieronder meld je je aan.',
            'Can you come after all? Register with the button below.',
          ),
        ],
        button: text('Ik kan toch komen', 'I can come after all'),
      };
    }
    const inRoom = answer === PollChoice.ONSITE;
    return {
      subject,
      news: inRoom
        ? text(
            `${title.nl} is op ${day.nl}. Jij zei: ik kom naar de zaal.`,
            `${title.en} is on ${day.en}. You said: I will come to the room.`,
          )
        : text(
            `${title.nl} is op ${day.nl}. Jij zei: ik doe online mee.`,
            `${title.en} is on ${day.en}. You said: I will join online.`,
          ),
      facts,
      paragraphs: [
        text(
          'Je bent nog niet aangemeld. Met één druk op de knop wel. Wie eerst komt, heeft als eerste een plek.',
          'You are not registered yet. One press of a button does it. Seats go to who comes first.',
        ),
      ],
      button: inRoom
        ? text('Meld me aan voor de zaal', 'Register me for the room')
        : text('Meld me aan voor online', 'Register me for online'),
    };
  },
};

/** The meeting was cancelled before a moment was chosen. */
const off: PollLetterKind = {
  name: datePollMails.off,
  noLonger: ({ meeting }) => (meeting.status === MeetingStatus.CANCELLED ? null : 'RESTORED'),
  words({ meeting }) {
    const title = writtenTitle(meeting);
    const reason = meeting.cancelledReason ?? '';
    return {
      subject: text(`Gaat niet door: ${title.nl}`, `Cancelled: ${title.en}`),
      news: text(
        `We vroegen wanneer je kon voor ${title.nl}. Het gaat niet door.`,
        `We asked when you could come to ${title.en}. It will not take place.`,
      ),
      facts: [],
      paragraphs: [
        text(`De reden: ${reason}`, `The reason: ${reason}`),
        text('Je hoeft niets meer te doen.', 'There is nothing more you need to do.'),
      ],
      button: null,
    };
  },
};

/** The mails about date polls. */
export const datePollLetters: readonly PollLetterKind[] = [asked, reminder, chosen, off];

/** A question is not asked any more of who answered, or when nobody can answer. */
function isDone({ poll, meeting, asked: { answeredAt }, now }: PollLetter): string | null {
  if (answeredAt) return 'ANSWERED';
  return meeting.status === MeetingStatus.DATE_POLL && poll.isOpenAt(now) ? null : 'CLOSED';
}

function question({ poll, moments }: PollLetter): Pick<PollWords, 'facts' | 'paragraphs' | 'button'> {
  const until = (locale: 'nl' | 'en') =>
    `${writeDate(poll.closesAt, locale)}, ${writeTime(poll.closesAt, locale)}`;
  return {
    facts: [
      ...moments.map((moment, place) => ({
        label: text(`Moment ${place + 1}`, `Moment ${place + 1}`),
        value: momentWords(moment),
      })),
      { label: text('Antwoorden kan tot', 'Answer before'), value: text(until('nl'), until('en')) },
    ],
    paragraphs: [
      ...(poll.message ? [text(poll.message, poll.message)] : []),
      text(
        'Je antwoord kun je tot dan veranderen. Inloggen hoeft niet. Alleen de coördinatoren zien wat jij antwoordt.',
        'You can change your answer until then. No need to sign in. Only the coordinators see what you answer.',
      ),
    ],
    button: text('Zeg wanneer je kunt', 'Say when you can come'),
  };
}

function momentWords({ startsAt, endsAt, form }: DatePollMoment): Text {
  const when = writtenWhen(startsAt, endsAt);
  return text(`${when.nl}, ${formWords[form].nl}`, `${when.en}, ${formWords[form].en}`);
}

/** One kind of mail about date polls: looks at the moment of sending how things are, and writes that (P7). */
export class DatePollMail implements MailKind {
  readonly name: string;
  /** A question of the network to this very person; saying no to all moments ends it. */
  readonly necessary = true;
  /** Nobody is waiting at the screen for it. */
  readonly urgent = false;

  constructor(
    private readonly kind: PollLetterKind,
    private readonly reader: PollLetterReader,
    private readonly links: SignedLinks,
    private readonly around: Surroundings,
  ) {
    this.name = kind.name;
  }

  async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailContent | DroppedBecause>> {
    const letters = await this.reader.read(mails);
    return new Map(
      mails.map(({ id }) => {
        const letter = letters.get(id);
        if (!letter) return [id, droppedBecause('GONE')];
        const reason = this.kind.noLonger(letter);
        return [id, reason ? droppedBecause(reason) : this.write(letter)];
      }),
    );
  }

  private write(letter: PollLetter): MailContent {
    const { mail, asked: person, to } = letter;
    const { locale } = mail;
    const words = this.kind.words(letter);
    const facts = words.facts.map(({ label, value }) => ({ label: label[locale], value: value[locale] }));
    const say = (nl: string, en: string): string => (locale === 'nl' ? nl : en);
    const path = words.button
      ? datePollPath(this.links.token('date-poll', person.id), locale)
      : meetingsPath(locale);
    return {
      subject: words.subject[locale],
      preheader: facts[0]?.value ?? words.news[locale],
      greeting: greetingFor(to.name, locale),
      news: words.news[locale],
      facts,
      paragraphs: words.paragraphs.map((each) => each[locale]),
      button: {
        label: words.button?.[locale] ?? say('Bekijk andere bijeenkomsten', 'See other meetings'),
        url: this.around.url(path),
      },
      signoff: say(
        `Groet, het team van ${this.around.organizer.name}`,
        `Kind regards, the ${this.around.organizer.name} team`,
      ),
      to,
    };
  }
}
