import { Inject, Injectable } from '@nestjs/common';
import {
  droppedBecause,
  type MailAnswer,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { Person } from '@verbonden/people/api';
import { groupedBy, type Locale } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { DataSource, In, Not } from 'typeorm';
import { type ItemLetter, writtenLetter } from '../item/item-letter';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { readLabel } from '../revision/field-values';
import { KnowledgeRevision } from '../revision/knowledge-revision.entity';
import { answeredMail, asksWriter } from './answer-mail-plan';
import { KnowledgeComment } from './knowledge-comment.entity';

interface Told {
  readonly item: KnowledgeItem;
  readonly title: string;
  readonly answers: readonly (KnowledgeComment & { readonly by: string })[];
}

/** Tells what was answered to somebody's comments, unless they saw it already: they wrote after it, or called it solved. */
@Injectable()
export class AnswerMails {
  constructor(
    private readonly db: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  kinds(): MailKind[] {
    return [{ name: answeredMail, necessary: true, urgent: false, compose: (mails) => this.compose(mails) }];
  }

  private async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const itemId = In(mails.map(({ subjectId }) => subjectId));
    const [items, revisions, comments] = await Promise.all([
      this.db.getRepository(KnowledgeItem).findBy({ id: itemId }),
      this.db.getRepository(KnowledgeRevision).findBy({ itemId, status: Not('PUBLISHED') }),
      this.db
        .getRepository(KnowledgeComment)
        .find({ where: { itemId }, order: { writtenAt: 'ASC', id: 'ASC' } }),
    ]);
    const persons = await this.db
      .getRepository(Person)
      .findBy({ id: In(comments.flatMap(({ authorId }) => authorId ?? [])) });
    const talks = groupedBy(comments, ({ id, parentId }) => parentId ?? id);
    return new Map(
      mails.map((mail): [string, MailAnswer] => {
        const item = items.find(({ id }) => id === mail.subjectId);
        const answers = [...talks.values()]
          .filter(([first]) => first!.itemId === mail.subjectId)
          .flatMap((talk) => (item ? unseen(talk, mail, item) : []));
        if (!item || answers.length === 0) return [mail.id, droppedBecause('MOVED_ON')];
        const waiting = item.pendingStatus ? revisions.find((each) => each.itemId === item.id) : undefined;
        const told = {
          item,
          title: waiting?.content.title ?? item.title,
          answers: answers.map((answer) =>
            Object.assign(answer, { by: persons.find(({ id }) => id === answer.authorId)?.name ?? '' }),
          ),
        };
        return [mail.id, writtenLetter(this.settings, mail, letter(told, mail.locale))];
      }),
    );
  }
}

/** The answers of a talk in the time of the mail, after the last word of this person in it. */
function unseen(
  talk: readonly KnowledgeComment[],
  { personId, payload }: PlannedMail,
  item: KnowledgeItem,
): KnowledgeComment[] {
  const lastWord = talk.findLastIndex(({ authorId }) => authorId === personId);
  const takesPart = lastWord >= 0 || asksWriter(item) === personId;
  if (!takesPart || talk.some(({ resolvedById }) => resolvedById === personId)) return [];
  const [since, until] = [new Date(String(payload['since'])), new Date(String(payload['until']))];
  return talk
    .slice(lastWord + 1)
    .filter(({ parentId, writtenAt }) => parentId !== null && writtenAt >= since && writtenAt < until);
}

function letter({ item, title, answers }: Told, locale: Locale): ItemLetter {
  const names = [...new Set(answers.map(({ by }) => by).filter(Boolean))];
  const lines = answers.map(({ field, text, by }) => {
    const label = readLabel(field, locale);
    if (locale === 'nl') return by ? `${by}, bij ‘${label}’: ${text}` : `Bij ‘${label}’: ${text}`;
    return by ? `${by}, at ‘${label}’: ${text}` : `At ‘${label}’: ${text}`;
  });
  const path = `/kennis/${item.slug}/meelezen#opmerking-${answers[0]!.parentId}`;
  return {
    nl: {
      subject:
        answers.length === 1 ? `Antwoord over ‘${title}’` : `${answers.length} antwoorden over ‘${title}’`,
      preheader: 'Er is teruggeschreven op een opmerking.',
      news: `${names.join(' en ') || 'Iemand'} schreef terug over ‘${title}’.`,
      facts: [],
      paragraphs: lines,
      button: { label: 'Lees het antwoord', path },
    },
    en: {
      subject:
        answers.length === 1 ? `An answer about ‘${title}’` : `${answers.length} answers about ‘${title}’`,
      preheader: 'Somebody wrote back about a comment.',
      news: `${names.join(' and ') || 'Somebody'} wrote back about ‘${title}’.`,
      facts: [],
      paragraphs: lines,
      button: { label: 'Read the answer', path },
    },
  }[locale];
}
