import { Inject, Injectable } from '@nestjs/common';
import {
  type DroppedBecause,
  droppedBecause,
  greetingFor,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Identity } from './identity.entity';

/** Tells the owner of an account that it can be opened from elsewhere now, in case it was not them. */
@Injectable()
export class IdentityMail implements MailKind {
  readonly name = 'people.identity-linked';
  readonly necessary = true;
  readonly urgent = true;

  constructor(
    private readonly db: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailContent | DroppedBecause>> {
    const ids = mails.map(({ subjectId }) => subjectId);
    const linked = new Map(
      (await this.db.getRepository(Identity).findBy({ id: In(ids) })).map((each) => [each.id, each]),
    );
    return new Map(
      mails.map((mail) => {
        const identity = linked.get(mail.subjectId);
        return [mail.id, identity ? this.write(mail, identity) : droppedBecause('UNLINKED')];
      }),
    );
  }

  private write({ locale, toName, toAddress }: PlannedMail, { issuer, address }: Identity): MailContent {
    const { labels, ...words } = locale === 'nl' ? dutch : english;
    const provider = this.settings.OIDC_PROVIDERS.find((each) => each.issuer === issuer);
    const path = `${locale === 'en' ? '/en' : ''}/mijn/account/inlogdiensten`;
    return {
      ...words,
      facts: [
        { label: labels.provider, value: provider?.name[locale] ?? new URL(issuer).host },
        ...(address ? [{ label: labels.address, value: address }] : []),
      ],
      to: { name: toName, address: toAddress },
      greeting: greetingFor(toName, locale),
      button: { label: labels.button, url: this.settings.PUBLIC_URL + path },
    };
  }
}

const dutch = {
  subject: 'Je kunt nu ook op een andere manier inloggen',
  preheader: 'Bij je account is een inlogdienst gekoppeld.',
  news: 'Bij je account van Verbonden is net een inlogdienst gekoppeld. Wie daar inlogt, is ook hier binnen.',
  paragraphs: ['Was jij dit niet? Haal de dienst dan meteen weg, en laat het een coördinator weten.'],
  signoff: 'Groet, het team van Verbonden',
  labels: { provider: 'Dienst', address: 'Met', button: 'Bekijk je inlogdiensten' },
};

const english = {
  subject: 'You can now sign in in another way too',
  preheader: 'A sign-in service was linked to your account.',
  news: 'A sign-in service was just linked to your account of Verbonden. Whoever signs in there gets in here too.',
  paragraphs: ['Was it not you? Then remove the service at once, and tell a coordinator.'],
  signoff: 'Regards, the Verbonden team',
  labels: { provider: 'Service', address: 'As', button: 'See your sign-in services' },
};
