/** A row of pages that is wider than the screen begins where one is: the current page is never scrolled out of sight. */
export function showCurrentSection(page: Document): void {
  for (const current of page.querySelectorAll<HTMLElement>('nav[data-scrolls] [aria-current="page"]')) {
    const row = current.closest<HTMLElement>('nav');
    if (row)
      row.scrollLeft = current.offsetLeft - row.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
  }
}
