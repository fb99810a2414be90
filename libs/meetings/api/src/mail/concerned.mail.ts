import {
  droppedBecause,
  greetingFor,
  type MailAnswer,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { type Clock, type Locale, text } from '@verbonden/shared/kernel';
import { type DataSource, In } from 'typeorm';
import type { Surroundings } from '../calendar/surroundings';
import { meetingPath, meetingsPath } from '../meeting/addresses';
import { Meeting } from '../meeting/meeting.entity';
import { MeetingStatus } from '../meeting/meeting.enums';
import { cancelledWords, movedWords } from '../meeting/meeting.mail';
import { windowAt } from '../registration/registration-window';
import type { LetterWords } from './letter';
import { writtenWhen } from './letter-facts';
import { concernedMails, type ConcernedMailName } from './meeting-mail-kinds';
import type { Concern, OtherConcerned, OthersConcerned } from './others-concerned';

/** Moved or cancelled, to who has a part in the programme or whose request is open, without a registration. */
export class ConcernedMail implements MailKind {
  readonly urgent = true;
  readonly necessary = true;

  constructor(
    readonly name: ConcernedMailName,
    private readonly db: DataSource,
    private readonly others: OthersConcerned,
    private readonly around: Surroundings,
    private readonly clock: Clock,
  ) {}

  async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const ids = [...new Set(mails.flatMap(({ contextId }) => contextId ?? []))];
    const meetings = new Map(
      (await this.db.manager.findBy(Meeting, { id: In(ids) })).map((each) => [each.id, each]),
    );
    const concerned = new Map<string, Map<string, OtherConcerned>>();
    for (const id of meetings.keys()) {
      concerned.set(id, await this.others.stillConcerned(this.db.manager, id));
    }
    return new Map(
      mails.map((mail) => {
        const meeting = mail.contextId ? meetings.get(mail.contextId) : undefined;
        const to = meeting && concerned.get(meeting.id)?.get(mail.subjectId);
        if (!meeting || !to) return [mail.id, droppedBecause('NOT_CONCERNED')];
        const reason = this.noLonger(mail, meeting);
        return [mail.id, reason ? droppedBecause(reason) : this.write(mail, meeting, to)];
      }),
    );
  }

  private noLonger(mail: PlannedMail, meeting: Meeting): string | null {
    const cancelled = meeting.status === MeetingStatus.CANCELLED;
    if (this.name === concernedMails.cancelled) return cancelled ? null : 'RESTORED';
    const window = windowAt(meeting, this.clock.now());
    if (window === 'CANCELLED' || window === 'PAST') return window;
    return mail.payload['startsAt'] === meeting.startsAt.toISOString() ? null : 'MOVED_AGAIN';
  }

  private write(mail: PlannedMail, meeting: Meeting, to: OtherConcerned): MailContent {
    const moved = this.name === concernedMails.moved;
    const { locale } = mail;
    const words = moved
      ? movedWords(meeting, mail.payload, this.clock.now())
      : cancelledWords(meeting, this.clock.now());
    return concernedContent(
      words,
      { moved, locale, meeting, concern: to.concern, name: to.name },
      this.around,
    );
  }
}

interface ConcernedLetter {
  readonly moved: boolean;
  readonly locale: Locale;
  readonly meeting: Meeting;
  readonly concern: Concern;
  readonly name: string;
}

function concernedContent(
  words: LetterWords,
  { moved, locale, meeting, concern, name }: ConcernedLetter,
  around: Surroundings,
): MailContent {
  const when = {
    label: text('Wanneer', 'When')[locale],
    value: writtenWhen(meeting.startsAt, meeting.endsAt)[locale],
  };
  const paragraphs = [...(words.paragraphs ?? []), ...(moved ? [youAndTheNewTime[concern]] : [])];
  return {
    subject: words.subject[locale],
    preheader: when.value,
    greeting: greetingFor(name, locale),
    news: words.news[locale],
    facts: [
      ...(words.facts ?? []).map(({ label, value }) => ({ label: label[locale], value: value[locale] })),
      when,
    ],
    paragraphs: paragraphs.map((each) => each[locale]),
    button: moved
      ? {
          label: text('Bekijk de bijeenkomst', 'See the meeting')[locale],
          url: around.url(meetingPath(meeting.slug, locale)),
        }
      : {
          label: text('Bekijk andere bijeenkomsten', 'See other meetings')[locale],
          url: around.url(meetingsPath(locale)),
        },
    signoff: text(
      `Groet, het team van ${around.organizer.name}`,
      `Kind regards, the ${around.organizer.name} team`,
    )[locale],
  };
}

const youAndTheNewTime = {
  PROGRAMME: text(
    'Je hebt een rol in het programma. Kun je dan niet? Antwoord op deze mail, dan zoeken we samen iets anders.',
    'You have a part in the programme. Can you not come then? Reply to this mail, and we find another way together.',
  ),
  REQUEST: text(
    'Je aanmelding is nog niet rond. De link in je eerdere mail werkt gewoon nog.',
    'Your registration is not complete yet. The link in your earlier mail still works.',
  ),
};
