import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { Album, type Picture } from './album';

/** A folder that is there for one test. */
export function aFolder(): string {
  return mkdtempSync(join(tmpdir(), 'verbonden-pictures-'));
}

/** An even picture; `lower` is the colour of its lower half. */
export function aDrawing(colour: string, height = 1_000, lower = colour, width = 1_440): Promise<Buffer> {
  const half = Math.round(height / 2);
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .composite([
      {
        input: { create: { width, height: half, channels: 3, background: lower } },
        left: 0,
        top: height - half,
      },
    ])
    .webp({ lossless: true })
    .toBuffer();
}

/** Puts a picture of a page in an album. */
export async function aPicture(
  album: Album,
  traits: Partial<Picture> = {},
  drawing: Promise<Buffer> = aDrawing('#ffffff'),
): Promise<Picture> {
  const page = traits.page ?? '/bureau';
  const key = traits.key ?? `${traits.role ?? 'coordinator'}/${page.replaceAll('/', '-').slice(1) || 'home'}`;
  const look = { width: traits.width ?? 1_440, theme: traits.theme ?? 'light' } as const;
  const file = album.placeFor(key, look);
  await sharp(await drawing).toFile(join(album.folder, file));
  const picture: Picture = {
    ...{ key, role: 'coordinator', page, address: page, title: 'Bureau', status: 200 },
    ...{ ...look, file, height: 1_000, pageHeight: 1_000 },
    ...traits,
  };
  album.add([picture]);
  return picture;
}
