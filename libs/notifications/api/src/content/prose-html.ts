import { htmlLines, htmlText } from './html-text';
import type { MailProse, ProseBlock, ProseRun } from './mail-prose';
import { safeUrl } from './safe-address';

/** How running text is written where it stands. */
export interface ProseLook {
  readonly heading: 'h2' | 'h4';
  /** Attributes of an element, with a space before them; a page has its own stylesheet and needs none. */
  readonly attributes: (tag: 'heading' | 'p' | 'ul' | 'ol' | 'li' | 'blockquote' | 'a') => string;
}

/** On a page of the portal, where inline styles are not allowed. */
export const proseOnPage: ProseLook = { heading: 'h4', attributes: () => '' };

/** Writes running text as HTML; what people typed never becomes markup. */
export function proseHtml(prose: MailProse, look: ProseLook): string {
  return prose.map((block) => blockHtml(block, look)).join('');
}

function blockHtml(block: ProseBlock, look: ProseLook): string {
  const { heading, attributes } = look;
  switch (block.type) {
    case 'heading':
      return `<${heading}${attributes('heading')}>${runsHtml(block.runs, look)}</${heading}>`;
    case 'paragraph':
      return `<p${attributes('p')}>${runsHtml(block.runs, look)}</p>`;
    case 'quote':
      return `<blockquote${attributes('blockquote')}>${proseHtml(block.blocks, look)}</blockquote>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const items = block.items.map((item) => `<li${attributes('li')}>${itemHtml(item, look)}</li>`);
      return `<${tag}${attributes(tag)}>${items.join('')}</${tag}>`;
    }
  }
}

/** An item of one paragraph stands without the air around it. */
function itemHtml(item: MailProse, look: ProseLook): string {
  const [first, ...rest] = item;
  if (first?.type !== 'paragraph') return proseHtml(item, look);
  return runsHtml(first.runs, look) + proseHtml(rest, look);
}

function runsHtml(runs: readonly ProseRun[], look: ProseLook): string {
  return runs.map((run) => runHtml(run, look)).join('');
}

function runHtml({ text, strong, em, url }: ProseRun, { attributes }: ProseLook): string {
  // The encoder of a whole text trims it; the spaces around a word in bold must stay.
  const [, before = '', inside = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  let html = htmlLines(inside);
  if (em) html = `<em>${html}</em>`;
  if (strong) html = `<strong>${html}</strong>`;
  const href = url === undefined ? null : safeUrl(url);
  if (href) html = `<a href="${htmlText(href)}"${attributes('a')}>${html}</a>`;
  return space(before) + html + space(after);
}

function space(typed: string): string {
  return typed.includes('\n') ? '<br>' : typed && ' ';
}
