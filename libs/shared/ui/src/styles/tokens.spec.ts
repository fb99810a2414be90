import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ColourPair, houseColourFaults, ownColours } from '@verbonden/shared/kernel';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

/** The colours of the stylesheet by their names: one for both themes, or `light-dark(light, dark)`. */
const colours: Readonly<Record<string, ColourPair>> = Object.fromEntries(
  [...css.matchAll(/--([a-z-]+):\s*(light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\)|#[0-9a-f]{6});/g)].map(
    ([, name = '', value = '']): [string, ColourPair] => {
      const [light = '', dark = light] = value.match(/#[0-9a-f]{6}/g) ?? [];
      return [name, [light, dark]];
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
