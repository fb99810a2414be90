import { greetingFor, type MailContent, type PlannedMail } from '@verbonden/notifications/api';
import type { Settings } from '@verbonden/shared/server';

const signoff = { nl: 'Groet,\nhet team van Verbonden', en: 'Kind regards,\nthe Verbonden team' };

/** The words of a mail about an item, in one language; `button` leads to a place of the portal. */
export interface ItemLetter extends Omit<MailContent, 'greeting' | 'button' | 'signoff'> {
  readonly button: { readonly label: string; readonly path: string };
}

/** A whole mail out of its words: greeting, address in the reader's language, who writes. */
export function writtenLetter(
  { PUBLIC_URL }: Pick<Settings, 'PUBLIC_URL'>,
  mail: Pick<PlannedMail, 'locale' | 'toName'>,
  { button, ...letter }: ItemLetter,
): MailContent {
  return {
    ...letter,
    greeting: greetingFor(mail.toName, mail.locale),
    button: {
      label: button.label,
      url: `${PUBLIC_URL}${mail.locale === 'en' ? '/en' : ''}${button.path}`,
    },
    signoff: signoff[mail.locale],
  };
}
