import type { MailContent } from '../content/mail-content';
import type { PlannedMail } from '../kind/mail-kind';

/** One line of an overview: what it says, and where it leads. */
export interface DigestLine {
  readonly text: string;
  readonly url?: string;
}

/** How a domain puts one of its mails in an overview: the same news in a line or a few, never text of closed pages. */
export type DigestSource = (content: MailContent, mail: PlannedMail) => readonly DigestLine[];

/** The mail as one line: its subject, leading where its button leads. */
export const subjectLine: DigestSource = ({ subject, button }) => [{ text: subject, url: button?.url }];

/** The mail as its facts: each leads to its own page, or where the button leads. */
export const factLines: DigestSource = ({ facts, button }) =>
  facts.map(({ label, value, url }) => ({ text: `${label}: ${value}`, url: url ?? button?.url }));
