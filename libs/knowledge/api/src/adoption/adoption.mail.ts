import { Inject, Injectable } from '@nestjs/common';
import { Organisation } from '@verbonden/alliance/api';
import {
  droppedBecause,
  type MailAnswer,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import type { Locale } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { type ItemLetter, writtenLetter } from '../item/item-letter';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { Adoption } from './adoption.entity';

/** Tells the owner that somebody else does this too. Taken back meanwhile: then there is nothing to tell (P7). */
@Injectable()
export class AdoptionMails {
  constructor(
    private readonly db: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  kinds(): MailKind[] {
    return [
      {
        name: 'knowledge.adopted',
        necessary: true,
        urgent: false,
        compose: (mails) => this.compose(mails),
      },
    ];
  }

  private async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const told = await this.tell(mails.map((mail) => mail.subjectId));
    return new Map(
      mails.map((mail): [string, MailAnswer] => {
        const about = told.get(mail.subjectId);
        return [
          mail.id,
          about ? writtenLetter(this.settings, mail, letter(about, mail.locale)) : droppedBecause('MOVED_ON'),
        ];
      }),
    );
  }

  private async tell(ids: readonly string[]): Promise<Map<string, Told>> {
    const adoptions = (await this.db.getRepository(Adoption).findBy({ id: In([...ids]) })).filter(
      ({ withdrawnAt }) => withdrawnAt === null,
    );
    const items = await this.db
      .getRepository(KnowledgeItem)
      .findBy({ id: In(adoptions.map(({ itemId }) => itemId)) });
    const organisations = await this.db
      .getRepository(Organisation)
      .findBy({ id: In(adoptions.map(({ organisationId }) => organisationId)) });
    return new Map(
      adoptions.flatMap((adoption) => {
        const item = items.find(({ id }) => id === adoption.itemId);
        const by = organisations.find(({ id }) => id === adoption.organisationId);
        return item && by ? [[adoption.id, { adoption, item, by: by.name }] as const] : [];
      }),
    );
  }
}

interface Told {
  readonly adoption: Adoption;
  readonly item: KnowledgeItem;
  readonly by: string;
}

function letter({ adoption, item, by }: Told, locale: Locale): ItemLetter {
  const path = `/kennis/${item.slug}#wij-doen-dit-ook`;
  const facts = (labels: readonly [string, string, string]) =>
    [
      { label: labels[0], value: adoption.place },
      { label: labels[1], value: adoption.adapted },
      { label: labels[2], value: adoption.result },
    ].filter(({ value }) => value !== '');
  return {
    nl: {
      subject: `${by} doet dit ook: ${item.title}`,
      preheader: `Jullie aanpak wordt nu ook gebruikt in ${adoption.place}.`,
      news: `Mooi nieuws: ${by} gebruikt nu ook ‘${item.title}’.`,
      facts: facts(['Waar', 'Wat zij anders doen', 'Wat het oplevert']),
      paragraphs: adoption.experience ? [adoption.experience] : [],
      button: { label: 'Bekijk wat zij schrijven', path },
    },
    en: {
      subject: `${by} does this too: ${item.title}`,
      preheader: `What you shared is now used in ${adoption.place} too.`,
      news: `Good news: ${by} now uses ‘${item.title}’ too.`,
      facts: facts(['Where', 'What they do differently', 'What it brings']),
      paragraphs: adoption.experience ? [adoption.experience] : [],
      button: { label: 'Look at what they write', path },
    },
  }[locale];
}
