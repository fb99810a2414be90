import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

/**
 * `node libs/shared/ui/write-letters.ts`: cuts the letters that we send from those of the packages. All signs stay; what
 * goes is thickness that no style asks for, which is half of the weight. To be run again when a package is newer, or
 * when a style asks for another thickness (`letters.spec.ts` says so).
 */
const packages = new URL('../../../node_modules/@fontsource-variable/', import.meta.url);
const folder = new URL('./src/styles/letters/', import.meta.url);

/** What a browser looks for in the Latin files (`unicode-range` in fonts.css). */
const latin: readonly (readonly [number, number])[] = [
  [0x20, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2dc],
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2215],
];
const signs = latin
  .flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  )
  .join('');

const text = { wght: { min: 400, max: 700, default: 400 } };
/** One thickness; how wide and how tight they are still follows their size (`opsz`). */
const heading = { wght: 700 };

const files = [
  ['atkinson-hyperlegible-next', 'latin-wght-normal', text],
  ['atkinson-hyperlegible-next', 'latin-wght-italic', text],
  ['bricolage-grotesque', 'latin-opsz-normal', heading],
] as const;

for (const [family, kind, variationAxes] of files) {
  const whole = readFileSync(new URL(`${family}/files/${family}-${kind}.woff2`, packages));
  const cut = await subsetFont(whole, signs, { targetFormat: 'woff2', variationAxes });
  writeFileSync(new URL(`${family}-${kind}.woff2`, folder), cut);
  process.stdout.write(`${family}-${kind}: ${whole.length} → ${cut.length} bytes\n`);
}
