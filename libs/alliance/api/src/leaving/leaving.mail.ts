import { Inject, Injectable } from '@nestjs/common';
import {
  droppedBecause,
  greetingFor,
  type MailAnswer,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { type Commitment, Commitments } from '@verbonden/people/api';
import { groupedBy, type Locale, text, writeDate } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Organisation } from '../organisation/organisation.entity';
import { membershipEndedMail } from './leaving-end';
import { OrganisationLeaving } from './leaving.entity';

/** "Your organisation does not take part any more": what that changes, and what of somebody's own still stands. */
@Injectable()
export class LeavingMails {
  constructor(
    private readonly db: DataSource,
    private readonly commitments: Commitments,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  kinds(): MailKind[] {
    return [
      {
        name: membershipEndedMail,
        necessary: true,
        urgent: false,
        compose: (mails) => this.compose(mails),
      },
    ];
  }

  private async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const leavings = await this.db
      .getRepository(OrganisationLeaving)
      .findBy({ id: In(mails.map(({ subjectId }) => subjectId)) });
    const organisations = await this.db
      .getRepository(Organisation)
      .findBy({ id: In(leavings.map(({ organisationId }) => organisationId)) });
    const ahead = groupedBy(
      await this.commitments.upcoming(
        this.db.manager,
        mails.flatMap(({ personId }) => personId ?? []),
      ),
      ({ personId }) => personId,
    );
    return new Map(
      mails.map((mail): [string, MailAnswer] => {
        const leaving = leavings.find(({ id }) => id === mail.subjectId);
        const organisation = organisations.find(({ id }) => id === leaving?.organisationId);
        if (!leaving?.doneAt || !organisation) return [mail.id, droppedBecause('MOVED_ON')];
        const kept = ahead.get(mail.personId ?? '') ?? [];
        return [mail.id, this.written(mail, organisation.name, leaving.onDay, kept)];
      }),
    );
  }

  private written(
    { toName, locale }: PlannedMail,
    organisation: string,
    onDay: string,
    kept: readonly Commitment[],
  ): MailContent {
    const base = `${this.settings.PUBLIC_URL}${locale === 'en' ? '/en' : ''}`;
    const { label, ...words } = ended(organisation, onDay, kept.length, locale);
    return {
      ...words,
      facts: kept.map(({ title, startsAt, path }) => ({
        label: writeDate(startsAt, locale),
        value: title[locale],
        url: `${base}${path}`,
      })),
      greeting: greetingFor(toName, locale),
      button: { label, url: `${base}${kept.length > 0 ? '/mijn' : '/meedoen'}` },
      signoff: signoff[locale],
    };
  }
}

const signoff = text('Groet,\nhet team van Verbonden', 'Kind regards,\nthe Verbonden team');

function ended(organisation: string, onDay: string, kept: number, locale: Locale) {
  const day = writeDate(new Date(`${onDay}T12:00:00Z`), locale);
  return {
    nl: {
      subject: `${organisation} doet niet meer mee`,
      preheader: 'Wat dat voor jou verandert.',
      news: `Vanaf ${day} doet ${organisation} niet meer mee in Verbonden.`,
      paragraphs: [
        'Je account blijft. Wat alleen voor het netwerk is, zie je niet meer via deze organisatie.',
        'Wat jullie deelden, blijft staan met de naam van de organisatie erbij.',
        kept > 0
          ? 'Je aanmeldingen hierboven staan nog. Kom je niet? Meld je dan af.'
          : 'Wil je zelf blijven meedoen? Dat kan als professional.',
      ],
      label: kept > 0 ? 'Bekijk je aanmeldingen' : 'Doe zelf mee',
    },
    en: {
      subject: `${organisation} does not take part any more`,
      preheader: 'What that changes for you.',
      news: `From ${day} ${organisation} does not take part in Verbonden any more.`,
      paragraphs: [
        'Your account stays. What is only for the network you no longer see through this organisation.',
        'What you shared together stays, with the name of the organisation.',
        kept > 0
          ? 'Your registrations above still stand. Not coming? Then cancel them.'
          : 'Do you want to go on taking part yourself? You can, as a professional.',
      ],
      label: kept > 0 ? 'See your registrations' : 'Join yourself',
    },
  }[locale];
}
