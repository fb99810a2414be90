import { Injectable } from '@nestjs/common';
import {
  type DroppedBecause,
  droppedBecause,
  greetingFor,
  type MailContent,
  type MailKind,
  type MailLink,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { type Text, text } from '@verbonden/shared/kernel';
import { SignedLinks } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Attendance } from '../attendance/attendance.entity';
import { Surroundings } from '../calendar/surroundings';
import { FeedbackAnswered } from '../feedback/feedback-answered.entity';
import { feedbackMail } from '../feedback/feedback-asking';
import { FeedbackStanding, feedbackStanding } from '../feedback/feedback-standing';
import { feedbackClosesAt } from '../feedback/feedback-window';
import type { Letter } from '../mail/letter';
import { writtenDay, writtenTitle, writtenWhen } from '../mail/letter-facts';
import { LetterReader } from '../mail/letter-reader';
import { certificateByLinkPath, feedbackPath, recapPath } from '../meeting/addresses';
import { MeetingStatus } from '../meeting/meeting.enums';
import { MeetingRecap } from './meeting-recap.entity';
import { recapMail } from './recap-mail-plan';

/** A letter with what is known of the person since the meeting. */
interface LaterLetter extends Letter {
  readonly wasThere: boolean;
  readonly feedback: FeedbackStanding;
  readonly feedbackUntil: Date;
}

/** What a mail after the meeting says. */
interface LaterWords {
  readonly subject: Text;
  readonly news: Text;
  readonly paragraphs: readonly Text[];
  readonly button: MailLink;
  readonly links: readonly MailLink[];
}

/**
 * The two mails after a meeting: that its recap is there, and the question what people thought. Both are necessary in
 * the sense of mail: each is one mail that belongs to this registration and closes it (thanks, certificate, and what was
 * agreed), and never the first of a series that somebody would want to leave.
 */
@Injectable()
export class AfterwardsMails {
  readonly kinds: readonly MailKind[];

  constructor(
    private readonly db: DataSource,
    private readonly reader: LetterReader,
    private readonly links: SignedLinks,
    private readonly around: Surroundings,
  ) {
    this.kinds = [
      this.kind(recapMail, recapNoLonger, (letter) => this.recapWords(letter)),
      this.kind(feedbackMail, feedbackNoLonger, (letter) => this.feedbackWords(letter)),
    ];
  }

  private kind(
    name: string,
    noLonger: (letter: LaterLetter) => string | null,
    words: (letter: LaterLetter) => LaterWords,
  ): MailKind {
    return {
      name,
      necessary: true,
      urgent: false,
      compose: async (mails) => {
        const letters = await this.read(mails);
        return new Map(
          mails.map(({ id }): [string, MailContent | DroppedBecause] => {
            const letter = letters.get(id);
            if (!letter) return [id, droppedBecause('GONE')];
            const reason = noLonger(letter);
            return [id, reason ? droppedBecause(reason) : this.write(letter, words(letter))];
          }),
        );
      },
    };
  }

  /** Three statements more than the letters themselves, however many mails. */
  private async read(mails: readonly PlannedMail[]): Promise<Map<string, LaterLetter>> {
    const letters = await this.reader.read(mails);
    const all = [...letters.values()];
    const registrationId = In(all.map(({ registration }) => registration.id));
    const [attendances, answered, recaps] = await Promise.all([
      this.db.manager.findBy(Attendance, { registrationId }),
      this.db.manager.findBy(FeedbackAnswered, { registrationId }),
      this.db.manager.findBy(MeetingRecap, { meetingId: In(all.map(({ meeting }) => meeting.id)) }),
    ]);
    const there = new Set(attendances.map((each) => each.registrationId));
    const done = new Set(answered.map((each) => each.registrationId));
    const recapAt = new Map(recaps.map((recap) => [recap.meetingId, recap.publishedAt]));
    return new Map(
      [...letters].map(([id, letter]) => {
        const { meeting, registration, now } = letter;
        const person = {
          wasThere: there.has(registration.id),
          answered: done.has(registration.id),
          recapAt: recapAt.get(meeting.id) ?? null,
        };
        const feedback = feedbackStanding(meeting, person, now);
        const feedbackUntil = feedbackClosesAt(meeting.endsAt, person.recapAt);
        return [id, { ...letter, wasThere: person.wasThere, feedback, feedbackUntil }];
      }),
    );
  }

