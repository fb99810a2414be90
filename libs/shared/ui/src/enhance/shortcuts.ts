const storageKey = 'zoektoets';

/** How long, in milliseconds, the second key of two is waited for. */
const longestPause = 2_000;

/** Off when the person switched them off: single keys disturb who speaks to the computer (WCAG 2.1.4). */
export function areShortcutsOn(storage: Pick<Storage, 'getItem'>): boolean {
  return storage.getItem(storageKey) !== 'uit';
}

/**
 * Shortcuts from anywhere but a field: '/' puts the cursor in the search box, '?' opens `<dialog data-shortcuts>`, and
 * one or two letters follow the link that names them (`<a data-keys="g b">`). Shows the hints, and wires each
 * `<input type="checkbox" data-shortcut-switch>` to switch all of them on and off on this device.
 */
export function listenForShortcuts(page: Document, storage: Pick<Storage, 'getItem' | 'setItem'>): void {
  wireSwitches(page, storage);
  const linkAt = (keys: string) => page.querySelector<HTMLAnchorElement>(`a[data-keys="${keys}"]`);
  let first = { key: '', at: 0 };
  page.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return;
    // Shift is pressed before '?', and is no letter.
    if (event.key.length !== 1) return;
    if (isTyping(event.target) || page.querySelector('dialog[open]') || !areShortcutsOn(storage)) return;
    const before = event.timeStamp - first.at <= longestPause ? first.key : '';
    const link = /^[a-z]$/.test(event.key)
      ? (linkAt(`${before} ${event.key}`.trim()) ?? linkAt(event.key))
      : null;
    first = { key: /^[a-z]$/.test(event.key) ? event.key : '', at: event.timeStamp };
    const done = event.key === '/' ? goSearch(page) : event.key === '?' ? openOverview(page) : followed(link);
    if (!done) return;
    event.preventDefault();
    first = { key: '', at: 0 };
  });
}

function wireSwitches(page: Document, storage: Pick<Storage, 'getItem' | 'setItem'>): void {
  const switches = page.querySelectorAll<HTMLInputElement>('input[data-shortcut-switch]');
  const show = () => {
    for (const control of switches) control.checked = areShortcutsOn(storage);
    for (const hint of page.querySelectorAll<HTMLElement>('[data-shortcut-hint]'))
      hint.hidden = !areShortcutsOn(storage);
  };
  for (const control of switches) {
    control.closest<HTMLElement>('[hidden]')?.removeAttribute('hidden');
    control.addEventListener('change', () => {
      storage.setItem(storageKey, control.checked ? 'aan' : 'uit');
      show();
    });
  }
  show();
}

function goSearch(page: Document): boolean {
  const box =
    page.querySelector<HTMLInputElement>('[data-search-shortcut="large"]') ??
    page.querySelector<HTMLInputElement>('[data-search-shortcut]');
  box?.focus();
  box?.select();
  return box !== null;
}

function openOverview(page: Document): boolean {
  const overview = page.querySelector<HTMLDialogElement>('dialog[data-shortcuts]');
  overview?.showModal();
  return overview !== null;
}

function followed(link: HTMLAnchorElement | null): boolean {
  link?.click();
  return link !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName)) &&
    !/^(checkbox|radio|button|submit)$/i.test(target.getAttribute('type') ?? '')
  );
}
