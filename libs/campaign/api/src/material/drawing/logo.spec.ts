import sharp from 'sharp';
import { LogoProblem, placedLogo, readLogo } from './logo';
import { sampleLogo, samplePicture } from './sample-material';

const zone = { x: 10, y: 20, width: 84, height: 33 };

describe('a logo', () => {
  it.each([
    ['very wide', 2000, 100],
    ['very tall', 100, 2000],
    ['square', 600, 600],
  ])('stays within its zone when it is %s, in its own shape', async (_, width, height) => {
    const [mark] = placedLogo(await sampleLogo(width, height, '#c2185b'), zone, 'Zorgstroom', '#000000');
    if (mark?.as !== 'PICTURE') throw new Error('no picture');
    const { box } = mark;
    expect(box.width).toBeLessThanOrEqual(zone.width);
    expect(box.height).toBeLessThanOrEqual(zone.height);
    expect(box.x).toBeGreaterThanOrEqual(zone.x);
    expect(box.y).toBeGreaterThanOrEqual(zone.y);
    expect(box.width / box.height).toBeCloseTo(width / height, 0);
    expect(mark.alt).toBe('Logo van Zorgstroom');
  });

  it('that is white on nothing stands on a dark plate; others stand on the white of the paper', async () => {
    const white = await sampleLogo(900, 300, '#ffffff');
    expect(white.wantsDark).toBe(true);
    expect(placedLogo(white, zone, 'Zorgstroom', '#2b1236').map(({ as }) => as)).toEqual([
      'SHAPE',
      'PICTURE',
    ]);
    expect((await sampleLogo(900, 300, '#c2185b')).wantsDark).toBe(false);
    expect((await sampleLogo(900, 300, '#ffffff', '#00695c')).wantsDark).toBe(false);
  });

  it('loses the empty edge around it', async () => {
    const inner = await samplePicture(600, 200, '#c2185b');
    const padded = await sharp(inner)
      .extend({ top: 300, bottom: 300, left: 100, background: '#ffffff00' })
      .png()
      .toBuffer();
    const { width, height } = await readLogo(padded);
    expect(height).toBeLessThanOrEqual(202);
    expect(width).toBeLessThanOrEqual(602);
  });

  it('that is too small, or in which nothing is seen, is not taken', async () => {
    const refused = async (picture: Promise<Buffer>) =>
      readLogo(await picture).catch((fault: unknown) => (fault instanceof LogoProblem ? fault.code : fault));
    expect(await refused(samplePicture(320, 90, '#c2185b'))).toBe('TOO_SMALL');
    expect(await refused(samplePicture(800, 300, '#ffffff', '#ffffff'))).toBe('NOTHING_SEEN');
    expect(await refused(samplePicture(800, 300, 'none'))).toBe('NOTHING_SEEN');
  });
});
