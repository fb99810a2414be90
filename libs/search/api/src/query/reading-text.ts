import { plainText } from '../analysis/plain-text';

const heading = /^[ \t]{0,3}#{1,6}[ \t]+|^[ \t]*(\*\*|__)[^*_\n]+\1[ \t]*$/;
const point = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+/;
const rule = /^[ \t|:-]*$/;
/** The end of a sentence, or of a piece of one. */
const ended = /[.!?…:;,]["'”’)]*$/;

type Kind = 'HEADING' | 'POINT' | 'TEXT';

interface Block {
  readonly kind: Kind;
  readonly text: string;
}

/**
 * A Markdown text as one reads it aloud, for a piece that is shown without its form: each heading, paragraph and point of
 * a list on a line of its own with the mark that ends it, so that a heading never runs on into the text below it.
 */
export function readingText(markdown: string): string {
  const blocks = blocksOf(markdown);
  return blocks
    .map(
      (block, index) =>
        `${sentenceOf(block, blocks[index + 1])}${goesOn(block, blocks[index + 1]) ? ' ' : '\n'}`,
    )
    .join('')
    .trimEnd();
}

function blocksOf(markdown: string): Block[] {
  const blocks: { kind: Kind; text: string }[] = [];
  let open = false;
  for (const line of markdown.split('\n')) {
    const kind = heading.test(line) ? 'HEADING' : point.test(line) ? 'POINT' : 'TEXT';
    if (rule.test(line)) open = false;
    else if (open && kind === 'TEXT') blocks[blocks.length - 1]!.text += `\n${line}`;
    else {
      blocks.push({ kind, text: line });
      open = kind !== 'HEADING';
    }
  }
  return blocks
    .map(({ kind, text }) => ({ kind, text: plainText(text).replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

/** The points of a list and the words that announce them are one sentence. */
function goesOn({ kind, text }: Block, next: Block | undefined): boolean {
  return next?.kind === 'POINT' && (kind === 'POINT' || text.endsWith(':'));
}

function sentenceOf({ kind, text }: Block, next: Block | undefined): string {
  if (kind === 'HEADING') return /[?!]$/.test(text) ? text : `${text.replace(/[.:]$/, '')}:`;
  if (ended.test(text)) return text;
  return `${text}${kind === 'POINT' && next?.kind === 'POINT' ? ';' : '.'}`;
}
