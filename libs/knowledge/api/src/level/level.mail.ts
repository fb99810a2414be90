import { Inject, Injectable } from '@nestjs/common';
import {
  droppedBecause,
  type MailAnswer,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { type Locale, writeDate } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { type ItemLetter, writtenLetter } from '../item/item-letter';
import { labelOf } from '../taxonomy/terms';
import { type HeldNews, LevelHolders } from './level-holders';
import { levelMail } from './level-sweep';

/** Writes which levels changed in what somebody keeps; what they saw meanwhile, or came back, is left out (P7). */
@Injectable()
export class LevelMails {
  constructor(
    private readonly holders: LevelHolders,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  kinds(): MailKind[] {
    return [{ name: levelMail, necessary: true, urgent: false, compose: (mails) => this.compose(mails) }];
  }

  private async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const unseen = await this.holders.unseenBy(mails.flatMap(({ personId }) => personId ?? []));
    return new Map(
      mails.map((mail): [string, MailAnswer] => {
        const news = unseen.get(mail.personId ?? '') ?? [];
        const letter = letterOf(news, mail.locale);
        return [mail.id, letter ? writtenLetter(this.settings, mail, letter) : droppedBecause('MOVED_ON')];
      }),
    );
  }
}

/** As many items as are named; the pages show them all. */
const mostNamed = 10;

function letterOf(news: readonly HeldNews[], locale: Locale): ItemLetter | null {
  const [first] = news;
  const [holder] = first?.holders ?? [];
  if (!first || !holder) return null;
  const facts = news
    .slice(0, mostNamed)
    .map((each) => ({ label: each.itemTitle, value: line(each, locale) }));
  const more = news.length - facts.length;
  return {
    nl: {
      subject:
        news.length === 1
          ? `Het niveau veranderde: ${first.itemTitle}`
          : `Van ${news.length} stukken veranderde het niveau`,
      preheader: 'Het staat in iets wat jij bijhoudt.',
      news:
        news.length === 1
          ? `Hoe goed ‘${first.itemTitle}’ is onderzocht, is veranderd. Het staat in iets wat jij bijhoudt.`
          : 'Van een paar stukken is veranderd hoe goed ze zijn onderzocht. Ze staan in iets wat jij bijhoudt.',
      facts,
      paragraphs: [
        ...(more > 0 ? [`En nog ${more} meer.`] : []),
        'Lezers zien dit er nu bij. Kijk of je tekst nog past, en druk daarna op ‘Gezien’.',
      ],
      button: { label: `Open ‘${holder.title}’`, path: holder.path },
    },
    en: {
      subject:
        news.length === 1
          ? `The level changed: ${first.itemTitle}`
          : `The level of ${news.length} items changed`,
      preheader: 'It is in something you keep.',
      news:
        news.length === 1
          ? `How well ‘${first.itemTitle}’ was researched has changed. It is in something you keep.`
          : 'How well some items were researched has changed. They are in something you keep.',
      facts,
      paragraphs: [
        ...(more > 0 ? [`And ${more} more.`] : []),
        'Readers see this beside it now. See whether your text still fits, and then press ‘Seen’.',
      ],
      button: { label: `Open ‘${holder.title}’`, path: holder.path },
    },
  }[locale];
}

function line({ fromLevel, toLevel, changedAt, holders }: HeldNews, locale: Locale): string {
  const from = labelOf('evidenceLevels', fromLevel, locale);
  const to = labelOf('evidenceLevels', toLevel, locale);
  const day = writeDate(changedAt, locale);
  const inside = holders.map(({ title }) => `‘${title}’`).join(', ');
  return locale === 'nl'
    ? `van ${from} naar ${to}, sinds ${day}; staat in ${inside}`
    : `from ${from} to ${to}, since ${day}; is in ${inside}`;
}
