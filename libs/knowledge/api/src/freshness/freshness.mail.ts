import { Inject, Injectable } from '@nestjs/common';
import {
  droppedBecause,
  type MailAnswer,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { groupedBy, type Locale } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings, SignedLinks } from '@verbonden/shared/server';
import { DataSource, In, MoreThanOrEqual } from 'typeorm';
import { type ItemLetter, writtenLetter } from '../item/item-letter';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { labelOf } from '../taxonomy/terms';
import { FreshnessAsk } from './freshness-ask.entity';
import { KnowledgeLink } from './knowledge-link.entity';
import { archivedCopyOf } from './archived-copy';
import { brokenAfterDays } from './link-health';
import { isAsked } from './still-current';

/** Tells owners of links that broke, and asks whether a text still holds; both only as long as it is so (P7). */
@Injectable()
export class FreshnessMails {
  constructor(
    private readonly db: DataSource,
    private readonly links: SignedLinks,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  kinds(): MailKind[] {
    return [
      {
        name: 'knowledge.links-broken',
        necessary: true,
        urgent: false,
        compose: (mails) => this.composeBroken(mails),
      },
      {
        name: 'knowledge.still-current',
        necessary: true,
        urgent: false,
        compose: (mails) => this.composeAsks(mails),
      },
    ];
  }

  private async composeBroken(mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const ids = mails.map(({ subjectId }) => subjectId);
    const items = await this.db.getRepository(KnowledgeItem).findBy({ id: In(ids), status: 'PUBLISHED' });
    const broken = groupedBy(
      await this.db.getRepository(KnowledgeLink).find({
        where: { itemId: In(ids), failedDays: MoreThanOrEqual(brokenAfterDays) },
        order: { failingSince: 'ASC', id: 'ASC' },
      }),
      ({ itemId }) => itemId,
    );
    return new Map(
      mails.map((mail): [string, MailAnswer] => {
        const item = items.find(({ id }) => id === mail.subjectId);
        const links = broken.get(mail.subjectId);
        return [
          mail.id,
          item && links
            ? writtenLetter(this.settings, mail, aboutLinks(item, links, mail.locale))
            : droppedBecause('MOVED_ON'),
        ];
      }),
    );
  }

  private async composeAsks(mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const asks = await this.db
      .getRepository(FreshnessAsk)
      .findBy({ id: In(mails.map(({ subjectId }) => subjectId)) });
    const items = await this.db
      .getRepository(KnowledgeItem)
      .findBy({ id: In(asks.map(({ itemId }) => itemId)) });
    return new Map(
      mails.map((mail): [string, MailAnswer] => {
        const ask = asks.find(({ id }) => id === mail.subjectId);
        const item = items.find(({ id }) => id === ask?.itemId);
        if (!ask || !item || !isAsked(item, ask)) return [mail.id, droppedBecause('MOVED_ON')];
        const path = `/nog-actueel/${this.links.token('still-current', ask.id)}`;
        return [mail.id, writtenLetter(this.settings, mail, asking(item, path, mail.locale))];
      }),
    );
  }
}

function aboutLinks(item: KnowledgeItem, links: readonly KnowledgeLink[], locale: Locale): ItemLetter {
  const path = `/kennis/${item.slug}/bewerken`;
  const addresses = links.map(({ url }) => url).join('\n');
  const copies = links.map(({ url }) => archivedCopyOf(url)).join('\n');
  return {
    nl: {
      subject: `Een link werkt niet meer: ${item.title}`,
      preheader: 'We probeerden het op drie verschillende dagen.',
      news: `In ‘${item.title}’ werkt ${links.length === 1 ? 'een link' : `een aantal links (${links.length})`} niet meer.`,
      facts: [],
      paragraphs: [
        addresses,
        `Zoek je een oude versie van de pagina? Kijk hier: ${copies}`,
        'Pas de link aan, of haal hem weg. Werkt hij straks weer? Dan verdwijnt de melding vanzelf.',
      ],
      button: { label: 'Pas het aan', path },
    },
    en: {
      subject: `A link does not work any more: ${item.title}`,
      preheader: 'We tried on three different days.',
      news: `In ‘${item.title}’ ${links.length === 1 ? 'a link does' : `some links (${links.length}) do`} not work any more.`,
      facts: [],
      paragraphs: [
        addresses,
        `Are you looking for an old version of the page? Look here: ${copies}`,
        'Change the link, or take it out. If it works again later, this notice goes by itself.',
      ],
      button: { label: 'Change it', path },
    },
  }[locale];
}

/** What leans on a source is asked with the level it gave: there it may have become another. */
function asking(item: KnowledgeItem, path: string, locale: Locale): ItemLetter {
  return item.evidenceUrl
    ? askingLevel(item, item.evidenceUrl, path)[locale]
    : askingText(item, path)[locale];
}

function askingText({ title }: KnowledgeItem, path: string): Record<Locale, ItemLetter> {
  return {
    nl: {
      subject: `Nog actueel? ${title}`,
      preheader: 'Eén klik is genoeg als het nog klopt.',
      news: `Klopt ‘${title}’ nog? Het is een tijd geleden dat iemand dat zei.`,
      facts: [],
      paragraphs: [
        'Klopt het nog, dan is één klik genoeg. Is er iets veranderd, dan pas je het aan.',
        nothingGoes.nl,
      ],
      button: { label: 'Kijk of het nog klopt', path },
    },
    en: {
      subject: `Still current? ${title}`,
      preheader: 'One click is enough if it still holds.',
      news: `Does ‘${title}’ still hold? It is a while since somebody said so.`,
      facts: [],
      paragraphs: [
        'If it still holds, one click is enough. If something changed, you change it.',
        nothingGoes.en,
      ],
      button: { label: 'See whether it still holds', path },
    },
  };
}

function askingLevel(
  { title, evidenceLevel }: KnowledgeItem,
  url: string,
  path: string,
): Record<Locale, ItemLetter> {
  const level = (locale: Locale) => labelOf('evidenceLevels', evidenceLevel, locale);
  return {
    nl: {
      subject: `Staat het niveau nog goed? ${title}`,
      preheader: 'Eén klik is genoeg als de bron nog hetzelfde zegt.',
      news: `Bij ‘${title}’ staat: ${level('nl')}. Zegt de bron dat nog?`,
      facts: [
        { label: 'Het niveau bij ons', value: level('nl') },
        { label: 'De bron', value: url, url },
      ],
      paragraphs: [
        'Kijk bij de bron, en of de tekst nog klopt. Is alles hetzelfde, dan is één klik genoeg. Staat er een ander niveau, dan pas je het aan. Wie het in een verzameling of beleidstekst heeft, hoort dat dan.',
        nothingGoes.nl,
      ],
      button: { label: 'Kijk of het nog klopt', path },
    },
    en: {
      subject: `Is the level still right? ${title}`,
      preheader: 'One click is enough if the source still says the same.',
      news: `‘${title}’ says: ${level('en')}. Does the source still say so?`,
      facts: [
        { label: 'The level here', value: level('en') },
        { label: 'The source', value: url, url },
      ],
      paragraphs: [
        'Look at the source, and whether the text still holds. If all is the same, one click is enough. If the level is another, you change it. Whoever has it in a collection or a policy text then hears.',
        nothingGoes.en,
      ],
      button: { label: 'See whether it still holds', path },
    },
  };
}

const nothingGoes = {
  nl: 'Wij halen niets weg. Zolang niemand het zegt, zien lezers dat de tekst misschien verouderd is.',
  en: 'We take nothing away. Until somebody says so, readers see that the text may be out of date.',
};
