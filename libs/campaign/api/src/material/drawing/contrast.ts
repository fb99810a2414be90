/** Text that is read at any size (WCAG 2.2, 1.4.3). */
export const enoughContrast = 4.5;

const [dark, white] = ['#1f0b29', '#ffffff'] as const;

/** How light a colour is, from 0 to 1 (WCAG 2.2, relative luminance). @param colour as #rrggbb */
export function luminanceOf(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 (the same) to 21 (black on white). */
export function contrastOf(one: string, other: string): number {
  const [light, low] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (low + 0.05);
}

/** A ground and the colour of text that can be read on it. */
export interface Readable {
  readonly ground: string;
  readonly text: string;
  /** The ground had to be made a little darker, since no text could be read on it. */
  readonly nudged: boolean;
}

/** White or dark text, whichever reads best; a ground on which neither does is made darker until white does. */
export function readableOn(colour: string): Readable {
  const best = contrastOf(colour, white) >= contrastOf(colour, dark) ? white : dark;
  if (contrastOf(colour, best) >= enoughContrast) return { ground: colour, text: best, nudged: false };
  let ground = colour;
  while (contrastOf(ground, white) < enoughContrast) ground = mixed(ground, '#000000', 0.04);
  return { ground, text: white, nudged: true };
}

/** A colour with so much of another in it. */
export function mixed(colour: string, other: string, part: number): string {
  const into = channelsOf(other);
  return `#${channelsOf(colour)
    .map((value, at) => Math.floor(value + (into[at]! - value) * part))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}
