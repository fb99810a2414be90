import { greetingFor, type MailContent, type MailKind, type PlannedMail } from '@verbonden/notifications/api';
import type { Locale } from '@verbonden/shared/kernel';

/** What a notice says; the button leads to a page of the portal. */
export interface NoticeWords {
  readonly subject: string;
  readonly preheader: string;
  readonly news: string;
  readonly paragraphs: readonly string[];
  readonly button?: { readonly label: string; readonly path: string };
}

/** A mail that tells something happened to an account. It says the same to everybody, and always holds. */
export class NoticeMail implements MailKind {
  readonly necessary = true;
  readonly urgent = true;

  constructor(
    readonly name: string,
    private readonly publicUrl: string,
    private readonly words: Readonly<Record<Locale, NoticeWords>>,
  ) {}

  compose(mails: readonly PlannedMail[]): Promise<Map<string, MailContent>> {
    return Promise.resolve(new Map(mails.map((mail) => [mail.id, this.write(mail)])));
  }

  private write({ toName, toAddress, locale }: PlannedMail): MailContent {
    const { button, ...words } = this.words[locale];
    return {
      ...{ ...words, facts: [], to: { name: toName, address: toAddress } },
      greeting: greetingFor(toName, locale),
      signoff: signoff[locale],
      ...(button
        ? {
            button: {
              label: button.label,
              url: this.publicUrl + (locale === 'en' ? '/en' : '') + button.path,
            },
          }
        : {}),
    };
  }
}

const signoff = { nl: 'Groet, het team van Verbonden', en: 'Regards, the Verbonden team' } as const;
