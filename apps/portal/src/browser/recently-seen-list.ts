import { forgetSeen, isSeenOff, readSeen, turnSeen } from './recently-seen';

/** Shows what was opened lately where a page has room for it, with one button that wipes the list and stops it. */
export function showRecentlySeen(page: Document): void {
  for (const place of page.querySelectorAll<HTMLElement>('[data-recently-seen]')) {
    place.querySelector('[data-seen-off]')?.addEventListener('click', () => {
      forgetSeen();
      turnSeen(false);
      showIn(place);
    });
    place.querySelector('[data-seen-on]')?.addEventListener('click', () => {
      turnSeen(true);
      showIn(place);
    });
    showIn(place);
  }
}

function showIn(place: HTMLElement): void {
  const list = place.querySelector('ul');
  const pattern = list?.querySelector('li');
  const seen = readSeen(place.ownerDocument);
  place.hidden = seen.length === 0 && !isSeenOff();
  for (const part of place.querySelectorAll<HTMLElement>('[data-when-on]')) part.hidden = isSeenOff();
  for (const part of place.querySelectorAll<HTMLElement>('[data-when-off]')) part.hidden = !isSeenOff();
  if (!list || !pattern || seen.length === 0) return;
  list.replaceChildren(
    ...seen.map(({ href, title, kind }) => {
      const line = pattern.cloneNode(true) as HTMLElement;
      const link = line.querySelector('a');
      const [words, note] = line.querySelectorAll('span');
      if (link) link.href = href;
      if (words?.firstChild) words.firstChild.textContent = title;
      if (note) note.textContent = kind;
      return line;
    }),
  );
}
