import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ColourName, houseColourFaults, ownColours } from '@verbonden/shared/kernel';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

/** The colours of the stylesheet by their names: one for both themes, or `light-dark(light, dark)`. */
const colours = Object.fromEntries(
  [...css.matchAll(/--([a-z-]+):\s*(light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\)|#[0-9a-f]{6});/g)].map(
    ([, name, value]) => {
      const [light, dark = light] = value!.match(/#[0-9a-f]{6}/g)!;
      return [name as ColourName, [light!, dark!] as const];
    },
  ),
);

describe('the colours of the stylesheet', () => {
  it('are those that a house style is held against, none more and none less', () => {
    expect(colours).toEqual(ownColours);
  });

  it('can be read and seen in light and in dark, each pair in use', () => {
    expect(houseColourFaults(colours)).toEqual([]);
  });
});
