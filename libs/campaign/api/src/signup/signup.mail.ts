import { Inject, Injectable } from '@nestjs/common';
import { Municipality } from '@verbonden/alliance/api';
import {
  droppedBecause,
  greetingFor,
  type MailAnswer,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { type Locale, writeWhen } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings, SignedLinks } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { placeLine } from '../activity/activity-words';
import { CampaignActivity } from '../activity/activity.entity';
import { CampaignSignup } from './signup.entity';
import { signupKinds } from './signup-mail-plan';

/** The mails to who comes. What moved on meanwhile is not told any more (P7). */
@Injectable()
export class SignupMails {
  constructor(
    private readonly db: DataSource,
    private readonly links: SignedLinks,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'PUBLIC_URL'>,
  ) {}

  kinds(): MailKind[] {
    const compose = (mails: readonly PlannedMail[]) => this.compose(mails);
    return [
      { name: signupKinds.reminder, necessary: true, urgent: false, compose },
      { name: signupKinds.moved, necessary: true, urgent: true, compose },
      { name: signupKinds.cancelled, necessary: true, urgent: true, compose },
    ];
  }

  private async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const signups = await this.db.manager.findBy(CampaignSignup, {
      id: In(mails.map(({ subjectId }) => subjectId)),
    });
    const activities = await this.db.manager.findBy(CampaignActivity, {
      id: In(signups.map(({ activityId }) => activityId)),
    });
    const municipalities = await this.db.manager.findBy(Municipality, {
      id: In(activities.flatMap(({ municipalityId }) => municipalityId ?? [])),
    });
    return new Map(
      mails.map((mail): [string, MailAnswer] => {
        const signup = signups.find(({ id }) => id === mail.subjectId);
        const activity = activities.find(({ id }) => id === signup?.activityId);
        if (!signup || !activity) return [mail.id, droppedBecause('GONE')];
        const holds = activity.sequence === mail.payload['sequence'];
        if (!holds) return [mail.id, droppedBecause('MOVED_ON')];
        const town = municipalities.find(({ id }) => id === activity.municipalityId)?.name;
        return [mail.id, this.written(mail, signup, activity, placeLine(activity, town))];
      }),
    );
  }

  private written(
    mail: PlannedMail,
    { id, chosenName }: CampaignSignup,
    activity: CampaignActivity,
    place: string,
  ): MailContent {
    const { locale, kind } = mail;
    const isOff = kind === signupKinds.cancelled;
    const path = isOff
      ? `/week/activiteit/${activity.slug}`
      : `/week/aanmelding/${this.links.token('campaign-signup', id)}`;
    const words = wordsOf(kind, activity, locale);
    return {
      ...words,
      greeting: greetingFor(chosenName, locale),
      facts: isOff ? [] : factsOf(activity, place, locale),
      button: {
        label:
          locale === 'nl'
            ? isOff
              ? 'Lees meer'
              : 'Bekijk of meld je af'
            : isOff
              ? 'Read more'
              : 'See or leave',
        url: `${this.settings.PUBLIC_URL}${locale === 'en' ? '/en' : ''}${path}`,
      },
      signoff: locale === 'nl' ? 'Groet,\nhet team van Verbonden' : 'Kind regards,\nthe Verbonden team',
    };
  }
}

function factsOf({ moments }: CampaignActivity, place: string, locale: Locale): MailContent['facts'] {
  const when = moments.map(({ startsAt, endsAt }) => writeWhen(new Date(startsAt), new Date(endsAt), locale));
  return [
    ...when.map((each) => ({ label: locale === 'nl' ? 'Wanneer' : 'When', value: each })),
    { label: locale === 'nl' ? 'Waar' : 'Where', value: place },
  ];
}

function wordsOf(
  kind: string,
  activity: CampaignActivity,
  locale: Locale,
): Pick<MailContent, 'subject' | 'preheader' | 'news' | 'paragraphs'> {
  const { title, cancelledBecause } = activity;
  const erased = {
    nl: 'Zeven dagen na de activiteit wissen we je naam en je mailadres.',
    en: 'Seven days after the activity we erase your name and your mail address.',
  }[locale];
  switch (kind) {
    case signupKinds.cancelled:
      return {
        nl: {
          subject: `Gaat niet door: ${title}`,
          preheader: 'Jammer, deze activiteit gaat niet door.',
          news: `Jammer: ‘${title}’ gaat niet door.`,
          paragraphs: [cancelledBecause ?? '', 'Misschien is er iets anders bij jou in de buurt.', erased],
        },
        en: {
          subject: `Cancelled: ${title}`,
          preheader: 'We are sorry, this activity is cancelled.',
          news: `We are sorry: “${title}” is cancelled.`,
          paragraphs: [cancelledBecause ?? '', 'Perhaps there is something else near you.', erased],
        },
      }[locale];
    case signupKinds.moved:
      return {
        nl: {
          subject: `Veranderd: ${title}`,
          preheader: 'De tijd of de plek is anders.',
          news: `De tijd of de plek van ‘${title}’ is veranderd. Zo is het nu:`,
          paragraphs: ['Kun je dan niet? Meld je even af, dan kan een ander komen.', erased],
        },
        en: {
          subject: `Changed: ${title}`,
          preheader: 'The time or the place is different.',
          news: `The time or the place of “${title}” has changed. This is how it is now:`,
          paragraphs: ['Can you not come then? Leave the list, so that somebody else can.', erased],
        },
      }[locale];
    default:
      return {
        nl: {
          subject: `Morgen: ${title}`,
          preheader: 'Tot morgen!',
          news: `Morgen is het zover: ‘${title}’.`,
          paragraphs: ['Kun je toch niet? Meld je even af, dan kan een ander komen.', erased],
        },
        en: {
          subject: `Tomorrow: ${title}`,
          preheader: 'See you tomorrow!',
          news: `Tomorrow is the day: “${title}”.`,
          paragraphs: ['Can you not come after all? Leave the list, so that somebody else can.', erased],
        },
      }[locale];
  }
}
