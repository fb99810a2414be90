import type { Offered } from '@verbonden/shared/ui/enhance';

/** Something that was opened on this device. */
interface Seen {
  readonly href: string;
  readonly title: string;
  /** What it is: 'Bijeenkomst'. */
  readonly kind: string;
}

/** Of one reader; another who comes finds nothing here. */
interface Kept {
  readonly reader: string;
  readonly seen: readonly Seen[];
}

const listKey = 'laatst bekeken';
const offKey = 'laatst bekeken uit';
const most = 8;

/**
 * The last things that somebody opened, kept on this device alone and only of who is signed in: notes this page when it
 * is one of them (`data-seen` on the body).
 */
export function noteSeen(page: Document): void {
  const { seen: kind } = page.body.dataset;
  const title = page.querySelector('h1')?.textContent.trim();
  if (!kind || !title || isSeenOff()) return;
  const href = page.location.pathname;
  const others = readSeen(page).filter((each) => each.href !== href);
  const kept: Kept = { reader: readerOf(page), seen: [{ href, title, kind }, ...others].slice(0, most) };
  localStorage.setItem(listKey, JSON.stringify(kept));
}

/** For the search box, while nothing is typed in it. */
export function seenLately({ dataset, ownerDocument }: HTMLInputElement): readonly Offered[] {
  return readSeen(ownerDocument).map(({ href, title, kind }) => ({
    href,
    text: title,
    about: [kind, dataset['lately']].filter(Boolean).join(', '),
  }));
}

/** Stops, and begins again. */
export function turnSeen(isOn: boolean): void {
  if (isOn) localStorage.removeItem(offKey);
  else localStorage.setItem(offKey, '1');
}

/** Wipes the list; whether it is kept stays as it was chosen. */
export function forgetSeen(): void {
  localStorage.removeItem(listKey);
}

/** The last one first. */
export function readSeen(page: Document): readonly Seen[] {
  try {
    const kept = JSON.parse(localStorage.getItem(listKey) ?? 'null') as Kept | null;
    return kept?.reader === readerOf(page) ? kept.seen : [];
  } catch {
    return [];
  }
}

function readerOf({ body }: Document): string {
  return body.dataset['reader'] ?? '';
}

/** Somebody chose on this device that nothing is noted. */
export function isSeenOff(): boolean {
  return localStorage.getItem(offKey) !== null;
}
