import type { Page } from 'playwright-core';
import './look';

declare global {
  interface Window {
    /** What is wrong with how the focus of an element can be seen; given by `watchFocus`. */
    focusFaultsOf(element: Element): string[];
  }
}

/** Lets the page judge how its focus can be seen. The page has the eyes of `lookAt`. */
export async function watchFocus(page: Page): Promise<void> {
  await page.evaluate(giveJudgement);
}

/**
 * Puts the focus on everything that can have it, one after the other, and tells where it cannot be seen: no ring, a ring
 * without contrast to what it lies on (3 : 1), or hidden behind something (WCAG 2.4.7, 2.4.11, 1.4.11).
 */
export async function hiddenFocus(page: Page): Promise<string[]> {
  await watchFocus(page);
  // From here on the browser knows that somebody uses the keyboard, and shows the focus.
  await page.keyboard.press('Tab');
  return page.evaluate(focusEverything);
}

/** What is wrong with how the focus can be seen where it is now. */
export async function faultsOfFocus(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return ['nothing has the focus'];
    return window.focusFaultsOf(element).map((fault) => `${window.look.nameOf(element)} ${fault}`);
  });
}

/** Runs in the page. */
function focusEverything(): string[] {
  const jumping = [...document.querySelectorAll<HTMLElement>('[tabindex]')].filter(
    ({ tabIndex }) => tabIndex > 0,
  );
  const unseen = window.look.seenTargets().flatMap((target) => {
    target.focus();
    if (document.activeElement !== target) return [];
    return window.focusFaultsOf(target).map((fault) => `${window.look.nameOf(target)} ${fault}`);
  });
  return [...jumping.map((each) => `${window.look.nameOf(each)} jumps the queue`), ...unseen];
}

/** Runs in the page. */
function giveJudgement(): void {
  type Colour = readonly [red: number, green: number, blue: number, alpha: number];
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  const read = new Map<string, Colour>();
  const colourOf = (words: string): Colour => {
    const known = read.get(words);
    if (known) return known;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = words;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    const colour = [red, green, blue, alpha / 255] as const;
    read.set(words, colour);
    return colour;
  };
  const light = ([...rgb]: Colour): number => {
    const [red = 0, green = 0, blue = 0] = rgb
      .slice(0, 3)
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: Colour, other: Colour) => {
    const [more, less] = [light(one), light(other)].sort((first, second) => second - first);
    return (more! + 0.05) / (less! + 0.05);
  };
  /** The colour under an element; null where a picture lies. */
  const groundUnder = (element: Element): Colour | null => {
    for (let at = element.parentElement; at; at = at.parentElement) {
      const { backgroundColor, backgroundImage } = getComputedStyle(at);
      if (backgroundImage !== 'none') return null;
      const colour = colourOf(backgroundColor);
      if (colour[3] > 0.99) return colour;
    }
    return [255, 255, 255, 1];
  };
  /** The rings around an element, or around the area or the box that stands for it, each with what it lies on. */
  const ringsOf = (element: Element): { colour: string; ground: Colour | null }[] => {
    const outline = ({ outlineStyle, outlineWidth, outlineColor }: CSSStyleDeclaration) =>
      outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 ? [outlineColor] : [];
    const shadow = ({ boxShadow }: CSSStyleDeclaration) =>
      boxShadow.match(/(?:rgb|color|oklch|lab)a?\([^)]*\)/g) ?? [];
    const own = [getComputedStyle(element), getComputedStyle(element, '::after')];
    const around = [element.parentElement, element.nextElementSibling, element.closest('label')].filter(
      (each) => each !== null,
    );
    const drawn = element instanceof SVGElement ? [...element.querySelectorAll('*')] : [];
    const stroke = ({ stroke: colour, strokeWidth }: CSSStyleDeclaration) =>
      colour !== 'none' && Number.parseFloat(strokeWidth) >= 2 ? [colour] : [];
    const on = (colours: string[], ground: Colour | null) => colours.map((colour) => ({ colour, ground }));
    return [
      ...own.flatMap((style) => on([...outline(style), ...shadow(style)], groundUnder(element))),
      ...around.flatMap((each) => on(outline(getComputedStyle(each)), groundUnder(each))),
      ...drawn.flatMap((each) => on(stroke(getComputedStyle(each)), groundUnder(element))),
    ];
  };
  const isBehind = (element: Element): boolean => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [middle, centre] = [(top + bottom) / 2, (left + right) / 2];
    const places = [
      [centre, middle],
      [left + 2, middle],
      [right - 2, middle],
      [centre, top + 2],
      [centre, bottom - 2],
    ] as const;
    return !places.some(([x, y]) => {
      const there = document.elementFromPoint(x, y);
      return (
        there !== null &&
        (element.contains(there) || there.contains(element) || there.closest('label')?.control === element)
      );
    });
  };
  window.focusFaultsOf = (element) => {
    const rings = ringsOf(element);
    if (rings.length === 0) return ['shows no focus'];
    const isFaint = !rings.some(
      ({ colour, ground }) => ground === null || contrast(colourOf(colour), ground) >= 3,
    );
    return [
      ...(isFaint ? ['has a focus that is too faint'] : []),
      ...(isBehind(element) ? ['has its focus behind something'] : []),
    ];
  };
}
