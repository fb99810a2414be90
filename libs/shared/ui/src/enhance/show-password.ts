/**
 * The button beside a PasswordField shows what was typed, and hides it again. It is hidden too when the form leaves, so
 * that a browser does not keep it as an ordinary text.
 */
export function offerToShowPasswords(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-show-password]')) {
    const field = page.getElementById(button.dataset.showPassword ?? '');
    if (!(field instanceof HTMLInputElement)) continue;
    const words = { show: button.textContent, hide: button.dataset.hideText ?? '' };
    const turn = (shown: boolean) => {
      field.type = shown ? 'text' : 'password';
      button.setAttribute('aria-pressed', String(shown));
      button.textContent = shown ? words.hide : words.show;
    };
    button.hidden = false;
    button.addEventListener('click', () => turn(field.type === 'password'));
    field.form?.addEventListener('submit', () => turn(false));
  }
}
