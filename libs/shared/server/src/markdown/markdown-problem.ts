import { text, type Text } from '@verbonden/shared/kernel';

/** How long a text may be, in characters. */
export const longestMarkdown = 100_000;

/** What is wrong with a text before it can be saved: a code and the words for its writer. */
export interface MarkdownProblem {
  readonly code: 'MARKDOWN_CODE_OPEN' | 'MARKDOWN_LINK_OPEN' | 'MARKDOWN_LINK_UNSAFE';
  readonly text: Text;
}

/** The words for each problem. */
export const markdownProblems: Readonly<Record<MarkdownProblem['code'], Text>> = {
  MARKDOWN_CODE_OPEN: text(
    'Een blok dat begint met ``` heeft geen einde. Zet er nog een regel met ``` onder.',
    'A block that begins with ``` has no end. Put another line with ``` below it.',
  ),
  MARKDOWN_LINK_OPEN: text(
    'Een link is nog niet af. Schrijf hem zo: [tekst](https://adres.nl).',
    'A link is not finished. Write it like this: [text](https://address.nl).',
  ),
  MARKDOWN_LINK_UNSAFE: text(
    'Een link kan alleen naar een adres met https://, http:// of mailto: gaan.',
    'A link can only lead to an address with https://, http:// or mailto:.',
  ),
};

/**
 * Finds Markdown that is broken, so that its writer mends it instead of its readers guessing: a fenced block that
 * never ends, a link that is not finished, a link to anything but a page or a mail address.
 */
export function markdownProblem(source: string): MarkdownProblem | null {
  const code = firstProblem(source);
  return code && { code, text: markdownProblems[code] };
}

function firstProblem(source: string): MarkdownProblem['code'] | null {
  const { prose, open } = withoutCode(source);
  if (open) return 'MARKDOWN_CODE_OPEN';
  // An address as it stands behind "](" up to a space, a bracket or the end of the line; bounded, so linear in time.
  for (const [, address = '', end] of prose.matchAll(/\]\(<?([^\s()<>]{0,2000})(.?)/g)) {
    const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1]?.toLowerCase();
    if (scheme !== undefined && !['http', 'https', 'mailto'].includes(scheme)) return 'MARKDOWN_LINK_UNSAFE';
    if (end === '') return 'MARKDOWN_LINK_OPEN';
  }
  return null;
}

/** The lines outside fenced code (CommonMark 0.31, 4.5) without inline code, and whether a fence was left open. */
function withoutCode(source: string): { prose: string; open: boolean } {
  let fence: string | null = null;
  const prose: string[] = [];
  for (const line of source.split(/\r\n?|\n/)) {
    const marker = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    if (fence === null) {
      if (marker && !(marker[1]!.startsWith('`') && marker[2]!.includes('`'))) fence = marker[1]!;
      else prose.push(line.replace(/`[^`]*`/g, ''));
    } else if (marker?.[1]!.startsWith(fence) && marker[2]!.trim() === '') {
      fence = null;
    }
  }
  return { prose: prose.join('\n'), open: fence !== null };
}
