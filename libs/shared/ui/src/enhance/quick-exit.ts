/** Between the first and the second press of Escape, at most. */
const together = 1500;

/**
 * The link `[data-quick-exit]` leaves at once: what is on the screen goes, and the other page comes in the place of this
 * one, so that "back" does not lead here. Escape twice does the same.
 * @param leave takes the place of this page; given by tests
 */
export function leaveQuickly(
  page: Document,
  leave: (address: string) => void = (address) => page.defaultView?.location.replace(address),
): void {
  const link = page.querySelector<HTMLAnchorElement>('a[data-quick-exit]');
  if (!link) return;
  for (const hint of page.querySelectorAll<HTMLElement>('[data-quick-exit-hint]')) hint.hidden = false;
  const go = () => {
    page.title = ' ';
    page.body.hidden = true;
    leave(link.href);
  };
  link.addEventListener('click', (event) => {
    event.preventDefault();
    go();
  });
  let first = Number.NEGATIVE_INFINITY;
  page.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.repeat) return;
    if (event.timeStamp - first <= together) go();
    first = event.timeStamp;
  });
}
