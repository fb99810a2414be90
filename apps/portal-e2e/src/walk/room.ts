import type { Page } from 'playwright-core';
import './look';

/**
 * Words that are lost in the room they have: the page is wider than its screen, text is cut off, or text lies over text.
 * The page has the eyes of `lookAt`.
 */
export async function withoutRoom(page: Page): Promise<string[]> {
  return [
    ...(await page.evaluate(sideways)),
    ...(await page.evaluate(cut)),
    ...(await page.evaluate(overlaps)),
  ];
}

/** More air between letters, words and lines, as WCAG 1.4.12 has it, until `respace`. */
export async function spaceOut(page: Page): Promise<void> {
  // A sheet of the document itself: the page refuses styles from elsewhere.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }
    `);
    document.adoptedStyleSheets = [sheet];
  });
}

/** Takes away what `spaceOut` gave. */
export async function respace(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
}

/** Puts a word of 45 letters in everything that carries a name. The page is of no use after that. */
export async function lengthenWords(page: Page): Promise<void> {
  await page.evaluate(() => {
    const word = 'meervoudigepersoonlijkheidsstoornisbehandelaar';
    const names = 'h1, h2, h3, h4, th, td, dt, dd';
    // The words of the frame, of buttons and of marks beside a name are our own, and short.
    const ours = 'button, [aria-hidden=true], time, [class*=badge], [class*=status], [class*=chip]';
    for (const { element } of window.look.seenTexts()) {
      const isName = element.closest('main') && element.closest(names) && !element.closest(ours);
      const looksLikeButton =
        element.closest('a') && getComputedStyle(element.closest('a')!).display.includes('grid');
      if (isName && !looksLikeButton) element.append(` ${word}`);
    }
  });
}

/** Runs in the page. */
function sideways(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll('body *')].filter(
    (each) => each.getBoundingClientRect().right > clientWidth + 1 && window.look.isSeen(each),
  );
  const first = wide.find((each) => !wide.some((other) => other !== each && each.contains(other)));
  return [
    `${scrollWidth - clientWidth} px wider than the screen${first ? ` by ${window.look.nameOf(first)}` : ''}`,
  ];
}

/** Runs in the page. */
function cut(): string[] {
  const isCutting = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
  const found: string[] = [];
  for (const { element, boxes } of window.look.seenTexts()) {
    // What is drawn to scale stands in words beside it.
    if (element.closest('[data-drawn]')) continue;
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(at);
      const edge = at.getBoundingClientRect();
      const isCut = boxes.some(
        (box) =>
          (isCutting(overflowX) && (box.right > edge.right + 1 || box.left < edge.left - 1)) ||
          // Of a line that is closer than its letters are high, the room around the letters may go.
          (isCutting(overflowY) && (box.bottom > edge.bottom + 5 || box.top < edge.top - 5)),
      );
      if (isCut) found.push(`cut off: ${window.look.nameOf(element)}`);
      if (isCut || position === 'fixed') break;
      // What scrolls in a frame of its own is not lost beyond it.
      if (/auto|scroll/.test(overflowX + overflowY)) break;
    }
  }
  return found;
}

/** Runs in the page. */
function overlaps(): string[] {
  const stays = new Set(
    [...document.querySelectorAll('body *')].filter((each) =>
      /fixed|sticky/.test(getComputedStyle(each).position),
    ),
  );
  const isDrawn = (element: Element) => element.closest('[data-drawn]') !== null;
  const isAbove = (element: Element) => [...stays].some((each) => each.contains(element));
  const lines = window.look
    .seenTexts()
    .filter(({ element }) => !isAbove(element) && !isDrawn(element))
    .flatMap(({ element, boxes }) => boxes.map((box) => ({ element, box })))
    .sort((one, other) => one.box.top - other.box.top);
  const found = new Set<string>();
  lines.forEach(({ element, box }, at) => {
    for (let next = at + 1; next < lines.length && lines[next]!.box.top < box.bottom; next += 1) {
      const { element: other, box: its } = lines[next]!;
      if (element === other) continue;
      const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
      const down = Math.min(box.bottom, its.bottom) - its.top;
      if (across < 4 || down < 0.45 * Math.min(box.height, its.height)) continue;
      found.add(`${window.look.nameOf(element)} lies over ${window.look.nameOf(other)}`);
    }
  });
  return [...found];
}
