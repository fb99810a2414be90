/**
 * A form that is pressed without a connection stays where it is, with what was typed in it, and says so behind the
 * button; once the connection is back it says that too. The words stand on the body (`data-offline-words` for what was
 * typed, `data-offline-act` where there was nothing to type, `data-online-words`), or on the form itself. Forms that
 * only ask for a page (GET) go on, and so do those that a script of their own sends.
 */
export function holdFormsOffline(page: Document): void {
  const { defaultView: view, body } = page;
  page.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method === 'get' || event.defaultPrevented) return;
    if (view?.navigator.onLine !== false) return;
    event.preventDefault();
    const words =
      form.dataset.offlineWords ?? (isTyped(form) ? body.dataset.offlineWords : body.dataset.offlineAct);
    const told = form.querySelector('[data-offline-told]') ?? addTold(page, form, event.submitter);
    told.textContent = words ?? '';
  });
  view?.addEventListener('online', () => {
    for (const told of page.querySelectorAll('[data-offline-told]')) {
      told.textContent = body.dataset.onlineWords ?? '';
    }
  });
}

function addTold(page: Document, form: HTMLFormElement, submitter: HTMLElement | null): HTMLElement {
  const told = page.createElement('p');
  told.setAttribute('role', 'status');
  told.dataset.offlineTold = '';
  // A status must be there before its words come, or nobody hears them.
  if (submitter && form.contains(submitter)) submitter.after(told);
  else form.append(told);
  return told;
}

function isTyped(form: HTMLFormElement): boolean {
  return form.querySelector('textarea, select, input:not([type=hidden], [type=submit])') !== null;
}
