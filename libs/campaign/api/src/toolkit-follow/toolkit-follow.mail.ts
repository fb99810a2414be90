import { Inject, Injectable } from '@nestjs/common';
import {
  droppedBecause,
  greetingFor,
  type MailAnswer,
  type MailContent,
  type MailKind,
  type PlannedMail,
  subjectLine,
} from '@verbonden/notifications/api';
import { type Clock, groupedBy, type Locale, text } from '@verbonden/shared/kernel';
import { CLOCK, SETTINGS, type Settings, SignedLinks } from '@verbonden/shared/server';
import { DataSource, In, LessThanOrEqual } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { isDrawn, isPrinted, nameOfFormat } from '../material/drawing/format';
import { MaterialTemplate } from '../material/material-template.entity';
import { byFormat } from '../material/material.service';
import { stageMail, templatesIn } from '../material/toolkit-stages';
import { ToolkitFollow } from './toolkit-follow.entity';

/** Tells what came out of a toolkit: only what is still out and for who still follows, at the moment of sending (P7). */
@Injectable()
export class ToolkitFollowMails {
  constructor(
    private readonly db: DataSource,
    private readonly links: SignedLinks,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'PUBLIC_URL'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  kinds(): MailKind[] {
    return [
      {
        ...{
          name: stageMail,
          group: 'campaign.materials',
          necessary: false,
          urgent: false,
          digest: subjectLine,
        },
        compose: (mails) => this.compose(mails),
      },
    ];
  }

  private async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const follows = await this.db.manager.findBy(ToolkitFollow, {
      id: In(mails.map(({ subjectId }) => subjectId)),
    });
    const editions = await this.db.manager.findBy(CampaignEdition, {
      id: In(follows.map(({ editionId }) => editionId)),
    });
    const out = await this.db.manager.findBy(MaterialTemplate, {
      id: In(mails.flatMap(templatesIn)),
      releasesAt: LessThanOrEqual(this.clock.now()),
    });
    return new Map(
      mails.map((mail): [string, MailAnswer] => {
        const follow = follows.find(({ id }) => id === mail.subjectId);
        const edition = editions.find(({ id }) => id === follow?.editionId);
        if (!follow || !edition) return [mail.id, droppedBecause('LEFT')];
        const told = out.filter(({ id }) => templatesIn(mail).includes(id)).sort(byFormat);
        if (told.length === 0) return [mail.id, droppedBecause('MOVED')];
        return [mail.id, this.letter(mail, edition, told)];
      }),
    );
  }

  private letter(
    { locale, toName, subjectId }: PlannedMail,
    edition: CampaignEdition,
    told: readonly MaterialTemplate[],
  ): MailContent {
    const at = (path: string) => `${this.settings.PUBLIC_URL}${locale === 'en' ? '/en' : ''}${path}`;
    const stop = at(`/week/materiaal/mail/${this.links.token('toolkit-mail', subjectId)}`);
    const { leave, label, ...words } = wordsFor(edition, told, locale);
    return {
      ...words,
      greeting: greetingFor(toName, locale),
      facts: [...groupedBy(told, (each) => useOf(each, locale))].map(([use, parts]) => ({
        label: use,
        value: parts.map(({ format }) => nameOfFormat(format)[locale]).join(', '),
      })),
      button: { label, url: at(`/week/${edition.slug}/materiaal`) },
      links: [{ label: leave, url: stop }],
      signoff: locale === 'nl' ? 'Groet,\nhet team van Verbonden' : 'Kind regards,\nthe Verbonden team',
    };
  }
}

const uses = {
  print: text('Om te drukken', 'To print'),
  screen: text('Voor het scherm', 'For the screen'),
  words: text('Om over te nemen', 'To take over'),
};

function useOf({ format }: MaterialTemplate, locale: Locale): string {
  return uses[isPrinted(format) ? 'print' : isDrawn(format) ? 'screen' : 'words'][locale];
}

function wordsFor(edition: CampaignEdition, told: readonly MaterialTemplate[], locale: Locale) {
  const names = told.map(({ format }) => nameOfFormat(format)[locale]);
  return {
    nl: {
      subject: `Nieuw materiaal voor de Week: ${told.length === 1 ? names[0] : `${told.length} onderdelen`}`,
      preheader: names.join(', '),
      news: `Er is nieuw materiaal voor de ${edition.nameNl}.`,
      paragraphs: ['Neem het zo mee, of zet er jullie eigen activiteit, kleur en logo op.'],
      label: 'Bekijk het materiaal',
      leave: 'Geen mail meer over dit materiaal',
    },
    en: {
      subject: `New materials for the Week: ${told.length === 1 ? names[0] : `${told.length} parts`}`,
      preheader: names.join(', '),
      news: `There are new materials for the ${edition.nameEn ?? edition.nameNl}.`,
      paragraphs: ['Take them as they are, or put your own activity, colour and logo on them.'],
      label: 'See the materials',
      leave: 'No more mail about these materials',
    },
  }[locale];
}
