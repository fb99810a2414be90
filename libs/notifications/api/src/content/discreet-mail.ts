import { type Locale, writeDate } from '@verbonden/shared/kernel';
import type { PlannedMail } from '../kind/mail-kind';
import type { MailContent } from './mail-content';

/** What a reader sees who did not choose a name for us: the network's own name may say what it is about. */
export const discreetSender = 'Verbonden';

/** Mail about accounts that names a colleague and where they work. */
const aboutOthers: readonly string[] = ['people.colleague-left', 'people.deputy'];

/**
 * The same mail for who does not want a screen to show what it is about: sender, subject and what a mail program shows
 * beside them say only that there is a mail. What it is stands in the mail, after more neutral words than fit in a
 * notification. Mail about one's own account says nothing of care, and must be recognised: that keeps its subject.
 */
export function discreetly(
  { kind, locale }: Pick<PlannedMail, 'kind' | 'locale'>,
  content: MailContent,
  now: Date,
): MailContent {
  if (kind.startsWith('people.') && !aboutOthers.includes(kind))
    return { ...content, sender: discreetSender };
  const { subject, preheader, lead } = words[locale];
  return {
    ...content,
    sender: discreetSender,
    subject: `${subject}, ${writeDate(now, locale)}`,
    preheader,
    greeting: `${content.greeting ?? ''}\n${lead}`.trim(),
  };
}

const words: Readonly<Record<Locale, Readonly<Record<'subject' | 'preheader' | 'lead', string>>>> = {
  nl: {
    subject: 'Bericht voor jou',
    preheader:
      'Er is een bericht voor je. Open de mail om te lezen wat het is. Een melding op je scherm laat dat niet zien.',
    lead: 'Er is een bericht voor je. Wat het is, lees je hieronder. Je koos ervoor dat een melding op je scherm dat niet laat zien, zodat niemand zomaar meeleest. Wil je het anders? Kies dan bij ‘Mijn mail’.',
  },
  en: {
    subject: 'A message for you',
    preheader:
      'There is a message for you. Open the mail to read what it is. A notification on your screen does not show it.',
    lead: 'There is a message for you. What it is, you read below. You chose that a notification on your screen does not show it, so that nobody reads along by chance. Do you want it otherwise? Then choose at ‘My mail’.',
  },
};
