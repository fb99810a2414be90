import type { Locale } from '@verbonden/shared/kernel';
import type { MailContent, MailFact, MailLink } from './mail-content';
import type { MailProse } from './mail-prose';

/** What stands around every mail: whose it is and in which language. */
export interface MailFrame {
  /** The network's name. */
  readonly network: string;
  /** The address of the portal. */
  readonly home: string;
  readonly locale: Locale;
}

/** One part of a mail, in reading order. */
export type MailBlock =
  | { readonly type: 'greeting' | 'news' | 'paragraph' | 'signoff'; readonly text: string }
  | { readonly type: 'prose'; readonly prose: MailProse }
  | { readonly type: 'facts'; readonly facts: readonly MailFact[] }
  | { readonly type: 'button'; readonly link: MailLink }
  | { readonly type: 'links' | 'small links'; readonly links: readonly MailLink[] };

const words = {
  nl: { answer: 'Vragen? Antwoord gewoon op deze mail.', leave: 'Krijg deze mail minder vaak, of niet meer' },
  en: { answer: 'Questions? Just reply to this mail.', leave: 'Get this mail less often, or no more' },
};

/**
 * The parts of a mail from top to bottom. HTML and plain text are both written by walking this one list: what is not
 * in it stands in neither, what is in it stands in both.
 */
export function mailBlocks(content: MailContent, frame: MailFrame): MailBlock[] {
  const { greeting, news, prose = [], facts, paragraphs, button, links = [], signoff, unsubscribe } = content;
  const { answer, leave } = words[frame.locale];
  return [
    ...(greeting ? [{ type: 'greeting', text: greeting } as const] : []),
    { type: 'news', text: news },
    ...(prose.length > 0 ? [{ type: 'prose', prose } as const] : []),
    ...(facts.length > 0 ? [{ type: 'facts', facts } as const] : []),
    ...paragraphs.map((text) => ({ type: 'paragraph', text }) as const),
    ...(button ? [{ type: 'button', link: button } as const] : []),
    ...(links.length > 0 ? [{ type: 'links', links } as const] : []),
    { type: 'paragraph', text: answer },
    { type: 'signoff', text: signoff },
    {
      type: 'small links',
      links: [
        { label: frame.network, url: frame.home },
        ...(unsubscribe ? [{ label: leave, url: unsubscribe }] : []),
      ],
    },
  ];
}
