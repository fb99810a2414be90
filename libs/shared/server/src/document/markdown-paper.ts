import { parseMarkdown } from '../markdown/render-markdown';
import type { PaperPart, Words } from './paper';

type Token = ReturnType<typeof parseMarkdown>[number];

/**
 * Markdown as parts of a paper. What paper has no room for is told in plain words: a table line by line, a picture as
 * its link. @param base the address that links within the portal are completed with
 */
export function markdownPaper(source: string, base: string): PaperPart[] {
  const parts: PaperPart[] = [];
  let heading: 2 | 3 | null = null;
  let quoted = 0;
  let list: { numbered: boolean; items: Words[][] } | null = null;
  let depth = 0;
  let row: Words[] | null = null;
  for (const token of parseMarkdown(source)) {
    switch (token.type) {
      case 'heading_open':
        heading = token.tag === 'h2' ? 2 : 3;
        break;
      case 'heading_close':
        heading = null;
        break;
      case 'blockquote_open':
        quoted += 1;
        break;
      case 'blockquote_close':
        quoted -= 1;
        break;
      case 'bullet_list_open':
      case 'ordered_list_open':
        // A list in a list goes on in the same one: paper knows one level.
        list ??= { numbered: token.type === 'ordered_list_open', items: [] };
        depth += 1;
        break;
      case 'list_item_open':
        list?.items.push([]);
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        depth -= 1;
        if (depth === 0 && list) {
          parts.push({ as: 'LIST', ...list, items: list.items.filter((item) => item.length > 0) });
          list = null;
        }
        break;
      case 'tr_open':
        row = [];
        break;
      case 'tr_close':
        if (row) parts.push({ as: 'TEXT', words: row });
        row = null;
        break;
      case 'inline': {
        const words = wordsOf(token.children ?? [], base);
        if (words.length === 0) break;
        const item = list?.items.at(-1);
        if (heading)
          parts.push({ as: 'HEADING', level: heading, text: words.map(({ text }) => text).join('') });
        else if (row) row.push(...(row.length > 0 ? [{ text: ' · ' }] : []), ...words);
        else if (item) item.push(...(item.length > 0 ? [{ text: '\n' }] : []), ...words);
        else parts.push({ as: 'TEXT', words, ...(quoted > 0 ? { look: 'QUOTE' as const } : {}) });
        break;
      }
      case 'fence':
      case 'code_block':
        parts.push({ as: 'TEXT', words: [{ text: token.content.trimEnd() }] });
        break;
    }
  }
  return parts;
}

function wordsOf(tokens: readonly Token[], base: string): Words[] {
  const words: Words[] = [];
  let strong = false;
  let link: string | undefined;
  const say = (text: string) => {
    if (text) words.push({ text, ...(strong ? { strong } : {}), ...(link ? { link } : {}) });
  };
  for (const token of tokens) {
    switch (token.type) {
      case 'strong_open':
        strong = true;
        break;
      case 'strong_close':
        strong = false;
        break;
      case 'link_open':
        link = whole(String(token.attrGet('href') ?? ''), base);
        break;
      case 'link_close':
        link = undefined;
        break;
      case 'softbreak':
        say(' ');
        break;
      case 'hardbreak':
        say('\n');
        break;
      case 'image':
        link = whole(String(token.attrGet('src') ?? ''), base);
        say(token.content || (link ?? ''));
        link = undefined;
        break;
      default:
        say(token.content);
    }
  }
  return words;
}

/** The whole address of a link, or nothing when it leads to no page and no mail. */
function whole(href: string, base: string): string | undefined {
  const url = URL.parse(href, base);
  return url && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined;
}
