import type { MailProse, ProseBlock, ProseRun } from './mail-prose';
import { plainLine, plainText } from './plain-text';

/** Writes running text as plain text: an address always on view, lists and quotes with a mark before them. */
export function proseText(prose: MailProse): string {
  return prose.map(blockText).join('\n\n');
}

function blockText(block: ProseBlock): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return plainText(block.runs.map(runText).join(''));
    case 'quote':
      return behind('> ', '> ', proseText(block.blocks));
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.ordered ? `${index + 1}. ` : '- ';
          return behind(mark, ' '.repeat(mark.length), item.map(blockText).join('\n'));
        })
        .join('\n');
  }
}

function runText({ text, url }: ProseRun): string {
  return url === undefined || plainLine(text) === plainLine(url) ? text : `${text} (${plainLine(url)})`;
}

/** Every line behind a mark: the first behind its own. */
function behind(first: string, others: string, lines: string): string {
  return lines
    .split('\n')
    .map((line, index) => (index === 0 ? first : others) + line)
    .join('\n');
}
