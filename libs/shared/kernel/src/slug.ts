const longestSlug = 80;

/**
 * A title as it stands in an address: "Brussen: visie & praktijk" is "brussen-visie-praktijk".
 * @param nameless what it is called when nothing of the title can stand in an address
 */
export function slugOf(title: string, nameless: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const cut = plain.length <= longestSlug ? plain : plain.slice(0, longestSlug + 1).replace(/-?[^-]*$/, '');
  return cut || plain.slice(0, longestSlug) || nameless;
}

/**
 * The address of something a person shares: the title with a piece of the id behind it. So it never has to change, and
 * nobody learns from a number behind their own title that a draft with that title exists.
 */
export function ownSlug(title: string, id: string, nameless: string, digits = 6): string {
  return `${slugOf(title, nameless)}-${id.replaceAll('-', '').slice(-digits).toLowerCase()}`;
}

/** True for what can be an address; anything else is not looked up. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 120;
}
