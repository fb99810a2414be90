import { ownSlug as slugWithId, slugOf as slugFrom } from '@verbonden/shared/kernel';

export { isSlug } from '@verbonden/shared/kernel';

/** What stands behind /kennis/ for a page of its own. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'delen',
  'importeren',
  'meelezen',
  'mijn',
  'onderhoud',
  'soorten-activiteiten',
]);

const nameless = 'kennis';

/** A title as it stands in an address of knowledge. */
export function slugOf(title: string): string {
  return slugFrom(title, nameless);
}

/** The address of something a person shares here: its title with a piece of its id behind it. */
export function ownSlug(title: string, id: string, digits?: number): string {
  return slugWithId(title, id, nameless, digits);
}
