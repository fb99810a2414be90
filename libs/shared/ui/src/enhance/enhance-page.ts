import { markBusyForms } from './busy-forms';
import { offerDatePicking } from './date-picking';
import { holdFormsOffline } from './offline-forms';
import { offerPageTools } from './page-tools';
import { leaveQuickly } from './quick-exit';
import { sendOnChange } from './send-on-change';
import { offerToShowPasswords } from './show-password';
import { listenForShortcuts } from './shortcuts';
export { offerSuggestions, type Ask, type Offered } from './suggestions';
import { showCurrentSection } from './section-nav-scroll';

/**
 * What a page gets besides its HTML as soon as there is JavaScript: shortcuts, forms that wait for a connection, busy
 * buttons, the calendar beside a date, a choice that sends itself, showing a password, printing and copying the address, the current page in view, a
 * quick way out. Small and without React; everything also works without it. Call once, from the browser's entry.
 */
export function enhancePage(page: Document): void {
  listenForShortcuts(
    page,
    page.defaultView?.localStorage ?? { getItem: () => null, setItem: () => undefined },
  );
  leaveQuickly(page);
  holdFormsOffline(page);
  markBusyForms(page);
  sendOnChange(page);
  offerDatePicking(page);
  offerToShowPasswords(page);
  offerPageTools(page);
  showCurrentSection(page);
}
