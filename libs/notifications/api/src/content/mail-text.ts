import { type MailBlock, mailBlocks, type MailFrame } from './mail-blocks';
import type { MailContent, MailFact, MailLink } from './mail-content';
import { plainLine, plainText } from './plain-text';
import { proseText } from './prose-text';

/** Writes a mail as plain text: blocks with an empty line between, an address always on view. */
export function mailText(content: MailContent, frame: MailFrame): string {
  return `${mailBlocks(content, frame).map(block).join('\n\n')}\n`;
}

function block(part: MailBlock): string {
  switch (part.type) {
    case 'prose':
      return proseText(part.prose);
    case 'facts':
      return part.facts.map(fact).join('\n');
    case 'button':
      return link(part.link);
    case 'links':
      return part.links.map(link).join('\n');
    case 'small links':
      return `—\n${part.links.map(link).join('\n')}`;
    case 'greeting':
      return plainLine(part.text);
    case 'news':
    case 'paragraph':
    case 'signoff':
      return plainText(part.text);
  }
}

function fact({ label, value, url }: MailFact): string {
  const line = `${plainLine(label)}: ${plainLine(value)}`;
  return url && url !== value ? `${line}\n${plainLine(url)}` : line;
}

function link({ label, url }: MailLink): string {
  return `${plainLine(label)}:\n${plainLine(url)}`;
}
