import { readFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { paper } from './house-colours';

const root = new URL('../../../../', import.meta.url);

/** The colour of a point, at a share of the width and the height, as #rrggbbaa. */
async function read(name: string) {
  const image = await loadImage(readFileSync(new URL(`apps/portal/public/assets/${name}.png`, root)));
  const canvas = createCanvas(image.width, image.height);
  const pen = canvas.getContext('2d');
  pen.drawImage(image, 0, 0);
  const at = (x: number, y: number) =>
    `#${Buffer.from(pen.getImageData(x * image.width, y * image.height, 1, 1).data).toString('hex')}`;
  return { size: [image.width, image.height], at };
}

describe('the icons of the installed portal', () => {
  it.each([
    ['icon-192', 192, 0.5 - 0.46 / 2, '#00000000'],
    ['icon-512', 512, 0.5 - 0.46 / 2, '#00000000'],
    ['icon-maskable-512', 512, 0.5 - 0.27 / 2, `${paper.light}ff`],
    ['apple-touch-icon', 180, 0.5 - 0.35 / 2, `${paper.light}ff`],
  ])('%s is the quarter mark, three that hold and one that is seen', async (name, size, near, corner) => {
    const icon = await read(name);
    expect(icon.size).toEqual([size, size]);
    expect([icon.at(near, near), icon.at(near, 1 - near), icon.at(1 - near, 1 - near)]).toEqual(
      Array(3).fill('#4a2160ff'),
    );
    expect(icon.at(1 - near, near)).toBe('#ffb92eff');
    expect(icon.at(0.001, 0.001)).toBe(corner);
  });

  it('a maskable one keeps its mark within the circle that every device shows', async () => {
    const { at } = await read('icon-maskable-512');
    const edge = [...Array(64).keys()].map((step) => (step / 64) * 2 * Math.PI);
    expect(
      new Set(edge.map((angle) => at(0.5 + 0.4 * Math.cos(angle), 0.5 + 0.4 * Math.sin(angle)))),
    ).toEqual(new Set([`${paper.light}ff`]));
  });
});

describe('the colour of the bar around a page', () => {
  it('is the paper of the house', () => {
    const css = readFileSync(new URL('libs/shared/ui/src/styles/tokens.css', root), 'utf8');
    expect(css).toContain(`--paper: light-dark(${paper.light}, ${paper.dark});`);
  });
});
