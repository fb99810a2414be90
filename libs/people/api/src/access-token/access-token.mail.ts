import { Inject, Injectable } from '@nestjs/common';
import {
  type DroppedBecause,
  droppedBecause,
  greetingFor,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { writeDate } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { AccessToken } from './access-token.entity';

/** Tells the owner that there is a token, so that one that somebody else made is seen. */
@Injectable()
export class AccessTokenMail implements MailKind {
  readonly name = 'people.access-token-made';
  readonly necessary = true;
  readonly urgent = true;

  constructor(
    private readonly db: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailContent | DroppedBecause>> {
    const ids = mails.map(({ subjectId }) => subjectId);
    const made = new Map(
      (await this.db.getRepository(AccessToken).findBy({ id: In(ids) })).map((each) => [each.id, each]),
    );
    return new Map(
      mails.map((mail) => {
        const token = made.get(mail.subjectId);
        return [mail.id, token ? this.write(mail, token) : droppedBecause('TOKEN_GONE')];
      }),
    );
  }

  private write(mail: PlannedMail, { name, ending, scopes, expiresAt }: AccessToken): MailContent {
    const { locale, toName, toAddress } = mail;
    const { labels, ...words } = locale === 'nl' ? dutch : english;
    const path = `${locale === 'en' ? '/en' : ''}/mijn/account/toegang`;
    return {
      ...words,
      facts: [
        { label: labels.name, value: `${name} (…${ending})` },
        { label: labels.scopes, value: scopes.join(', ') },
        { label: labels.until, value: writeDate(expiresAt, locale) },
      ],
      to: { name: toName, address: toAddress },
      greeting: greetingFor(toName, locale),
      button: { label: labels.button, url: this.settings.PUBLIC_URL + path },
    };
  }
}

const dutch = {
  subject: 'Er is een toegangssleutel gemaakt bij je account',
  preheader: 'Een programma kan nu uit jouw naam bij Verbonden.',
  news: 'Bij je account is net een sleutel gemaakt. Een programma dat hem heeft, kan uit jouw naam bij Verbonden.',
  paragraphs: ['Was jij dit niet? Trek de sleutel dan meteen in. Hij werkt vanaf dat moment niet meer.'],
  signoff: 'Groet, het team van Verbonden',
  labels: { name: 'Sleutel', scopes: 'Mag', until: 'Werkt tot', button: 'Bekijk je sleutels' },
};

const english = {
  subject: 'An access token was made at your account',
  preheader: 'A program can now use Verbonden in your name.',
  news: 'A token was just made at your account. A program that has it can use Verbonden in your name.',
  paragraphs: [
    'Was it not you? Then revoke the token at once. From that moment on it does not work any more.',
  ],
  signoff: 'Regards, the Verbonden team',
  labels: { name: 'Token', scopes: 'May', until: 'Works until', button: 'See your tokens' },
};
