import { parseMarkdown } from '@verbonden/shared/server';
import { type KnowledgeContent, sectionNames } from '../item/knowledge-content';
import { isWebAddress } from '../item/web-address';

/** Where a link stands: the address of the item itself, its text, or the source of its evidence. */
export type LinkPlace = 'ADDRESS' | 'TEXT' | 'EVIDENCE';

export interface FoundLink {
  readonly url: string;
  readonly place: LinkPlace;
}

/** A text with more links than this is a list; the first are looked at. */
const mostLinks = 200;

/** The links that a reader can follow from an item, each once, what stands most in sight first. */
export function linksIn(
  item: Pick<KnowledgeContent, 'url' | 'evidenceUrl' | 'body' | 'sections' | 'steps'>,
): FoundLink[] {
  const texts = [...sectionNames.map((name) => item.sections[name] ?? ''), ...item.steps, item.body];
  const found: FoundLink[] = [
    ...(item.url ? [{ url: item.url, place: 'ADDRESS' } as const] : []),
    ...(item.evidenceUrl ? [{ url: item.evidenceUrl, place: 'EVIDENCE' } as const] : []),
    ...texts.flatMap(addressesIn).map((url) => ({ url, place: 'TEXT' }) as const),
  ];
  const each = new Map<string, FoundLink>();
  for (const link of found) {
    const url = plain(link.url);
    if (url && !each.has(url)) each.set(url, { ...link, url });
  }
  return [...each.values()].slice(0, mostLinks);
}

/** Without the part that a browser keeps to itself; null for what is no page. */
function plain(address: string): string | null {
  if (!isWebAddress(address)) return null;
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

function addressesIn(markdown: string): string[] {
  return parseMarkdown(markdown).flatMap((block) =>
    (block.children ?? []).flatMap((token) => {
      const address = token.attrGet(token.type === 'image' ? 'src' : 'href');
      return (token.type === 'link_open' || token.type === 'image') && address ? [String(address)] : [];
    }),
  );
}
