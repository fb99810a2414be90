import MarkdownIt from 'markdown-it';

/** Some words with one look, or one address behind them. */
export interface ProseRun {
  readonly text: string;
  readonly strong?: true;
  readonly em?: true;
  readonly url?: string;
}

/** A part of running text. A line break inside a run is kept. */
export type ProseBlock =
  | { readonly type: 'heading' | 'paragraph'; readonly runs: readonly ProseRun[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly MailProse[] }
  | { readonly type: 'quote'; readonly blocks: MailProse };

/** Running text as somebody wrote it: data, from which HTML and plain text are both written. */
export type MailProse = readonly ProseBlock[];

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

/** Markdown without HTML and without pictures: what a letter needs, and nothing that mail programs do not know. */
const markdown = new MarkdownIt('commonmark', { html: false, linkify: true })
  .enable('linkify')
  .disable('image');
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });

/** Reads Markdown. Whatever it does not know stays what was typed. */
export function proseOf(source: string): MailProse {
  return blocksOf(markdown.parse(source, {}));
}

/** Every address that a text links to, as it was written. */
export function addressesIn(prose: MailProse): string[] {
  return prose.flatMap((block) => {
    if (block.type === 'list') return block.items.flatMap(addressesIn);
    if (block.type === 'quote') return addressesIn(block.blocks);
    return block.runs.flatMap(({ url }) => url ?? []);
  });
}

function blocksOf(tokens: readonly Token[]): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const end = token.nesting === 1 ? closing(tokens, at) : at;
    const block = blockOf(token, tokens.slice(at + 1, end));
    if (block) blocks.push(block);
    at = end;
  }
  return blocks;
}

function blockOf(token: Token, inside: readonly Token[]): ProseBlock | null {
  switch (token.type) {
    case 'heading_open':
      return { type: 'heading', runs: runsOf(inside[0]?.children ?? []) };
    case 'paragraph_open':
      return { type: 'paragraph', runs: runsOf(inside[0]?.children ?? []) };
    case 'bullet_list_open':
    case 'ordered_list_open':
      return { type: 'list', ordered: token.type === 'ordered_list_open', items: itemsOf(inside) };
    case 'blockquote_open':
      return { type: 'quote', blocks: blocksOf(inside) };
    case 'fence':
    case 'code_block':
      return { type: 'paragraph', runs: [{ text: token.content.trimEnd() }] };
    default:
      return null;
  }
}

function itemsOf(tokens: readonly Token[]): MailProse[] {
  const items: MailProse[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const end = closing(tokens, at);
    items.push(blocksOf(tokens.slice(at + 1, end)));
    at = end;
  }
  return items;
}

/** Where what is opened here is closed: the next token on the same level that closes. */
function closing(tokens: readonly Token[], from: number): number {
  const { level } = tokens[from]!;
  const end = tokens.findIndex((each, at) => at > from && each.nesting === -1 && each.level === level);
  return end === -1 ? tokens.length : end;
}

function runsOf(tokens: readonly Token[]): ProseRun[] {
  const runs: ProseRun[] = [];
  let strong = 0;
  let em = 0;
  let url: string | null = null;
  for (const token of tokens) {
    if (token.type === 'strong_open' || token.type === 'strong_close') strong += token.nesting;
    else if (token.type === 'em_open' || token.type === 'em_close') em += token.nesting;
    else if (token.type === 'link_open') url = String(token.attrGet('href') ?? '');
    else if (token.type === 'link_close') url = null;
    else {
      const text = /break$/.test(token.type) ? '\n' : token.content;
      if (!text) continue;
      runs.push({
        text,
        ...(strong > 0 ? { strong: true } : {}),
        ...(em > 0 ? { em: true } : {}),
        ...(url === null ? {} : { url }),
      });
    }
  }
  return runs;
}
