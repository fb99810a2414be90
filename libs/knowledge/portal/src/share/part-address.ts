import type { KnowledgePart } from '@verbonden/shared/web/schema';

/** The parts of the form as they stand in the address: /kennis/…/bewerken?deel=waarom. */
const addresses: Readonly<Record<KnowledgePart, string>> = {
  BASICS: 'kort',
  WHY: 'waarom',
  DO: 'wat',
  NEEDS: 'nodig',
  BRINGS: 'opbrengst',
  FIND: 'vinden',
  TERMS: 'gebruik',
};

/** The part of the address in which another kind is chosen. */
export const kindPart = 'soort';

export function partAddress(code: KnowledgePart): string {
  return addresses[code];
}

/** Where somebody writes on in a part of an item; at a field of it. */
export function editAddress(slug: string, code: KnowledgePart, field?: string): string {
  return `/kennis/${slug}/bewerken?deel=${addresses[code]}${field ? `#${field}` : ''}`;
}
