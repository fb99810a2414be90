import type { Box, Mark } from '@verbonden/shared/server';
import sharp from 'sharp';
import { contrastOf } from './contrast';

/** A logo made ready: cut to what can be seen of it, and what it must stand on. */
export interface Logo {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
  /** On white it would vanish, so it stands on a dark plate. */
  readonly wantsDark: boolean;
}

/** A logo that cannot be used, and why. */
export class LogoProblem extends Error {
  constructor(
    readonly code: 'TOO_SMALL' | 'NOTHING_SEEN',
    readonly width: number,
    readonly height: number,
  ) {
    super(code);
  }
}

/** The longest side of a logo, in dots: less is a smear on a poster. */
export const smallestLogo = 400;
const largestLogo = 1600;
const platePadding = 0.12;
/** Dots that differ less than this from what is behind them are not seen. */
const seen = 1.6;

/** Makes a picture ready to stand on materials. @throws LogoProblem */
export async function readLogo(picture: Buffer): Promise<Logo> {
  const { width: wide, height: high } = await sharp(picture).metadata();
  if (Math.max(wide, high) < smallestLogo) throw new LogoProblem('TOO_SMALL', wide, high);
  const { data, info } = await sharp(picture)
    .ensureAlpha()
    .trim({ threshold: 12 })
    .resize({ width: largestLogo, height: largestLogo, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw new LogoProblem('NOTHING_SEEN', wide, high);
    });
  const { onWhite, onDark, all } = await lostDots(data);
  const { channels } = await sharp(data).stats();
  if (all === 0 || channels.every(({ stdev }) => stdev < 1))
    throw new LogoProblem('NOTHING_SEEN', wide, high);
  const wantsDark = onWhite > all * 0.12 && onDark < onWhite;
  return { png: data, width: info.width, height: info.height, wantsDark };
}

/** How many dots of a transparent logo nobody would see, on white and on dark; an opaque one brings its own ground. */
async function lostDots(png: Buffer): Promise<{ onWhite: number; onDark: number; all: number }> {
  const small = sharp(png).resize({ width: 160, height: 160, fit: 'inside', withoutEnlargement: true });
  const { data } = await small.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const [white, dark] = ['#ffffff', '#2b1236'];
  let [onWhite, onDark, all] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3]! < 128) continue;
    all += 1;
    const colour = `#${data.subarray(at, at + 3).toString('hex')}`;
    if (contrastOf(colour, white) < seen) onWhite += 1;
    if (contrastOf(colour, dark) < seen) onDark += 1;
  }
  const opaque = all > (data.length / 4) * 0.98;
  return opaque ? { onWhite: 0, onDark: 0, all } : { onWhite, onDark, all };
}

/** The logo as large as its zone allows, at the left; on a plate when white would swallow it. */
export function placedLogo(logo: Logo, zone: Box, organisation: string, plate: string): Mark[] {
  const padding = logo.wantsDark ? zone.height * platePadding : 0;
  const scale = Math.min((zone.width - 2 * padding) / logo.width, (zone.height - 2 * padding) / logo.height);
  const [width, height] = [logo.width * scale, logo.height * scale];
  const box = { x: zone.x + padding, y: zone.y + (zone.height - height) / 2, width, height };
  const picture: Mark = { as: 'PICTURE', png: logo.png, box, alt: `Logo van ${organisation}` };
  if (!logo.wantsDark) return [picture];
  const [x, y, wide, high, round] = [
    zone.x,
    box.y - padding,
    width + 2 * padding,
    height + 2 * padding,
    padding * 0.8,
  ];
  // One corner in four is round, as everywhere in the house.
  const path = `M${x} ${y}H${x + wide - round}A${round} ${round} 0 0 1 ${x + wide} ${y + round}V${y + high}H${x}Z`;
  return [{ as: 'SHAPE', path, fill: plate }, picture];
}
