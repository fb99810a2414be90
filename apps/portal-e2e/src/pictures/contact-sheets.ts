import { join } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import type { Album, Picture } from './album';
import type { Look } from './look';

/** How many pages of a width stand on a sheet, and how large; everything in pixels. */
interface Raster {
  readonly columns: number;
  readonly rows: number;
  /** Of a picture on the sheet. */
  readonly width: number;
  readonly height: number;
}

const gap = 12;
const caption = 26;
const rasters: Readonly<Record<Look['width'], Raster>> = {
  1440: { columns: 3, rows: 4, width: 513, height: 452 },
  768: { columns: 4, rows: 3, width: 382, height: 620 },
  360: { columns: 6, rows: 2, width: 250, height: 940 },
};

/** Dutch pages have words that an SVG must not take for its own. */
const inSvg = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Makes sheets with the first part of about twelve pages each, grouped by role and width, light ones, as
 * `sheet-<role>-<width>-<number>.png` in the folder of the album. At most 1600 by 2000 pixels each.
 * @returns the names of the files
 */
export async function makeContactSheets(album: Album, looks: readonly Look[]): Promise<string[]> {
  const names: string[] = [];
  for (const { width, theme } of looks.filter(({ theme }) => theme === 'light')) {
    const taken = album.pictures.filter((picture) => picture.width === width && picture.theme === theme);
    for (const role of new Set(taken.map((picture) => picture.role))) {
      const own = taken.filter((picture) => picture.role === role);
      const { columns, rows } = rasters[width];
      for (let first = 0; first < own.length; first += columns * rows) {
        const number = String(first / (columns * rows) + 1).padStart(2, '0');
        const name = `sheet-${role}-${width}-${number}.png`;
        await makeSheet(album, own.slice(first, first + columns * rows), rasters[width], name);
        names.push(name);
      }
    }
  }
  return names;
}

async function makeSheet(
  { folder }: Album,
  pictures: readonly Picture[],
  raster: Raster,
  name: string,
): Promise<void> {
  const step = { x: raster.width + gap, y: raster.height + caption + gap };
  const rows = Math.ceil(pictures.length / raster.columns);
  const parts = await Promise.all(
    pictures.map(async (picture, index): Promise<OverlayOptions[]> => {
      const left = gap + (index % raster.columns) * step.x;
      const top = gap + Math.floor(index / raster.columns) * step.y;
      return [
        { input: label(picture.address, raster.width), left, top },
        { input: await firstPart(join(folder, picture.file), raster), left, top: top + caption },
      ];
    }),
  );
  await sharp({
    create: {
      width: gap + raster.columns * step.x,
      height: gap + rows * step.y,
      channels: 3,
      background: '#b9b3bd',
    },
  })
    .composite(parts.flat())
    .png({ palette: true })
    .toFile(join(folder, name));
}

function label(text: string, width: number): Buffer {
  const longest = Math.floor(width / 8);
  const shown = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${caption}"><text x="0" y="18" font-family="sans-serif" font-size="14" font-weight="bold" fill="#111">${inSvg(shown)}</text></svg>`,
  );
}

async function firstPart(file: string, { width, height }: Raster): Promise<Buffer> {
  const scaled = await sharp(file).resize({ width }).toBuffer({ resolveWithObject: true });
  return sharp(scaled.data)
    .extract({ left: 0, top: 0, width, height: Math.min(height, scaled.info.height) })
    .toBuffer();
}