  private write({ mail, meeting, to }: LaterLetter, words: LaterWords): MailContent {
    const { locale } = mail;
    const network = this.around.organizer.name;
    const question = text('Een vraag? Antwoord op deze mail.', 'A question? Reply to this mail.');
    return {
      subject: words.subject[locale],
      preheader: words.news[locale],
      greeting: greetingFor(to.name, locale),
      news: words.news[locale],
      facts: [
        { label: locale === 'nl' ? 'Wat' : 'What', value: meeting.titleIn(locale) },
        {
          label: locale === 'nl' ? 'Wanneer' : 'When',
          value: writtenWhen(meeting.startsAt, meeting.endsAt)[locale],
        },
      ],
      paragraphs: [...words.paragraphs, question].map((each) => each[locale]),
      button: words.button,
      links: words.links,
      signoff: locale === 'nl' ? `Groet, het team van ${network}` : `Kind regards, the ${network} team`,
      to: { name: to.name, address: to.address },
    };
  }

  private recapWords(letter: LaterLetter): LaterWords {
    const { meeting, mail, now, wasThere } = letter;
    const { locale } = mail;
    const title = writtenTitle(meeting);
    const day = writtenDay(meeting.startsAt, now);
    const asks = mail.payload['asksFeedback'] === true && letter.feedback === FeedbackStanding.OPEN;
    return {
      subject: text(`Terugblik: ${title.nl} van ${day.nl}`, `Looking back: ${title.en} of ${day.en}`),
      news: wasThere
        ? text(
            'Fijn dat je erbij was. De terugblik staat klaar.',
            'It was good to have you there. The recap is ready.',
          )
        : text(
            'De terugblik staat klaar, zodat je niets mist.',
            'The recap is ready, so that you miss nothing.',
          ),
      paragraphs: asks ? [anonymous(letter)] : [],
      button: {
        label: locale === 'nl' ? 'Lees de terugblik' : 'Read the recap',
        url: this.around.url(recapPath(meeting.slug, locale)),
      },
      links: [
        ...(asks ? [this.feedbackLink(letter)] : []),
        ...(wasThere ? [this.certificateLink(letter)] : []),
      ],
    };
  }

  private feedbackWords(letter: LaterLetter): LaterWords {
    const { meeting, now } = letter;
    const title = writtenTitle(meeting);
    const day = writtenDay(meeting.startsAt, now);
    return {
      subject: text(
        `Wat vond je van ${title.nl} op ${day.nl}?`,
        `What did you think of ${title.en} on ${day.en}?`,
      ),
      news: text(
        'Fijn dat je erbij was. Wat vond je ervan? Het kost je twee minuten.',
        'It was good to have you there. What did you think? It takes two minutes.',
      ),
      paragraphs: [anonymous(letter)],
      button: this.feedbackLink(letter),
      links: [this.certificateLink(letter)],
    };
  }

  private feedbackLink({ mail: { locale }, registration }: LaterLetter): MailLink {
    return {
      label: locale === 'nl' ? 'Zeg wat je ervan vond' : 'Say what you thought',
      url: this.around.url(feedbackPath(this.links.token('feedback', registration.id), locale)),
    };
  }

  private certificateLink({ mail: { locale }, registration }: LaterLetter): MailLink {
    return {
      label: locale === 'nl' ? 'Haal je certificaat' : 'Get your certificate',
      url: this.around.url(certificateByLinkPath(this.links.token('registration', registration.id), locale)),
    };
  }
}

function anonymous({ feedbackUntil, now }: LaterLetter): Text {
  const until = writtenDay(feedbackUntil, now);
  return text(
    `Wat je antwoordt is anoniem: we bewaren niet van wie het komt. Antwoorden kan tot en met ${until.nl}, zonder in te loggen.`,
    `What you answer is anonymous: we do not keep whose it is. You can answer until ${until.en}, without signing in.`,
  );
}

function recapNoLonger({ meeting, registration, wasThere }: LaterLetter): string | null {
  if (meeting.status !== MeetingStatus.RECAP_PUBLISHED) return 'WITHDRAWN';
  return wasThere || registration.isActive ? null : 'LEFT';
}

function feedbackNoLonger({ feedback }: LaterLetter): string | null {
  return feedback === FeedbackStanding.OPEN ? null : feedback;
}
