/**
 * A form that is on its way shows it on the button that was pressed and cannot be sent a second time. When the person
 * comes back with the browser's back button, everything can be pressed again.
 */
export function markBusyForms(page: Document): void {
  page.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return;
    if (form.dataset.onItsWay !== undefined) {
      event.preventDefault();
      return;
    }
    form.dataset.onItsWay = '';
    if (event.submitter instanceof HTMLElement) setBusy(event.submitter, true);
  });
  page.defaultView?.addEventListener('pageshow', () => {
    for (const form of page.querySelectorAll<HTMLFormElement>('form[data-on-its-way]')) {
      delete form.dataset.onItsWay;
      for (const button of form.querySelectorAll<HTMLElement>('[data-busy]')) setBusy(button, false);
    }
  });
}

function setBusy(button: HTMLElement, busy: boolean): void {
  button.toggleAttribute('data-busy', busy);
  if (busy) button.setAttribute('aria-disabled', 'true');
  else button.removeAttribute('aria-disabled');
  button.querySelector('[data-busy-text]')?.setAttribute('aria-hidden', String(!busy));
}
