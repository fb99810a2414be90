import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import type { Visitor } from '../stage';
import type { Album, Picture } from './album';
import { type Look, windowHeight } from './look';
import type { Visit } from './visits';

/** Longer pages are cut off: of these pictures nobody looks at more. */
export const highest = 4_000;

/**
 * Opens a page and takes a picture of it in each look, the whole page as far as `highest` pixels.
 * @param checksBarriers whether axe looks at it too, in the first look
 */
export async function take(
  { key, role, page: named }: Visit,
  address: string,
  wanted: readonly Look[],
  { page }: Visitor,
  album: Album,
  checksBarriers: boolean,
): Promise<Picture[]> {
  await setLook(page, wanted[0]!);
  const answer = await page.goto(address, { waitUntil: 'load' });
  await isCalm(page);
  const barriers = checksBarriers ? await barriersOn(page) : undefined;
  const about = {
    ...{ key, role, page: named, address, title: await page.title(), status: answer?.status() ?? 0 },
    ...(barriers ? { barriers } : {}),
  };
  const pictures: Picture[] = [];
  for (const look of wanted) {
    await setLook(page, look);
    const pageHeight = await page.evaluate(() => document.documentElement.scrollHeight);
    const height = Math.min(pageHeight, highest);
    const file = album.placeFor(key, look);
    const shot = await page.screenshot({
      fullPage: true,
      clip: { x: 0, y: 0, width: look.width, height },
    });
    await sharp(shot).webp({ quality: 82 }).toFile(join(album.folder, file));
    pictures.push({ ...about, ...look, file, height, pageHeight });
  }
  return pictures;
}

async function setLook(page: Page, { width, theme }: Look): Promise<void> {
  await page.setViewportSize({ width, height: windowHeight[width] });
  await page.emulateMedia({ colorScheme: theme });
}

/** Waits until nothing changes by itself any more: islands are awake, letters and pictures are there. */
async function isCalm(page: Page): Promise<void> {
  await page
    .waitForFunction(() => document.querySelector('[data-island]:not([data-awake])') === null, null, {
      timeout: 5_000,
    })
    // A page that stays asleep is a picture too.
    .catch(() => undefined);
  await page.evaluate(async () => {
    const drawn = [...document.images].map((image) => {
      image.loading = 'eager';
      return image.decode().catch(() => undefined);
    });
    await Promise.all([document.fonts.ready, ...drawn]);
  });
}

async function barriersOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
