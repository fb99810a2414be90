import type { Page } from 'playwright-core';
import './look';

/**
 * What is lost when the colours are the reader's own (forced colours, to which this switches and back): a field or
 * button without an edge, and a choice that looks like its neighbours that are not chosen.
 */
export async function lostWithoutColours(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const found = await page.evaluate(lookWithoutColours);
  await page.emulateMedia({ forcedColors: 'none' });
  return found;
}

/** Runs in the page. */
function lookWithoutColours(): string[] {
  const hasEdge = (element: Element): boolean => {
    const {
      borderTopStyle,
      borderBottomStyle,
      borderBottomWidth,
      outlineStyle,
      borderBottomColor,
      backgroundColor,
    } = getComputedStyle(element);
    const isDrawn = borderTopStyle !== 'none' || borderBottomStyle !== 'none';
    return (
      (isDrawn && Number.parseFloat(borderBottomWidth) > 0 && borderBottomColor !== backgroundColor) ||
      outlineStyle !== 'none'
    );
  };
  const isDrawnByBrowser = (element: Element) => getComputedStyle(element).appearance !== 'none';
  const fields = [
    ...document.querySelectorAll('input:not([type=hidden], [type=checkbox], [type=radio]), select, textarea'),
  ].filter(window.look.isSeen);
  const edgeless = fields
    .filter(
      (field) =>
        !hasEdge(field) &&
        !(field.parentElement && hasEdge(field.parentElement)) &&
        !(isDrawnByBrowser(field) && field.matches('[type=color], [type=range], [type=file]')),
    )
    .map((field) => `${window.look.nameOf(field)} has no edge`);

  // A ground of its own is the ground of the page, once the colours are the reader's.
  const canvas = document.createElement('i');
  canvas.style.backgroundColor = 'Canvas';
  document.body.append(canvas);
  const paper = getComputedStyle(canvas).backgroundColor;
  canvas.remove();
  const groundOf = ({ backgroundColor }: CSSStyleDeclaration) =>
    backgroundColor.endsWith(', 0)') ? paper : backgroundColor;
  const looks = (element: Element): string =>
    [getComputedStyle(element), getComputedStyle(element, '::before'), getComputedStyle(element, '::after')]
      .map((style) =>
        [
          style.borderTopWidth,
          style.borderBottomWidth,
          style.borderLeftWidth,
          style.borderTopStyle,
          style.borderBottomStyle,
          style.borderBottomColor,
          style.outlineStyle,
          style.outlineWidth,
          style.textDecorationLine,
          style.textDecorationThickness,
          style.fontWeight,
          style.content,
          style.display,
          style.color,
          groundOf(style),
          style.forcedColorAdjust,
        ].join(),
      )
      .join(';');
  const whole = (element: Element): string =>
    [element, ...element.querySelectorAll('*')].map((each) => `${each.tagName}${looks(each)}`).join('|');
  const chosen = [
    ...document.querySelectorAll(
      '[aria-current]:not([aria-current=false]), [aria-pressed=true], [aria-selected=true], [aria-checked=true]',
    ),
  ].filter(window.look.isSeen);
  const same = chosen.flatMap((element) => {
    const group =
      element.closest('ul, ol, nav, [role=group], [role=tablist], form, fieldset') ?? document.body;
    const [kind] = element.classList;
    const neighbour = [...group.querySelectorAll(element.tagName)].find(
      (other) =>
        other.classList[0] === kind &&
        window.look.isSeen(other) &&
        !chosen.includes(other) &&
        !other.contains(element),
    );
    const lastWord = element.querySelector('[data-current-text]');
    return neighbour && !lastWord && whole(neighbour) === whole(element)
      ? [`${window.look.nameOf(element)} looks chosen by its colour alone`]
      : [];
  });
  return [...edgeless, ...same];
}
