import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aPdf } from '@verbonden/shared/testing';
import sharp from 'sharp';
import { drawFirstPage } from './draw-first-page';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'draw-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function drawn(bytes: Buffer | string): Promise<boolean> {
  const source = join(folder, 'source');
  await writeFile(source, bytes);
  return drawFirstPage(source, folder);
}

describe('the picture of a PDF', () => {
  it('shows its first page, small, on white', async () => {
    // The first page holds a grey block, the second words.
    expect(await drawn(await aPdf(['', 'Neem de grote pan mee']))).toBe(true);
    const { format, width, height } = await sharp(join(folder, 'preview')).metadata();
    expect([format, height]).toEqual(['webp', 480]);
    expect(width).toBeLessThan(480);
    const { channels } = await sharp(join(folder, 'preview')).stats();
    expect(channels.every(({ max }) => max > 250)).toBe(true);
    expect(channels.every(({ min }) => min > 110 && min < 150)).toBe(true);
  });

  it('is none of an empty page', async () => {
    expect(await drawn(await aPdf([' ']))).toBe(false);
    await expect(stat(join(folder, 'preview'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('of what is no PDF fails, which costs the picture alone', async () => {
    await expect(drawn('geen PDF')).rejects.toThrow();
  });
});
