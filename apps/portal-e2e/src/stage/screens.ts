import { mkdirSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { projectFolder } from './program';

export type Scheme = 'light' | 'dark';

/** Pictures are for people: `npm test`, where nobody looks, leaves them out. */
const takesPictures = process.env['PICTURES'] !== 'off';

/** What a story looked like, kept in `test-output/screens/<story>`. */
export class Screens {
  readonly #folder: string;
  #number = 0;

  constructor(story: string) {
    this.#folder = `${projectFolder}test-output/screens/${story}`;
    rmSync(this.#folder, { recursive: true, force: true });
    mkdirSync(this.#folder, { recursive: true });
  }

  /**
   * Keeps the page as it is now, on a laptop and on a phone, in light and, when asked, in dark. The page comes back as it
   * was.
   * @throws Error when something sticks out sideways
   */
  async keep(page: Page, what: string, schemes: readonly Scheme[] = ['light']): Promise<void> {
    this.#number += 1;
    const number = String(this.#number).padStart(2, '0');
    const before = page.viewportSize() ?? { width: 1440, height: 900 };
    for (const [width, height] of [
      [1440, 900],
      [360, 740],
    ] as const) {
      await page.setViewportSize({ width, height });
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wider > 0) {
        const sticking = await page.evaluate(stickingOut);
        throw new Error(`‘${what}’ is ${wider} px wider than a screen of ${width} px: ${sticking}`);
      }
      for (const scheme of takesPictures ? schemes : []) {
        await page.emulateMedia({ colorScheme: scheme });
        await page.screenshot({
          path: `${this.#folder}/${number}-${what}-${width}-${scheme}.png`,
          fullPage: true,
        });
      }
    }
    if (takesPictures) await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(before);
  }
}

/** What sticks out: the innermost parts that end beyond the screen. Runs in the page. */
function stickingOut(): string {
  const end = document.documentElement.clientWidth;
  const wide = [...document.querySelectorAll('main *')].filter(
    (each) => each.getBoundingClientRect().right > end + 1,
  );
  return wide
    .filter((each) => !wide.some((other) => other !== each && each.contains(other)))
    .map((each) => `<${each.tagName.toLowerCase()}> ‘${(each.textContent ?? '').trim().slice(0, 60)}’`)
    .join(', ');
}
