import {
  type DroppedBecause,
  droppedBecause,
  greetingFor,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import type { Clock, Locale } from '@verbonden/shared/kernel';
import type { LinkPurpose, Settings, SignedLinks } from '@verbonden/shared/server';
import { type DataSource, In } from 'typeorm';
import { SignInLink } from './sign-in-link.entity';

/** The words of a mail with a link; the button is one of them. */
export interface LinkWords {
  readonly subject: string;
  readonly preheader: string;
  readonly news: string;
  readonly paragraphs: readonly string[];
  readonly button: string;
  readonly signoff: string;
}

/** What one kind of link says and where it leads. */
export interface LinkLetter {
  readonly purpose: LinkPurpose;
  /** The page before the token: "/inloggen/link". */
  readonly path: string;
  readonly words: Readonly<Record<Locale, LinkWords>>;
}

/** A mail with a link that lets somebody in. Only here it is looked up whether anybody has the address (P25). */
export abstract class LinkMail implements MailKind {
  abstract readonly name: string;
  readonly necessary = true;
  readonly urgent = true;
  protected abstract readonly letter: LinkLetter;

  constructor(
    private readonly db: DataSource,
    private readonly links: SignedLinks,
    private readonly settings: Settings,
    private readonly clock: Clock,
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
    const { button, ...words } = this.letter.words[mail.locale];
    const path = `${mail.locale === 'en' ? '/en' : ''}${this.letter.path}/${this.links.token(this.letter.purpose, id)}`;
    return {
      ...words,
      facts: [],
      to: { name, address: email },
      greeting: greetingFor(name, mail.locale),
      button: { label: button, url: this.settings.PUBLIC_URL + path },
    };
  }
}
