import { mkdirSync, writeFileSync } from 'node:fs';
import { createCanvas, Path2D } from '@napi-rs/canvas';

/**
 * Draws the icons of the installed portal from the quarter mark: `node apps/portal/draw-icons.ts`. They are committed;
 * draw them anew when the mark or its colours change.
 */
const folder = new URL('public/assets/', import.meta.url);
const held = [
  'M0 22.5V0A22.5 22.5 0 0 1 22.5 22.5Z',
  'M22.5 25.5V48A22.5 22.5 0 0 1 0 25.5Z',
  'M25.5 25.5H48A22.5 22.5 0 0 1 25.5 48Z',
];
const seen = 'M48 22.5V0A22.5 22.5 0 0 0 25.5 22.5Z';

/** @param share how much of the width the mark takes: a maskable icon may lose everything outside the middle 80 % */
function draw(size: number, share: number, ground: string | null): Buffer {
  const canvas = createCanvas(size, size);
  const pen = canvas.getContext('2d');
  if (ground) {
    pen.fillStyle = ground;
    pen.fillRect(0, 0, size, size);
  }
  const scale = (size * share) / 48;
  const edge = (size - 48 * scale) / 2;
  pen.setTransform(scale, 0, 0, scale, edge, edge);
  pen.fillStyle = '#4a2160';
  for (const path of held) pen.fill(new Path2D(path));
  pen.fillStyle = '#ffb92e';
  pen.fill(new Path2D(seen));
  return canvas.toBuffer('image/png');
}

const paper = '#fdf9f3';
mkdirSync(folder, { recursive: true });
for (const [name, size, share, ground] of [
  ['icon-192', 192, 0.92, null],
  ['icon-512', 512, 0.92, null],
  ['icon-maskable-512', 512, 0.54, paper],
  ['apple-touch-icon', 180, 0.7, paper],
] as const) {
  writeFileSync(new URL(`${name}.png`, folder), draw(size, share, ground));
}
