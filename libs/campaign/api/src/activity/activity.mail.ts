import { Inject, Injectable } from '@nestjs/common';
import {
  droppedBecause,
  greetingFor,
  type MailAnswer,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import type { Locale } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { CampaignActivity } from './activity.entity';
import { checkedKind } from './activity-mail-plan';

/** Tells who entered an activity how it stands; only as long as that is so (P7). */
@Injectable()
export class ActivityMails {
  constructor(
    private readonly db: DataSource,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'PUBLIC_URL'>,
  ) {}

  kinds(): MailKind[] {
    return [{ name: checkedKind, necessary: true, urgent: false, compose: (mails) => this.compose(mails) }];
  }

  private async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const activities = await this.db.manager.findBy(CampaignActivity, {
      id: In(mails.map(({ subjectId }) => subjectId)),
    });
    return new Map(
      mails.map((mail): [string, MailAnswer] => {
        const activity = activities.find(({ id }) => id === mail.subjectId);
        if (!activity || activity.status !== mail.payload['status']) {
          return [mail.id, droppedBecause('MOVED_ON')];
        }
        return [mail.id, this.written(mail, activity)];
      }),
    );
  }

  private written({ locale, toName }: PlannedMail, activity: CampaignActivity): MailContent {
    const path = `/week/activiteit/${activity.slug}`;
    const { label, ...words } = wordsOf(activity, locale);
    return {
      facts: [],
      ...words,
      greeting: greetingFor(toName, locale),
      button: { label, url: `${this.settings.PUBLIC_URL}${locale === 'en' ? '/en' : ''}${path}` },
      signoff: locale === 'nl' ? 'Groet,\nhet team van Verbonden' : 'Kind regards,\nthe Verbonden team',
    };
  }
}

type Words = Pick<MailContent, 'subject' | 'preheader' | 'news' | 'paragraphs' | 'prose'> & { label: string };

function wordsOf({ status, title, reviewNote }: CampaignActivity, locale: Locale): Words {
  if (status === 'PUBLISHED') {
    return {
      nl: {
        subject: `Je activiteit staat online: ${title}`,
        preheader: 'Iedereen kan hem nu vinden.',
        news: `‘${title}’ staat in de agenda van de Week.`,
        paragraphs: [
          'Verandert er iets? Pas het zelf aan: dat staat er meteen.',
          'Gaat het niet door? Zeg het dan af, dan lezen mensen dat op tijd.',
        ],
        label: 'Bekijk je activiteit',
      },
      en: {
        subject: `Your activity is online: ${title}`,
        preheader: 'Everybody can find it now.',
        news: `“${title}” is in the programme of the Week.`,
        paragraphs: [
          'Does something change? Change it yourself: it shows at once.',
          'Is it off? Then cancel it, so that people read that in time.',
        ],
        label: 'See your activity',
      },
    }[locale];
  }
  const quote = [
    { type: 'quote' as const, blocks: [{ type: 'paragraph' as const, runs: [{ text: reviewNote ?? '' }] }] },
  ];
  return {
    nl: {
      subject: `Nog even aanpassen: ${title}`,
      preheader: 'Daarna zetten we hem meteen in de agenda.',
      news: `We lazen ‘${title}’ na en vragen je om iets te veranderen:`,
      paragraphs: ['Pas je activiteit aan en stuur hem opnieuw in. We kijken binnen een werkdag.'],
      prose: quote,
      label: 'Pas je activiteit aan',
    },
    en: {
      subject: `One more change: ${title}`,
      preheader: 'After that it goes into the programme at once.',
      news: `We read “${title}” and ask you to change something:`,
      paragraphs: ['Change your activity and send it again. We look within one working day.'],
      prose: quote,
      label: 'Change your activity',
    },
  }[locale];
}
