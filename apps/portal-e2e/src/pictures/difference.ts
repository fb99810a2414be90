import sharp from 'sharp';

/** Pictures are compared at this width, in pixels: letters that moved by a hair are no change, a part that moved is. */
const comparedAt = 240;
/** From so much difference in brightness or colour (of 255) on a spot counts as changed. */
const threshold = 24;

interface Plane {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/**
 * How much of a page changed between two pictures of it, from 0 (nothing) to 1 (everything). What one of them has below
 * the end of the other counts as changed.
 */
export async function changeBetween(before: string | Buffer, after: string | Buffer): Promise<number> {
  const [one, other] = await Promise.all([planeOf(before), planeOf(after)]);
  const row = one.width * 3;
  const [short, long] = [one.height, other.height].sort((a, b) => a - b) as [number, number];
  let changed = (long - short) * one.width;
  for (let spot = 0; spot < short * row; spot += 3) {
    const most = Math.max(
      Math.abs(one.data[spot]! - other.data[spot]!),
      Math.abs(one.data[spot + 1]! - other.data[spot + 1]!),
      Math.abs(one.data[spot + 2]! - other.data[spot + 2]!),
    );
    if (most >= threshold) changed += 1;
  }
  return changed / (long * one.width);
}

async function planeOf(picture: string | Buffer): Promise<Plane> {
  const { data, info } = await sharp(picture)
    .resize({ width: comparedAt })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
