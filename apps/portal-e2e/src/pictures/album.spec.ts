import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Album } from './album';
import { type Look, looks, looksNamed } from './look';
import { aFolder, aPicture } from './testing';
import { unfinished } from './walk-with-camera';
import { roundsToPicture } from './visits';

describe('an album of pictures', () => {
  it('knows what was taken before when it is opened again', async () => {
    const folder = aFolder();
    const picture = await aPicture(Album.open(folder));
    expect(Album.open(folder).pictures).toEqual([picture]);
  });

  it('misses a picture whose file is gone', async () => {
    const folder = aFolder();
    const { file } = await aPicture(Album.open(folder));
    rmSync(join(folder, file));
    expect(Album.open(folder).pictures).toEqual([]);
  });

  it('begins with the main pages of a role', async () => {
    const album = Album.open(aFolder());
    await aPicture(album, { page: '/bureau/aanvragen' });
    await aPicture(album, { page: '/bureau', width: 360 });
    await aPicture(album, { page: '/bureau' });
    await aPicture(album, { page: '/' });
    expect(album.pictures.map(({ page, width }) => `${page} ${width}`)).toEqual([
      '/ 1440',
      '/bureau 1440',
      '/bureau 360',
      '/bureau/aanvragen 1440',
    ]);
  });

  it('is finished for a round once every page is there in every look', async () => {
    const album = Album.open(aFolder());
    const [round] = roundsToPicture({ a: [{ who: null, stops: ['/kennis'] }] });
    const wide = looksNamed('1440-light');
    const asked = (looks: readonly Look[]) => ({ rounds: [round!], looks, isWanted: () => true });
    expect(unfinished(asked(wide), album)).toEqual([round]);
    await aPicture(album, { key: round!.visits[0]!.key });
    expect(unfinished(asked(wide), album)).toEqual([]);
    expect(unfinished(asked(looks), album)).toEqual([round]);
    expect(unfinished({ ...asked(looks), isWanted: ({ page }) => page !== '/kennis' }, album)).toEqual([]);
  });
});
