import type { Page } from 'playwright-core';

/**
 * The names of what can be pressed, filled in or read as a heading on the page as it is now: buttons, links, fields,
 * groups, headings and columns, also in what is folded; never what nobody can reach (hidden, or
 * a dialog that is shut), nor what a button says while it is working.
 */
export function wordsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const named =
      'main :is(a, button, label, legend, summary, option, h1, h2, h3, h4, th, dt, [role="heading"])';
    const textOf = (each: Node): string =>
      each instanceof HTMLElement && each.hasAttribute('data-busy-text')
        ? ''
        : each instanceof Text
          ? each.data
          : [...each.childNodes].map(textOf).join(' ');
    const words = [...document.querySelectorAll<HTMLElement>(named)]
      .filter((each) => !each.closest('[hidden], dialog:not([open])'))
      .map((each) => textOf(each).replace(/\s+/g, ' ').trim());
    return [...new Set(words)];
  });
}

/** Whether a page names this: the very words, or the words with something behind them, such as '(niet verplicht)'. */
export function isNamed(label: string, words: readonly string[]): boolean {
  return words.some(
    (each) => each === label || (each.startsWith(label) && /^\W/.test(each.slice(label.length))),
  );
}
