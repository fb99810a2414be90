const storageKey = 'zoektoets';

/** Off when the person switched it off: single keys disturb who speaks to the computer (WCAG 2.1.4). */
export function isSearchKeyOn(storage: Pick<Storage, 'getItem'>): boolean {
  return storage.getItem(storageKey) !== 'uit';
}

/**
 * The key '/' puts the cursor in the search box, from anywhere but a field. Shows its hints, and wires each
 * `<input type="checkbox" data-search-key-switch>` to switch it on and off on this device.
 */
export function listenForSearchKey(page: Document, storage: Pick<Storage, 'getItem' | 'setItem'>): void {
  const show = () => {
    for (const hint of page.querySelectorAll<HTMLElement>('[data-shortcut-hint]'))
      hint.hidden = !isSearchKeyOn(storage);
  };
  for (const control of page.querySelectorAll<HTMLInputElement>('input[data-search-key-switch]')) {
    control.checked = isSearchKeyOn(storage);
    control.closest<HTMLElement>('[hidden]')?.removeAttribute('hidden');
    control.addEventListener('change', () => {
      storage.setItem(storageKey, control.checked ? 'aan' : 'uit');
      show();
    });
  }
  page.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (isTyping(event.target) || !isSearchKeyOn(storage)) return;
    const box =
      page.querySelector<HTMLInputElement>('[data-search-shortcut="large"]') ??
      page.querySelector<HTMLInputElement>('[data-search-shortcut]');
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
  show();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName)) &&
    !/^(checkbox|radio|button|submit)$/i.test(target.getAttribute('type') ?? '')
  );
}
