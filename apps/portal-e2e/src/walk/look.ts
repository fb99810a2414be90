import type { Page } from 'playwright-core';

/** What the measurements that run in a page share; put there by `lookAt`. */
export interface Look {
  /** Whether a person can see it: drawn, and not kept for who listens. */
  readonly isSeen: (element: Element) => boolean;
  /** How a fault names an element: its kind and the first words in it. */
  readonly nameOf: (element: Element) => string;
  /** Everything with text of its own that can be seen, with where that text stands. */
  seenTexts(): { element: Element; boxes: DOMRect[] }[];
  /** What can be pressed, chosen or filled in, and can be seen. */
  seenTargets(): HTMLElement[];
}

declare global {
  interface Window {
    look: Look;
  }
}

/** Gives the page the eyes of `Look`. */
export async function lookAt(page: Page): Promise<void> {
  await page.evaluate(giveEyes);
}

/** Runs in the page. */
function giveEyes(): void {
  const isForWhoListens = (element: Element) => getComputedStyle(element).clipPath === 'inset(50%)';
  const isSeen = (element: Element): boolean => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const { width, height } = element.getBoundingClientRect();
    if (width < 2 || height < 2) return false;
    for (let at: Element | null = element; at; at = at.parentElement) if (isForWhoListens(at)) return false;
    return true;
  };
  const boxesOf = (node: Node): DOMRect[] => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
  };
  window.look = {
    isSeen,
    nameOf: (element) => {
      const words = element.getAttribute('aria-label') ?? element.getAttribute('name') ?? element.textContent;
      return `<${element.tagName.toLowerCase()}> ‘${(words ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 50)}’`;
    },
    seenTexts: () => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const boxes = new Map<Element, DOMRect[]>();
      while (texts.nextNode()) {
        const { parentElement, data } = texts.currentNode as Text;
        if (!parentElement || data.trim() === '' || parentElement.closest('svg, script, style, option'))
          continue;
        boxes.set(parentElement, [...(boxes.get(parentElement) ?? []), ...boxesOf(texts.currentNode)]);
      }
      return [...boxes]
        .filter(([element]) => isSeen(element))
        .map(([element, itsBoxes]) => ({ element, boxes: itsBoxes }));
    },
    seenTargets: () =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]',
        ),
      ].filter((each) => !each.matches(':disabled') && isSeen(each)),
  };
}
