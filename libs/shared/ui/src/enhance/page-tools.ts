/**
 * Buttons that only work with JavaScript, and are hidden until then: `<button data-print-page hidden>` prints the page;
 * `<button data-copy-address="De link is gekopieerd." hidden>` copies its address and says so in the element with
 * `role="status"` behind it. With `data-copy-field="id"` it copies what stands in that field instead.
 * `<button data-share-page="title" hidden>` hands its address to the device, on a device that one touches.
 */
export function offerPageTools(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-print-page]')) {
    button.hidden = false;
    button.addEventListener('click', () => page.defaultView?.print());
  }
  const { navigator } = page.defaultView ?? {};
  // A desktop has its own bar for that; there copying is what people look for.
  if (navigator?.share && page.defaultView?.matchMedia('(pointer: coarse)').matches) {
    for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-share-page]')) {
      button.hidden = false;
      button.addEventListener('click', () => {
        // Who closes the device's own choice changed their mind; that is no fault.
        navigator.share({ title: button.dataset.sharePage, url: addressOf(page) }).catch(() => undefined);
      });
    }
  }
  const clipboard = page.defaultView?.navigator.clipboard;
  if (!clipboard) return;
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-copy-address]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      void clipboard.writeText(fieldText(page, button) ?? addressOf(page)).then(() => {
        const told = button.nextElementSibling;
        if (told?.getAttribute('role') === 'status') told.textContent = button.dataset.copyAddress ?? '';
      });
    });
  }
}

/** Where this page is for everybody: without what was just done in the address. */
function addressOf(page: Document): string {
  return page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? page.location.href;
}

/** What stands in the field that a button copies from; null when it copies the page's address. */
function fieldText(page: Document, button: HTMLButtonElement): string | null {
  const field = button.dataset.copyField ? page.getElementById(button.dataset.copyField) : null;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value;
  return field instanceof HTMLPreElement ? field.textContent : null;
}
