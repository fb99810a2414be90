import { Inject, Injectable } from '@nestjs/common';
import {
  droppedBecause,
  factLines,
  type MailAnswer,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import type { Locale } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings, SignedLinks } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { writtenLetter } from '../item/item-letter';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { labelOf } from '../taxonomy/terms';
import { newsMail } from './follow-sweep';
import type { OwnNews } from './own-news';
import { OwnTelling, ownLines, type OwnTold } from './own-telling';

/** As many as one mail repeats of what people wrote with their thanks. */
const mostSentences = 5;

/** Writes the mail with what is new: only what can still be read, and nothing when that is nothing (P7). */
@Injectable()
export class FollowMails {
  constructor(
    private readonly db: DataSource,
    private readonly links: SignedLinks,
    private readonly own: OwnTelling,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  kinds(): MailKind[] {
    return [
      {
        ...{ name: newsMail, group: 'knowledge.news', necessary: false, urgent: false, digest: factLines },
        compose: (mails) => this.compose(mails),
      },
    ];
  }

  private async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const items = new Map(
      (
        await this.db
          .getRepository(KnowledgeItem)
          .findBy({ id: In(mails.flatMap(idsIn)), status: 'PUBLISHED' })
      ).map((item) => [item.id, item]),
    );
    const others = await this.own.of(mails.map(ownIn));
    const leftAll = await this.whoLeft(mails.flatMap(({ personId }) => personId ?? []));
    return new Map(
      mails.map((mail): [string, MailAnswer] => {
        if (!mail.personId || leftAll.has(mail.personId)) return [mail.id, droppedBecause('LEFT')];
        const told = idsIn(mail).flatMap((id) => items.get(id) ?? []);
        const own = others(ownIn(mail));
        const isNews = told.length + own.length > 0;
        return [mail.id, isNews ? this.letter(mail, told, own) : droppedBecause('MOVED_ON')];
      }),
    );
  }

  /** Who wants no mail any more about anything. */
  private async whoLeft(personIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT given.id FROM unnest($1::uuid[]) AS given (id)
       WHERE NOT EXISTS (SELECT FROM follows WHERE person_id = given.id AND frequency <> 'NEVER')`,
      [personIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  private letter(mail: PlannedMail, told: readonly KnowledgeItem[], own: readonly OwnTold[]): MailContent {
    const { locale } = mail;
    const front = locale === 'en' ? '/en' : '';
    const at = (path: string) => `${this.settings.PUBLIC_URL}${front}${path}`;
    const choosing = at(`/volgen/mail/${this.links.token('follow-mail', mail.personId!)}`);
    const more = Number(mail.payload['more'] ?? 0);
    const { leave, ...words } = told.length > 0 ? wordsFor(told, more, locale) : ownWords(own, locale);
    return {
      ...writtenLetter(this.settings, mail, {
        ...words,
        facts: [
          ...told.map((item) => ({
            label: labelOf('kinds', item.kind, locale),
            value: item.title,
            url: at(`/kennis/${item.slug}`),
          })),
          ...ownLines(own, locale).map(({ path, ...line }) => ({ ...line, url: at(path) })),
        ],
        links: [{ label: leave, url: choosing }],
      }),
    };
  }
}

function idsIn({ payload }: PlannedMail): string[] {
  return Array.isArray(payload['itemIds']) ? (payload['itemIds'] as string[]) : [];
}

function ownIn({ payload }: PlannedMail): OwnNews {
  return (payload['own'] as OwnNews | undefined) ?? { thanks: [], adoptions: [] };
}

/** When there is no other news than what others did with what somebody shares. */
function ownWords(own: readonly OwnTold[], locale: Locale) {
  const title = own.length === 1 ? own[0]!.item.title : null;
  const sentences = own.flatMap((each) => each.sentences).slice(0, mostSentences);
  return {
    nl: {
      subject: title ? `Zo helpt het anderen: ${title}` : 'Zo helpt het anderen wat jij deelt',
      preheader: 'Collega’s bedankten je of doen het nu ook.',
      news: 'Collega’s bedankten je voor wat jij deelt, of doen het nu ook.',
      paragraphs: sentences.map((sentence) => `‘${sentence}’`),
      button: { label: 'Bekijk wat jij deelt', path: '/kennis/mijn' },
      leave: 'Kies wanneer je dit hoort, of stop met deze mail',
    },
    en: {
      subject: title ? `How it helps others: ${title}` : 'How what you share helps others',
      preheader: 'Colleagues thanked you, or do it too now.',
      news: 'Colleagues thanked you for what you share, or do it too now.',
      paragraphs: sentences.map((sentence) => `‘${sentence}’`),
      button: { label: 'See what you share', path: '/kennis/mijn' },
      leave: 'Choose when you hear this, or stop this mail',
    },
  }[locale];
}

function wordsFor(told: readonly KnowledgeItem[], more: number, locale: Locale) {
  const [first] = told;
  const count = told.length + more;
  return {
    nl: {
      subject: count === 1 ? `Nieuw: ${first!.title}` : `${count} nieuwe stukken die je volgt`,
      preheader: first!.summary || first!.title,
      news: count === 1 ? 'Er is iets nieuws in wat je volgt.' : 'Dit is nieuw in wat je volgt.',
      paragraphs: [
        ...(count === 1 && first!.summary ? [first!.summary] : []),
        ...(more > 0 ? [`En nog ${more} meer. Je vindt ze bovenaan in de kennisbank.`] : []),
      ],
      button: { label: 'Bekijk wat er nieuw is', path: '/kennis?volgorde=nieuw' },
      leave: 'Kies wat je volgt, of stop met deze mail',
    },
    en: {
      subject: count === 1 ? `New: ${first!.title}` : `${count} new items in what you follow`,
      preheader: first!.summary || first!.title,
      news: count === 1 ? 'There is something new in what you follow.' : 'This is new in what you follow.',
      paragraphs: [
        ...(count === 1 && first!.summary ? [first!.summary] : []),
        ...(more > 0 ? [`And ${more} more. You find them at the top of the knowledge base.`] : []),
      ],
      button: { label: 'See what is new', path: '/kennis?volgorde=nieuw' },
      leave: 'Choose what you follow, or stop this mail',
    },
  }[locale];
}
