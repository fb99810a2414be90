import type { BrowserContextOptions, Page } from 'playwright-core';

/** A phone that is held upright. */
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

/** The letters come only after the words can be read, as with little signal, so that what they move can be seen. */
export async function lettersComeLate(page: Page): Promise<void> {
  await page.route('**/*.woff2', async (route) => {
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    await route.continue();
  });
}
