import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { renderPageAsImage } from 'unpdf';
import { previewSide } from './verdict';

/** Made for each system apart; on one that it is not made for there is no picture, and all else works. */
const canvas = '@napi-rs/canvas';

/**
 * Draws the first page of a PDF that was judged, as the small picture of it. Nothing hangs on it: whatever goes wrong,
 * there is no picture. Nor is there one of a page without a trace: its letters are of a font that is not on this machine.
 * @returns whether it lies as `preview` in the folder
 */
export async function drawFirstPage(source: string, folder: string): Promise<boolean> {
  sharp.cache(false);
  sharp.concurrency(1);
  const drawn = await renderPageAsImage(new Uint8Array(await readFile(source)), 1, {
    canvasImport: () => import(canvas),
    // Drawn twice as large and made smaller, letters stay clear.
    width: previewSide * 2,
  });
  const page = sharp(Buffer.from(drawn)).flatten({ background: '#fff' });
  const { channels } = await page.stats();
  if (channels.every(({ min }) => min === 255)) return false;
  await page
    .resize({ width: previewSide, height: previewSide, fit: 'inside' })
    .webp({ quality: 80 })
    .toFile(join(folder, 'preview'));
  return true;
}
