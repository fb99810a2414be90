import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Theme = 'light' | 'dark';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

/** The value of a colour token in one theme: either one colour for both, or `light-dark(light, dark)`. */
function colour(token: string, theme: Theme): string {
  const value = new RegExp(`--${token}:\\s*([^;]+);`).exec(css)?.[1];
  if (!value) throw new Error(`there is no token --${token}`);
  const pair = /light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/.exec(value);
  const one = pair ? pair[theme === 'light' ? 1 : 2] : /#[0-9a-f]{6}/.exec(value)?.[0];
  if (!one) throw new Error(`--${token} is no colour: ${value}`);
  return one;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'surface', 'quiet'];

/** Each text with every ground it is written on somewhere. */
const texts: [text: string, ground: string][] = [
  ...['text', 'text-soft', 'link', 'link-hover', 'error'].flatMap((text) =>
    grounds.map((ground): [string, string] => [text, ground]),
  ),
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

/** What has to be seen to use the page: edges of fields, marks of what is chosen, the rings of focus. */
const shapes: [shape: string, ground: string][] = [
  ...['control', 'brand', 'focus-outer'].flatMap((shape) =>
    grounds.map((ground): [string, string] => [shape, ground]),
  ),
  ['error', 'surface'],
  ['attention', 'surface'],
  ['focus-inner', 'focus-outer'],
];

describe.each<Theme>(['light', 'dark'])('in the %s theme', (theme) => {
  it.each(texts)('%s can be read on %s', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)('%s can be seen on %s', (shape, ground) => {
    expect(contrast(colour(shape, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});

it('computes contrast as WCAG does: black on white is 21, a middle grey stays below 4.5', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
});
