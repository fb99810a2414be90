import { Inject, Injectable } from '@nestjs/common';
import {
  droppedBecause,
  type MailAnswer,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { Person } from '@verbonden/people/api';
import type { Locale } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { type ItemLetter, writtenLetter } from '../item/item-letter';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeQuestion } from './question.entity';

interface Told {
  readonly question: KnowledgeQuestion;
  readonly item: KnowledgeItem;
  readonly asker: string | null;
}

/** One of the two mails: when it still holds, and its words. */
interface Letter {
  readonly holds: (question: KnowledgeQuestion) => boolean;
  readonly write: (told: Told, locale: Locale) => ItemLetter;
}

/** A question on its way to the owner, and the answer on its way back. */
@Injectable()
export class QuestionMails {
  constructor(
    private readonly db: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  kinds(): MailKind[] {
    return Object.entries(letters).map(([name, letter]) => ({
      name,
      necessary: true,
      urgent: false,
      compose: (mails) => this.compose(letter, mails),
    }));
  }

  private async compose(letter: Letter, mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const told = await this.tell(mails.map((mail) => mail.subjectId));
    return new Map(
      mails.map((mail): [string, MailAnswer] => {
        const about = told.get(mail.subjectId);
        return [
          mail.id,
          about && about.question.gone === null && letter.holds(about.question)
            ? writtenLetter(this.settings, mail, letter.write(about, mail.locale))
            : droppedBecause('MOVED_ON'),
        ];
      }),
    );
  }

  private async tell(ids: readonly string[]): Promise<Map<string, Told>> {
    const questions = await this.db.getRepository(KnowledgeQuestion).findBy({ id: In([...ids]) });
    const items = await this.db
      .getRepository(KnowledgeItem)
      .findBy({ id: In(questions.map(({ itemId }) => itemId)) });
    const askers = await this.db
      .getRepository(Person)
      .findBy({ id: In(questions.flatMap(({ askedById }) => askedById ?? [])) });
    return new Map(
      questions.flatMap((question) => {
        const item = items.find(({ id }) => id === question.itemId);
        const asker = askers.find(({ id }) => id === question.askedById)?.name ?? null;
        return item ? [[question.id, { question, item, asker }] as const] : [];
      }),
    );
  }
}

const letters: Readonly<Record<'knowledge.asked' | 'knowledge.answered', Letter>> = {
  'knowledge.asked': {
    holds: ({ answer }) => answer === null,
    write: ({ question, item, asker }, locale) =>
      ({
        nl: {
          subject: `Een vraag over ‘${item.title}’`,
          preheader: 'Iemand wil graag iets weten over wat je deelt.',
          news: `${asker ?? 'Iemand uit het netwerk'} heeft een vraag over ‘${item.title}’.`,
          facts: [],
          paragraphs: [
            question.body,
            'Antwoord op de pagina. Jij kiest of je antwoord daar voor iedereen staat, of alleen voor wie het vroeg.',
          ],
          button: { label: 'Geef antwoord', path: `/kennis/${item.slug}/vragen#vraag-${question.id}` },
        },
        en: {
          subject: `A question about ‘${item.title}’`,
          preheader: 'Somebody would like to know more about what you share.',
          news: `${asker ?? 'Somebody in the network'} has a question about ‘${item.title}’.`,
          facts: [],
          paragraphs: [
            question.body,
            'Answer on the page. You choose whether everybody reads your answer there, or only who asked.',
          ],
          button: { label: 'Give an answer', path: `/kennis/${item.slug}/vragen#vraag-${question.id}` },
        },
      })[locale],
  },
  'knowledge.answered': {
    holds: ({ answer }) => answer !== null,
    write: ({ question, item }, locale) =>
      ({
        nl: {
          subject: `Antwoord op je vraag over ‘${item.title}’`,
          preheader: 'De maker heeft je vraag beantwoord.',
          news: `Er is een antwoord op je vraag over ‘${item.title}’.`,
          facts: [{ label: 'Je vraag', value: question.body }],
          paragraphs: [question.answer ?? ''],
          button: { label: 'Bekijk het op de pagina', path: `/kennis/${item.slug}#vragen` },
        },
        en: {
          subject: `An answer to your question about ‘${item.title}’`,
          preheader: 'The owner answered your question.',
          news: `There is an answer to your question about ‘${item.title}’.`,
          facts: [{ label: 'Your question', value: question.body }],
          paragraphs: [question.answer ?? ''],
          button: { label: 'Look at it on the page', path: `/kennis/${item.slug}#vragen` },
        },
      })[locale],
  },
};
