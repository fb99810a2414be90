/**
 * The button beside a DateField opens the browser's own calendar; what is chosen there is written into the text field
 * the way people write it ('24-3-2027').
 */
export function offerDatePicking(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-pick-date]')) {
    const field = page.getElementById(button.dataset.pickDate ?? '');
    if (!(field instanceof HTMLInputElement) || !('showPicker' in HTMLInputElement.prototype)) continue;
    button.hidden = false;
    button.addEventListener('click', () => openCalendar(page, button, field));
  }
}

function openCalendar(page: Document, button: HTMLButtonElement, field: HTMLInputElement): void {
  const calendar = page.createElement('input');
  calendar.type = 'date';
  calendar.value = isoDate(field.value) ?? '';
  calendar.tabIndex = -1;
  calendar.setAttribute('aria-hidden', 'true');
  calendar.style.cssText =
    'position:absolute;width:1px;height:1px;border:0;padding:0;opacity:0;align-self:end';
  button.before(calendar);
  calendar.addEventListener('change', () => {
    field.value = writtenDate(calendar.value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    calendar.remove();
    field.focus();
  });
  calendar.addEventListener('blur', () => calendar.remove());
  calendar.showPicker();
}

/** '2027-03-24' → '24-3-2027'; what is no date stays empty. */
export function writtenDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return year && month && day ? `${day}-${month}-${year}` : '';
}

/** '24-3-2027' or '24/03/2027' → '2027-03-24'; undefined when it is written another way. */
export function isoDate(written: string): string | undefined {
  const found = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/.exec(written);
  if (!found) return undefined;
  const [, day = '', month = '', year = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
