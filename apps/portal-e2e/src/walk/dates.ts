import type { Page } from 'playwright-core';
import './look';

/** Dates as a machine writes them ('2027-03-24') among what is read on a page. The page has the eyes of `lookAt`. */
export async function machineDates(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    window.look
      .seenTexts()
      .filter(({ element }) => !element.closest('code, pre, kbd, samp'))
      .filter(({ element }) =>
        [...element.childNodes].some(
          (node) => node instanceof Text && /\b(19|20)\d\d-\d\d-\d\d\b/.test(node.data),
        ),
      )
      .map(({ element }) => `a date as of a machine: ${window.look.nameOf(element)}`),
  );
}
