import { Injectable } from '@nestjs/common';
import {
  droppedBecause,
  greetingFor,
  type MailAnswer,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { DataSource } from 'typeorm';
import { Surroundings } from '../calendar/surroundings';
import type { Letter } from '../mail/letter';
import { writtenTitle, writtenWhen } from '../mail/letter-facts';
import { LetterReader } from '../mail/letter-reader';
import { questionsPath } from '../meeting/addresses';
import { questionsMail } from './question-mail-plan';
import { readQuestionPages } from './question-pages';

/** "The answers are there": one mail that its reader ticked, and therefore necessary in the sense of mail. */
@Injectable()
export class QuestionMail implements MailKind {
  readonly name = questionsMail;
  readonly necessary = true;
  readonly urgent = false;

  constructor(
    private readonly db: DataSource,
    private readonly reader: LetterReader,
    private readonly around: Surroundings,
  ) {}

  async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const letters = await this.reader.read(mails);
    const meetingIds = [...new Set([...letters.values()].map(({ meeting }) => meeting.id))];
    const pages = await readQuestionPages(this.db.manager, meetingIds);
    return new Map(
      mails.map(({ id }): [string, MailAnswer] => {
        const letter = letters.get(id);
        if (!letter) return [id, droppedBecause('GONE')];
        return [id, pages.has(letter.meeting.id) ? this.write(letter) : droppedBecause('WITHDRAWN')];
      }),
    );
  }

  private write({ mail: { locale }, meeting, to }: Letter): MailContent {
    const title = writtenTitle(meeting)[locale];
    const network = this.around.organizer.name;
    const words = {
      nl: {
        subject: `Vragen en antwoorden: ${title}`,
        news: 'De vragen van de bijeenkomst staan met hun antwoord op één pagina.',
        why: 'Je vroeg om dit bericht toen je een vraag stelde. Op de pagina staat niet wie wat vroeg.',
        reply: 'Mis je iets? Antwoord op deze mail.',
        what: 'Wat',
        when: 'Wanneer',
        button: 'Lees de antwoorden',
        signoff: `Groet, het team van ${network}`,
      },
      en: {
        subject: `Questions and answers: ${title}`,
        news: 'The questions of the meeting are on one page, with their answers.',
        why: 'You asked for this message when you asked a question. The page does not say who asked what.',
        reply: 'Is something missing? Reply to this mail.',
        what: 'What',
        when: 'When',
        button: 'Read the answers',
        signoff: `Kind regards, the ${network} team`,
      },
    }[locale];
    return {
      subject: words.subject,
      preheader: words.news,
      greeting: greetingFor(to.name, locale),
      news: words.news,
      facts: [
        { label: words.what, value: title },
        { label: words.when, value: writtenWhen(meeting.startsAt, meeting.endsAt)[locale] },
      ],
      paragraphs: [words.why, words.reply],
      button: { label: words.button, url: this.around.url(questionsPath(meeting.slug, locale)) },
      links: [],
      signoff: words.signoff,
      to: { name: to.name, address: to.address },
    };
  }
}
