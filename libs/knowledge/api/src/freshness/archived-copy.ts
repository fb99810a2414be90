/** Where the Internet Archive keeps the newest copy of a page, if it has one: an address to follow, we ask nothing there. */
export function archivedCopyOf(url: string): string {
  return `https://web.archive.org/web/${url}`;
}
