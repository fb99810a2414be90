/** A colour in light and in dark: "#4a2160". */
export type ColourPair = readonly [light: string, dark: string];

/** The colours of the look by their jobs, as they are without a house style (`tokens.css` of shared/ui). */
export const ownColours = {
  paper: ['#fdf9f3', '#20112b'],
  surface: ['#ffffff', '#2e1b3c'],
  quiet: ['#f2e9f7', '#3a254a'],
  'quiet-strong': ['#ddc9ea', '#5a3d6e'],
  text: ['#2b1236', '#f7f0f9'],
  'text-soft': ['#634c6f', '#cdb9d8'],
  link: ['#5b2080', '#e5c5f8'],
  'link-hover': ['#2b1236', '#ffffff'],
  line: ['#e6dbec', '#4d335e'],
  control: ['#7f698b', '#a48bb2'],
  brand: ['#4a2160', '#c9a3e0'],
  'brand-text': ['#ffffff', '#20112b'],
  action: ['#ffb92e', '#ffc043'],
  'action-hover': ['#f2a50c', '#ffd27a'],
  'action-text': ['#2b1236', '#2b1236'],
  attention: ['#8a5600', '#ffc867'],
  'attention-surface': ['#fff2d6', '#42300f'],
  confirmed: ['#1f6a41', '#93d8aa'],
  'confirmed-surface': ['#e5f3e8', '#17372a'],
  error: ['#a52c1b', '#ff9f8c'],
  'error-surface': ['#fcebe6', '#4a1d1c'],
  'error-text': ['#ffffff', '#2b0f0d'],
  night: ['#351646', '#34164a'],
  'night-raised': ['#4a2160', '#482061'],
  'night-text': ['#fbf4fd', '#fbf4fd'],
  'night-soft': ['#d9c4e4', '#d9c4e4'],
  'night-line': ['#6f4a84', '#6f4a84'],
  'focus-outer': ['#2b1236', '#fff6e0'],
  'focus-inner': ['#ffb92e', '#2b1236'],
} as const satisfies Readonly<Record<string, ColourPair>>;

/** A job that a colour has. */
export type ColourName = keyof typeof ownColours;

/** What an alliance has other than we do; the rest stays. */
export type HouseColours = Readonly<Partial<Record<ColourName, ColourPair>>>;

const grounds = ['paper', 'surface', 'quiet'] as const;
const onGrounds = (names: readonly ColourName[]) =>
  names.flatMap((name) => grounds.map((ground): readonly [ColourName, ColourName] => [name, ground]));

/** Each text with every ground it is written on somewhere: 4.5 to 1 at least. */
export const textPairs: readonly (readonly [text: ColourName, ground: ColourName])[] = [
  ...onGrounds(['text', 'text-soft', 'link', 'link-hover', 'error']),
  ['text', 'quiet-strong'],
  ['text', 'attention-surface'],
  ['text', 'confirmed-surface'],
  ['text', 'error-surface'],
  ['action-text', 'action'],
  ['action-text', 'action-hover'],
  ['brand-text', 'brand'],
  ['attention', 'attention-surface'],
  ['attention', 'surface'],
  ['confirmed', 'confirmed-surface'],
  ['error', 'error-surface'],
  ['error-text', 'error'],
  ['night-text', 'night'],
  ['night-soft', 'night'],
  ['night-text', 'night-raised'],
];

/** What has to be seen to use the page, with what it lies on: 3 to 1 at least. */
export const shapePairs: readonly (readonly [shape: ColourName, ground: ColourName])[] = [
  ...onGrounds(['control', 'brand', 'focus-outer']),
  ['error', 'surface'],
  ['attention', 'surface'],
  ['focus-inner', 'focus-outer'],
];

/** Relative luminance as WCAG 2.2 defines it, from 0 to 1. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two colours as WCAG 2.2 defines it, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * What cannot be read or seen once these colours take the place of ours, a sentence each; nothing when all is well. Every
 * pair in use is looked at, in light and in dark, also a new colour on one of ours.
 */
export function houseColourFaults(colours: HouseColours): string[] {
  const all: Readonly<Record<ColourName, ColourPair>> = { ...ownColours, ...colours };
  const checks = [
    ...textPairs.map((pair) => ({ pair, least: 4.5 })),
    ...shapePairs.map((pair) => ({ pair, least: 3 })),
  ];
  return checks.flatMap(({ pair: [name, ground], least }) =>
    (['light', 'dark'] as const).flatMap((theme, place) => {
      const seen = contrastOf(all[name][place]!, all[ground][place]!);
      const words = `${name} on ${ground} in ${theme} is ${seen.toFixed(2)} to 1, and must be ${least}`;
      return seen < least ? [words] : [];
    }),
  );
}

/** The stylesheet that puts these colours in the place of ours; it goes after our own. */
export function houseStylesheet(colours: HouseColours): string {
  const lines = Object.entries(colours).map(
    ([name, [light, dark]]) => `  --${name}: light-dark(${light}, ${dark});`,
  );
  return `:root {\n${lines.join('\n')}\n}\n`;
}
