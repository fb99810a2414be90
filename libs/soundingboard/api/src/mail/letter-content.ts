import { greetingFor, type MailContent, type PlannedMail } from '@verbonden/notifications/api';
import { text } from '@verbonden/shared/kernel';
import type { BoardLetter } from './board-letters';

const signoff = text('Groet,\nhet team van Verbonden', 'Kind regards,\nthe Verbonden team');

/** A letter in the language of its reader, with its button at the portal's address. */
export function contentOf(
  letter: BoardLetter,
  { locale, toName }: PlannedMail,
  portalAddress: string,
): MailContent {
  return {
    subject: letter.subject[locale],
    preheader: letter.paragraphs[0]?.[locale] ?? letter.news[locale],
    greeting: greetingFor(toName, locale),
    news: letter.news[locale],
    facts: (letter.facts ?? []).map(({ label, value }) => ({ label: label[locale], value: value[locale] })),
    paragraphs: letter.paragraphs.map((each) => each[locale]),
    button: {
      label: letter.button.label[locale],
      url: portalAddress + (locale === 'en' ? '/en' : '') + letter.button.path,
    },
    signoff: signoff[locale],
  };
}
