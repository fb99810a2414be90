import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Album } from './album';
import { changeBetween } from './difference';
import { pairsOf, screensChangedMost, writePairs } from './pairs';
import { aDrawing, aFolder, aPicture } from './testing';

describe('how much a page changed', () => {
  it('is nothing between the same pictures', async () => {
    expect(await changeBetween(await aDrawing('#ffffff'), await aDrawing('#ffffff'))).toBe(0);
  });

  it('is a half when the lower half has another colour', async () => {
    const change = await changeBetween(
      await aDrawing('#ffffff'),
      await aDrawing('#ffffff', 1_000, '#4a2160'),
    );
    expect(change).toBeCloseTo(0.5, 1);
  });

  it('counts what one of them has below the end of the other', async () => {
    expect(await changeBetween(await aDrawing('#ffffff', 750), await aDrawing('#ffffff', 1_000))).toBeCloseTo(
      0.25,
      1,
    );
  });
});

describe('pairs of before and after', () => {
  async function twoAlbums() {
    const [before, after] = [Album.open(aFolder()), Album.open(aFolder())];
    for (const [page, now] of [
      ['/same', '#ffffff'],
      ['/new', '#4a2160'],
    ] as const) {
      await aPicture(before, { page });
      await aPicture(after, { page }, aDrawing(now));
    }
    await aPicture(before, { page: '/new', width: 360 });
    await aPicture(after, { page: '/new', width: 360 }, aDrawing('#4a2160'));
    await aPicture(after, { page: '/only-now' });
    return { before, after };
  }

  it('are of pages that both have, the most changed first', async () => {
    const { before, after } = await twoAlbums();
    const pairs = await pairsOf(before, after);
    expect(pairs.map((pair) => `${pair.after.page} ${pair.after.width}`)).toEqual([
      '/new 1440',
      '/new 360',
      '/same 1440',
    ]);
  });

  it('name each screen once, as it is seen wide', async () => {
    const { before, after } = await twoAlbums();
    const most = screensChangedMost(await pairsOf(before, after), 1);
    expect(most.map((pair) => [pair.after.page, pair.after.width])).toEqual([['/new', 1440]]);
  });

  it('are written as small pictures, and those of an earlier time go', async () => {
    const { before, after } = await twoAlbums();
    const into = aFolder();
    const most = screensChangedMost(await pairsOf(before, after));
    await writePairs(most, { before: before.folder, after: after.folder }, into);
    await writePairs(most.slice(0, 1), { before: before.folder, after: after.folder }, into);
    expect(readdirSync(into).sort()).toEqual(['01-coordinator-new.webp', 'README.md']);
    expect(readFileSync(join(into, 'README.md'), 'utf8')).toContain('(01-coordinator-new.webp)');
  });
});
