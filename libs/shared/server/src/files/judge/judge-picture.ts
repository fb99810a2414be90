import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { FileKind } from '../file-kinds';
import { type Found, plainlyFound, previewSide, Refused } from './verdict';

/** A picture of more than this many dots is a bomb, or a poster that belongs in a PDF. */
const mostDots = 50_000_000;
/** What is kept is no larger than any screen shows. */
const longestSide = 2560;
const mostFrames = 200;

const formats = {
  jpeg: { type: 'image/jpeg', ending: 'jpg', make: (from: Sharp) => from.jpeg({ quality: 86 }) },
  png: { type: 'image/png', ending: 'png', make: (from: Sharp) => from.png() },
  webp: { type: 'image/webp', ending: 'webp', make: (from: Sharp) => from.webp({ quality: 86 }) },
} as const;

/**
 * Draws a picture again from its dots: upright, without anything the camera wrote in it (where, when, whose) and
 * without whatever was hidden behind it. Its size is read before a single dot is decoded.
 */
export async function judgePicture(source: string, folder: string): Promise<Found> {
  sharp.cache(false);
  sharp.concurrency(1);
  const given = { limitInputPixels: mostDots, failOn: 'error', sequentialRead: true } as const;
  const facts = await sharp(source, { ...given, limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new Refused('BROKEN');
    });
  const { width, height, pages = 1, format } = facts;
  const moves = pages > 1;
  if (width * height * (moves ? pages : 1) > mostDots || pages > mostFrames) throw new Refused('TOO_HEAVY');
  const as = moves ? formats.webp : format === 'jpeg' || format === 'png' ? formats[format] : formats.webp;
  const within = { fit: 'inside', withoutEnlargement: true } as const;
  const drawn = async () => {
    const { data: file, info } = await as
      .make(
        sharp(source, { ...given, animated: moves })
          .autoOrient()
          .resize({ width: longestSide, height: longestSide, ...within }),
      )
      .toBuffer({ resolveWithObject: true });
    const preview = await sharp(file)
      .resize({ width: previewSide, height: previewSide, ...within })
      .webp({ quality: 80 })
      .toBuffer();
    return { file, preview, made: info };
  };
  const { file, preview, made } = await drawn().catch(() => {
    throw new Refused('BROKEN');
  });
  // That these cannot be written says nothing of the picture.
  await writeFile(join(folder, 'file'), file);
  await writeFile(join(folder, 'preview'), preview);
  return {
    ...plainlyFound,
    kind: FileKind.PICTURE,
    type: as.type,
    ending: as.ending,
    remade: true,
    preview: true,
    width: made.width,
    height: made.pageHeight ?? made.height,
  };
}
