import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { projectFolder } from '../stage/program';
import type { Visitor } from '../stage';
import type { Shot } from './shots';

const folder = `${projectFolder}apps/portal/public/assets/`;
const listFile = `${projectFolder}apps/portal/src/handbook/pictures.json`;

/** Air around a part, in CSS pixels. */
const edge = 16;

/** How large a picture is on screen, in CSS pixels, and what changes its address when it is taken anew. */
export interface MadePicture {
  readonly width: number;
  readonly height: number;
  readonly version: string;
}

/** The pictures that are kept, by name and language: 'bureau.nl'. */
export function keptPictures(): Readonly<Record<string, MadePicture>> {
  return JSON.parse(readFileSync(listFile, 'utf8')) as Readonly<Record<string, MadePicture>>;
}

/** Where a picture is kept. */
export function pictureFile(name: string): string {
  return `${folder}handboek-${name}.webp`;
}

/** The size of a kept picture in bytes. Throws when it is not there. */
export function pictureBytes(name: string): number {
  return statSync(pictureFile(name)).size;
}

/**
 * Takes a shot of the page as it is, at twice the size of the screen. Throws when what should be in it is not there, or
 * is empty.
 */
export async function take(shot: Shot, { page }: Visitor): Promise<Buffer> {
  const part = shot.part(page);
  await part.scrollIntoViewIfNeeded();
  const box = await part.boundingBox();
  if (!box || box.width < 100 || box.height < 30) throw new Error(`there is nothing to see in ${shot.name}`);
  const scrolled = await page.evaluate(() => window.scrollY);
  const air = Math.min(edge, box.x, page.viewportSize()!.width - box.x - box.width);
  return page.screenshot({
    fullPage: true,
    clip: {
      x: box.x - air,
      y: box.y + scrolled - air,
      width: box.width + 2 * air,
      height: Math.min(box.height + 2 * air, shot.height ?? Infinity),
    },
  });
}

/** Keeps a picture as WebP, and notes its size for the page that shows it. */
export async function keep(name: string, taken: Buffer): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const picture = await sharp(taken).webp({ quality: 70, effort: 6, smartSubsample: true }).toBuffer();
  const { width = 0, height = 0 } = await sharp(picture).metadata();
  writeFileSync(pictureFile(name), picture);
  const version = createHash('sha256').update(picture).digest('hex').slice(0, 8);
  const all = {
    ...keptPictures(),
    [name]: { width: Math.round(width / 2), height: Math.round(height / 2), version },
  };
  const sorted = Object.fromEntries(Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(listFile, `${JSON.stringify(sorted, null, 2)}\n`);
}
