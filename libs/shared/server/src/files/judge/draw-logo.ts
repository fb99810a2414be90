import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { cleanSvg } from './clean-svg';
import { Refused, type Verdict } from './verdict';

/** The longest side of what is made of a drawing, in dots: as large as a logo is ever used. */
const longestSide = 1600;

/**
 * Makes a picture (PNG, as `logo` in the folder) of a drawing (SVG). The drawing itself is kept nowhere.
 * @returns true, or why it is not taken
 */
export async function drawLogo(
  source: string,
  folder: string,
): Promise<true | Extract<Verdict, { refusal: unknown }>> {
  sharp.cache(false);
  sharp.concurrency(1);
  let logo: Buffer;
  try {
    const clean = cleanSvg(decoded(await readFile(source)), longestSide);
    const limits = { limitInputPixels: longestSide * longestSide * 1.1, failOn: 'error' } as const;
    logo = await sharp(Buffer.from(clean), limits).png().toBuffer();
  } catch (fault) {
    return { refusal: fault instanceof Refused ? fault.refusal : 'BROKEN' };
  }
  await writeFile(join(folder, 'logo'), logo);
  return true;
}

/** Only as UTF-8: another encoding could hide from us what a program reads. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused('BROKEN');
  }
}
