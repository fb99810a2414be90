import type { Offered } from '@verbonden/shared/ui/enhance';

/** Something that was opened on this device. */
interface Seen {
  readonly href: string;
  readonly title: string;
  /** What it is: 'Bijeenkomst'. */
  readonly kind: string;
}

const listKey = 'laatst bekeken';
const offKey = 'laatst bekeken uit';
const most = 8;

/**
 * The last things that somebody opened, kept on this device alone and only of who is signed in: notes this page when it
 * is one of them (`data-seen` on the body), and shows them where a page has room (`data-recently-seen`) with one button
 * that wipes the list and stops it.
 */
export function rememberSeen(page: Document): void {
  note(page);
  for (const place of page.querySelectorAll<HTMLElement>('[data-recently-seen]')) {
    const show = () => showIn(place);
    place.querySelector('[data-seen-off]')?.addEventListener('click', () => {
      forgetSeen();
      localStorage.setItem(offKey, '1');
      show();
    });
    place.querySelector('[data-seen-on]')?.addEventListener('click', () => {
      localStorage.removeItem(offKey);
      show();
    });
    show();
  }
}

/** For the search box, while nothing is typed in it. */
export function seenLately({ dataset }: HTMLInputElement): readonly Offered[] {
  return read().map(({ href, title, kind }) => ({
    href,
    text: title,
    about: [kind, dataset['lately']].filter(Boolean).join(', '),
  }));
}

/** Wipes the list; whether it is kept stays as it was chosen. */
export function forgetSeen(): void {
  localStorage.removeItem(listKey);
}

function note(page: Document): void {
  const { seen: kind } = page.body.dataset;
  const title = page.querySelector('h1')?.textContent.trim();
  if (!kind || !title || isOff()) return;
  const href = page.location.pathname;
  const others = read().filter((each) => each.href !== href);
  localStorage.setItem(listKey, JSON.stringify([{ href, title, kind }, ...others].slice(0, most)));
}

function showIn(place: HTMLElement): void {
  const list = place.querySelector('ul');
  const pattern = list?.querySelector('li');
  const seen = read();
  place.hidden = seen.length === 0 && !isOff();
  for (const part of place.querySelectorAll<HTMLElement>('[data-when-on]')) part.hidden = isOff();
  for (const part of place.querySelectorAll<HTMLElement>('[data-when-off]')) part.hidden = !isOff();
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

function read(): readonly Seen[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(listKey) ?? '[]');
    return Array.isArray(kept) ? (kept as Seen[]) : [];
  } catch {
    return [];
  }
}

function isOff(): boolean {
  return localStorage.getItem(offKey) !== null;
}
