import type { Page } from 'playwright-core';
import './look';

/**
 * What is too small for a finger, on the phone that the page is on: anything under 24 px that has no room around it
 * (WCAG 2.5.8), and a main button under 44. The page has the eyes of `lookAt`.
 */
export async function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(measureTargets);
}

/** Runs in the page. */
function measureTargets(): string[] {
  const least = 24;
  const forThumbs = 44;
  /** A field and the words at it are pressed as one. */
  const areaOf = (target: HTMLElement): DOMRect => {
    const own = target.getBoundingClientRect();
    const labels = target instanceof HTMLInputElement ? [...(target.labels ?? [])] : [];
    const cover = getComputedStyle(target, '::after');
    const parts = [own, ...labels.filter(window.look.isSeen).map((label) => label.getBoundingClientRect())];
    if (cover.content !== 'none' && cover.position === 'absolute') {
      // A card's link covers the card.
      const card = target.offsetParent?.getBoundingClientRect();
      if (card && Number.parseFloat(cover.height) > own.height) parts.push(card);
    }
    return parts.reduce((whole, part) =>
      part.width * part.height > whole.width * whole.height ? part : whole,
    );
  };
  const isInSentence = (target: HTMLElement): boolean => {
    if (getComputedStyle(target).display !== 'inline') return false;
    const around = target.parentElement?.textContent?.trim().length ?? 0;
    return around > (target.textContent?.trim().length ?? 0);
  };
  const targets = window.look.seenTargets().map((target) => ({ target, area: areaOf(target) }));
  const centre = ({ left, top, width, height }: DOMRect) => [left + width / 2, top + height / 2] as const;
  const distance = ([x, y]: readonly [number, number], { left, right, top, bottom }: DOMRect) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  const hasRoom = (target: HTMLElement, area: DOMRect) =>
    targets.every(
      ({ target: other, area: its }) =>
        other === target ||
        other.contains(target) ||
        target.contains(other) ||
        distance(centre(area), its) >= least / 2,
    );
  const said = (target: Element, { width, height }: DOMRect) =>
    `${window.look.nameOf(target)} is ${Math.round(width)} × ${Math.round(height)} px`;
  const small = targets
    .filter(
      ({ target, area }) =>
        (area.width < least - 0.5 || area.height < least - 0.5) &&
        !isInSentence(target) &&
        !hasRoom(target, area),
    )
    .map(({ target, area }) => said(target, area));
  const forThumb = targets
    .filter(
      ({ target, area }) => target.matches('main form button[type=submit]') && area.height < forThumbs - 0.5,
    )
    .map(({ target, area }) => `${said(target, area)}, a button`);
  return [...small, ...forThumb];
}
