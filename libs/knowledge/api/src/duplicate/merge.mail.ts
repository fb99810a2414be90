import { Inject, Injectable } from '@nestjs/common';
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
import { mergedMail } from './merge.service';

/** Tells who shared something that it stands together with something else now. */
@Injectable()
export class MergeMails {
  constructor(
    private readonly db: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  kinds(): MailKind[] {
    return [{ name: mergedMail, necessary: true, urgent: false, compose: (mails) => this.compose(mails) }];
  }

  private async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const items = await this.db.getRepository(KnowledgeItem).findBy({
      id: In(mails.flatMap(({ subjectId, contextId }) => [subjectId, contextId].filter(Boolean))),
    });
    return new Map(
      mails.map((mail): [string, MailAnswer] => {
        const gone = items.find(({ id }) => id === mail.subjectId);
        const kept = items.find(({ id }) => id === gone?.mergedIntoId);
        return [
          mail.id,
          gone && kept
            ? writtenLetter(this.settings, mail, letter(gone.title, kept, mail.locale))
            : droppedBecause('MOVED_ON'),
        ];
      }),
    );
  }
}

function letter(title: string, { title: keptTitle, slug }: KnowledgeItem, locale: Locale): ItemLetter {
  const path = `/kennis/${slug}`;
  return {
    nl: {
      subject: `Samengevoegd: ${title}`,
      preheader: 'Het stond er twee keer. Er is niets weg.',
      news: `‘${title}’ stond er twee keer. Het staat nu samen bij ‘${keptTitle}’.`,
      facts: [],
      paragraphs: [
        'Vragen, bedankjes en wie het ook doen zijn meegegaan. Het oude adres blijft werken.',
        'Mis je iets uit je eigen tekst? Zeg het ons, we hebben hem bewaard.',
      ],
      button: { label: 'Bekijk het', path },
    },
    en: {
      subject: `Brought together: ${title}`,
      preheader: 'It was there twice. Nothing is gone.',
      news: `‘${title}’ was there twice. It now stands together at ‘${keptTitle}’.`,
      facts: [],
      paragraphs: [
        'Questions, thanks and who does it too came along. The old address keeps working.',
        'Do you miss something of your own text? Tell us, we have kept it.',
      ],
      button: { label: 'Look at it', path },
    },
  }[locale];
}
