/**
 * A form marked `data-send-on-change` is sent when another choice is made in its select; its button is then not needed.
 * Only for a choice that changes nothing but what is shown, such as the order of a list.
 */
export function sendOnChange(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-send-on-change]')) {
    for (const button of form.querySelectorAll<HTMLElement>('button[type=submit]')) button.hidden = true;
    form.addEventListener('change', () => form.requestSubmit());
  }
}
