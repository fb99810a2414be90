import { Inject, Injectable } from '@nestjs/common';
import {
  type DroppedBecause,
  droppedBecause,
  greetingFor,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, SETTINGS, type Settings, SignedLinks } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { minutesValid, SignInLink } from './sign-in-link.entity';

/** The link to sign in with. Only here it is looked up whether somebody has this address. */
@Injectable()
export class SignInLinkMail implements MailKind {
  readonly name = 'people.sign-in-link';
  readonly necessary = true;
  readonly urgent = true;

  constructor(
    private readonly db: DataSource,
    private readonly links: SignedLinks,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailContent | DroppedBecause>> {
    const asked = await this.db
      .getRepository(SignInLink)
      .findBy({ id: In(mails.map(({ subjectId }) => subjectId)) });
    const links = new Map(asked.map((link) => [link.id, link]));
    const names = await this.namesAt(asked.map(({ email }) => email));
    const now = this.clock.now();
    const answer = (mail: PlannedMail) => {
      const link = links.get(mail.subjectId);
      if (!link?.isOpenAt(now)) return droppedBecause('LINK_CLOSED');
      const name = names.get(link.email);
      return name === undefined ? droppedBecause('NO_ACCOUNT') : this.write(mail, link, name);
    };
    return new Map(mails.map((mail) => [mail.id, answer(mail)]));
  }

  /** The name that others see, of who can sign in at these addresses. */
  private async namesAt(emails: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.db.query<{ email: string; name: string }[]>(
      `SELECT a.email, p.name FROM accounts a JOIN persons p ON p.id = a.person_id
       WHERE a.email = ANY ($1) AND a.suspended_at IS NULL`,
      [emails],
    );
    return new Map(rows.map(({ email, name }) => [email, name]));
  }

  private write(mail: PlannedMail, { id, email }: SignInLink, name: string): MailContent {
    const words = mail.locale === 'nl' ? dutch : english;
    const path = `${mail.locale === 'en' ? '/en' : ''}/inloggen/link/${this.links.token('sign-in', id)}`;
    return {
      ...words,
      facts: [],
      to: { name, address: email },
      greeting: greetingFor(name, mail.locale),
      button: { label: words.button, url: this.settings.PUBLIC_URL + path },
    };
  }
}

const dutch = {
  subject: 'Je link om in te loggen bij Verbonden',
  preheader: `De link werkt één keer, ${minutesValid} minuten lang.`,
  news: 'Met deze link log je in bij Verbonden, zonder wachtwoord.',
  paragraphs: [
    `De link werkt één keer, en ${minutesValid} minuten vanaf het moment dat je erom vroeg. Stuur hem niet door: wie de link heeft, is bij jou binnen.`,
    'Vroeg je hier niet om? Dan hoef je niets te doen. Zonder deze link komt niemand binnen.',
  ],
  button: 'Log in',
  signoff: 'Groet, het team van Verbonden',
};

const english = {
  subject: 'Your link to sign in to Verbonden',
  preheader: `The link works once, for ${minutesValid} minutes.`,
  news: 'With this link you sign in to Verbonden, without a password.',
  paragraphs: [
    `The link works once, and for ${minutesValid} minutes from the moment you asked for it. Do not pass it on: whoever has the link gets in as you.`,
    'Did you not ask for this? Then you need not do anything. Without this link nobody gets in.',
  ],
  button: 'Sign in',
  signoff: 'Regards, the Verbonden team',
};
