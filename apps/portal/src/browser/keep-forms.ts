const prefix = 'formulier ';

/**
 * Keeps what is typed in forms marked `data-keep="<name>"` in this tab (sessionStorage) and puts it back after a
 * reload, a lost connection or an expired session. What the server sent back itself wins; sending well forgets it.
 */
export function keepForms(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-keep]')) {
    const key = prefix + form.dataset['keep'];
    if (!form.hasAttribute('data-refused')) putBack(form, sessionStorage.getItem(key));
    form.addEventListener('input', () => sessionStorage.setItem(key, JSON.stringify(typed(form))));
    form.addEventListener('submit', () => {
      // Without a connection it goes nowhere.
      if (navigator.onLine) sessionStorage.setItem(`${key} sent`, '1');
    });
  }
  forgetSent(page);
}

/** A form that was sent and is not on this page any more was taken. */
function forgetSent(page: Document): void {
  for (const key of Object.keys(sessionStorage).filter(
    (each) => each.startsWith(prefix) && each.endsWith(' sent'),
  )) {
    const kept = key.slice(0, -' sent'.length);
    const name = kept.slice(prefix.length);
    sessionStorage.removeItem(key);
    if (!page.querySelector(`form[data-keep="${CSS.escape(name)}"]`)) sessionStorage.removeItem(kept);
  }
}

function typed(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && !/password|wachtwoord/i.test(name)
      ? [[name, value] as [string, string]]
      : [],
  );
}

function putBack(form: HTMLFormElement, kept: string | null): void {
  if (!kept) return;
  const values = JSON.parse(kept) as [string, string][];
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) {
      field.checked = values.some(([name, value]) => name === field.name && value === field.value);
    } else if (isTypedIn(field)) {
      const value = values.find(([name]) => name === field.name)?.[1];
      if (value !== undefined) field.value = value;
    }
  }
}

function isTypedIn(field: Element): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  if (field instanceof HTMLInputElement)
    return !['hidden', 'password', 'submit', 'file'].includes(field.type);
  return field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement;
}
