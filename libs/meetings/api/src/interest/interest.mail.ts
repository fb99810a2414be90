import {
  type DroppedBecause,
  droppedBecause,
  greetingFor,
  type MailContent,
  type MailKind,
  type MailLink,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { text, type Text, writeTimes } from '@verbonden/shared/kernel';
import type { SignedLinks } from '@verbonden/shared/server';
import type { Surroundings } from '../calendar/surroundings';
import { writtenDay, writtenTitle, writtenWhen } from '../mail/letter-facts';
import { interestPath, meetingPath, meetingsPath } from '../meeting/addresses';
import { AttendanceMode, MeetingForm, MeetingStatus } from '../meeting/meeting.enums';
import { windowAt } from '../registration/registration-window';
import { interestMails } from './interest.mail-plan';
import type { InterestLetter, InterestLetterKind, InterestLetterReader } from './interest-letter';

const decidedWords: Readonly<Record<MeetingForm, Text>> = {
  HYBRID: text('in de zaal of online', 'in the room or online'),
  ONSITE: text('in de zaal', 'in the room'),
  ONLINE: text('online', 'online'),
};

/** "Je wilt erbij zijn": what happens next, and how to say no after all. */
const noted: InterestLetterKind = {
  name: interestMails.noted,
  urgent: true,
  button: 'MEETING',
  noLonger: (letter) => isOff(letter) ?? (letter.meeting.form === null ? null : 'FORM_DECIDED'),
  words({ meeting, now }) {
    const title = writtenTitle(meeting);
    const day = writtenDay(meeting.startsAt, now);
    return {
      subject: text(
        `Genoteerd: je wilt naar ${title.nl} op ${day.nl}`,
        `Noted: you want to come to ${title.en} on ${day.en}`,
      ),
      news: text(
        'Fijn dat je erbij wilt zijn. Of het in de zaal is, online of allebei, weten we nog niet.',
        'Good that you want to come. Whether it is in the room, online or both, we do not know yet.',
      ),
      paragraphs: [
        text(
          'Zodra we het weten, krijg je één mail om te kiezen. Tot dan heb je nog geen plek.',
          'As soon as we know, you get one mail to choose. Until then you have no seat yet.',
        ),
      ],
    };
  },
};

/** "Kies hoe je meedoet": one mail once the form is decided, whatever it is. */
const choose: InterestLetterKind = {
  name: interestMails.choose,
  urgent: false,
  button: 'CHOOSE',
  noLonger: (letter) => isOff(letter) ?? (letter.meeting.form === null ? 'FORM_OPEN' : null),
  words({ meeting, now }) {
    const title = writtenTitle(meeting);
    const day = writtenDay(meeting.startsAt, now);
    const how = decidedWords[meeting.form ?? MeetingForm.HYBRID];
    const place = [meeting.venueName, meeting.venueAddress].filter(Boolean).join(', ');
    return {
      subject: text(
        `Kies hoe je meedoet: ${title.nl} op ${day.nl}`,
        `Choose how to take part: ${title.en} on ${day.en}`,
      ),
      news: text(
        `${title.nl} is ${how.nl}. Laat weten hoe je meedoet, dan heb je een plek.`,
        `${title.en} is ${how.en}. Tell us how you take part, and you have a seat.`,
      ),
      facts: [
        { label: text('Hoe', 'How'), value: how },
        ...(meeting.offers(AttendanceMode.ONSITE) && place
          ? [{ label: text('Waar', 'Where'), value: text(place, place) }]
          : []),
      ],
      paragraphs: [
        text(
          'Je hebt nog geen plek. Wie het eerst kiest, heeft het eerst een plek. Kom je niet? Zeg dat dan ook even.',
          'You have no seat yet. Who chooses first has a seat first. Are you not coming? Please say that too.',
        ),
      ],
    };
  },
};

/** "Verplaatst", to who has no registration to hear it by. */
const moved: InterestLetterKind = {
  name: interestMails.moved,
  urgent: true,
  button: 'MEETING',
  noLonger: (letter) =>
    isOff(letter) ??
    (letter.mail.payload['startsAt'] === letter.meeting.startsAt.toISOString() ? null : 'MOVED_AGAIN'),
  words({ meeting, mail, now }) {
    const title = writtenTitle(meeting);
    const day = writtenDay(meeting.startsAt, now);
    const { startsAt, endsAt } = meeting;
    const was = writtenWhen(
      new Date(String(mail.payload['wasStartsAt'])),
      new Date(String(mail.payload['wasEndsAt'])),
    );
    return {
      subject: text(`Verplaatst: ${title.nl} nu op ${day.nl}`, `Moved: ${title.en} now on ${day.en}`),
      news: text(
        `${title.nl} is verplaatst naar ${day.nl}, ${writeTimes(startsAt, endsAt, 'nl')}.`,
        `${title.en} has moved to ${day.en}, ${writeTimes(startsAt, endsAt, 'en')}.`,
      ),
      facts: [{ label: text('Was eerst', 'It was'), value: was }],
      paragraphs: [
        text(
          'Je staat nog genoteerd. Kun je dan niet? Laat het hieronder weten.',
          'You are still noted. Can you not come then? Tell us below.',
        ),
      ],
    };
  },
};

/** "Gaat niet door", with the reason. */
const off: InterestLetterKind = {
  name: interestMails.off,
  urgent: true,
  button: 'MEETINGS',
  noLonger: ({ meeting, interest }) =>
    meeting.status !== MeetingStatus.CANCELLED ? 'RESTORED' : interest.withdrawnAt ? 'LEFT' : null,
  words({ meeting, now }) {
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
  },
};

/** The mails to who wants to come while the form is open. */
export const interestLetters: readonly InterestLetterKind[] = [noted, choose, moved, off];

function isOff({ meeting, interest, isRegistered, now }: InterestLetter): string | null {
  const window = windowAt(meeting, now);
  if (window === 'CANCELLED' || window === 'PAST' || window === 'CLOSED') return window;
  if (isRegistered) return 'REGISTERED';
  return interest.withdrawnAt ? 'LEFT' : null;
}

/** One kind of mail about interests: looks at the moment of sending how things are, and writes that (P7). */
export class InterestMail implements MailKind {
  readonly name: string;
  readonly urgent: boolean;
  /** Who said that they want to come must hear what became of it. */
  readonly necessary = true;

  constructor(
    private readonly kind: InterestLetterKind,
    private readonly reader: InterestLetterReader,
    private readonly links: SignedLinks,
    private readonly around: Surroundings,
  ) {
    this.name = kind.name;
    this.urgent = kind.urgent;
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

  private write(letter: InterestLetter): MailContent {
    const { mail, meeting, to } = letter;
    const { locale } = mail;
    const say = (nl: string, en: string): string => (locale === 'nl' ? nl : en);
    const words = this.kind.words(letter);
    const when = writtenWhen(meeting.startsAt, meeting.endsAt)[locale];
    return {
      subject: words.subject[locale],
      preheader: when,
      greeting: greetingFor(to.name, locale),
      news: words.news[locale],
      facts: [
        { label: say('Wanneer', 'When'), value: when },
        ...(words.facts ?? []).map(({ label, value }) => ({ label: label[locale], value: value[locale] })),
      ],
      paragraphs: words.paragraphs.map((each) => each[locale]),
      button: this.button(letter),
      links:
        this.kind.button === 'MEETINGS'
          ? []
          : [{ label: say('Ik kom toch niet', 'I am not coming after all'), url: this.ownLink(letter) }],
      signoff: say(
        `Groet, het team van ${this.around.organizer.name}`,
        `Kind regards, the ${this.around.organizer.name} team`,
      ),
      to: { name: to.name, address: to.address },
    };
  }

  private button(letter: InterestLetter): MailLink {
    const { locale } = letter.mail;
    const say = (nl: string, en: string): string => (locale === 'nl' ? nl : en);
    if (this.kind.button === 'CHOOSE') {
      return { label: say('Kies hoe je meedoet', 'Choose how to take part'), url: this.ownLink(letter) };
    }
    return this.kind.button === 'MEETING'
      ? {
          label: say('Bekijk de bijeenkomst', 'See the meeting'),
          url: this.around.url(meetingPath(letter.meeting.slug, locale)),
        }
      : {
          label: say('Bekijk andere bijeenkomsten', 'See other meetings'),
          url: this.around.url(meetingsPath(locale)),
        };
  }

  private ownLink({ interest, mail: { locale } }: InterestLetter): string {
    return this.around.url(interestPath(this.links.token('interest', interest.id), locale));
  }
}
