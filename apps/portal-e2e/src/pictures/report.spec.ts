import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { Album } from './album';
import { makeContactSheets } from './contact-sheets';
import { looksNamed } from './look';
import { readOptions } from './options';
import { pairsOf } from './pairs';
import { writeReport } from './report';
import { aDrawing, aFolder, aPicture } from './testing';

describe('the report', () => {
  it('shows each picture with its title, address, look and what axe found', async () => {
    const album = Album.open(aFolder());
    await aPicture(album, { title: 'Alles & "meer"', barriers: ['color-contrast: p'], pageHeight: 9_000 });
    const html = readFileSync(writeReport({ album, faults: [] }), 'utf8');
    expect(html).toContain('<b>Alles &amp; &quot;meer&quot;</b><code>/bureau</code>');
    expect(html).toContain('coordinator · 1440-light · cut off: 9000 px · axe: color-contrast: p');
    expect(html).toContain('src="coordinator/bureau-1440-light.webp"');
    expect(html.match(/<figure /g)).toHaveLength(1);
  });

  it('names the pages that could not be taken', () => {
    const html = readFileSync(
      writeReport({ album: Album.open(aFolder()), faults: ['visitor/home: <gone>'] }),
      'utf8',
    );
    expect(html).toContain('<li>visitor/home: &lt;gone></li>');
  });

  it('puts pairs side by side, with how much changed', async () => {
    const parent = aFolder();
    const [before, after] = [Album.open(join(parent, 'before')), Album.open(join(parent, 'after'))];
    await aPicture(before);
    await aPicture(after, {}, aDrawing('#4a2160'));
    const comparison = { before, pairs: await pairsOf(before, after) };
    const html = readFileSync(writeReport({ album: after, faults: [], comparison }), 'utf8');
    expect(html).toContain('src="../before/coordinator/bureau-1440-light.webp"');
    expect(html).toContain('changed: 100.0 %');
  });
});

describe('contact sheets', () => {
  it('hold twelve wide pages each and stay within 1600 by 2000 pixels', async () => {
    const album = Album.open(aFolder());
    for (let number = 1; number <= 13; number++) await aPicture(album, { page: `/page-${number}` });
    await makeContactSheets(album, looksNamed('1440-light,1440-dark'));
    const sheets = readdirSync(album.folder).filter((file) => file.endsWith('.png'));
    expect(sheets.sort()).toEqual(['sheet-coordinator-1440-01.png', 'sheet-coordinator-1440-02.png']);
    const { width, height } = await sharp(join(album.folder, sheets[0]!)).metadata();
    expect(width).toBeLessThanOrEqual(1_600);
    expect(height).toBeLessThanOrEqual(2_000);
  });
});

describe('what is asked of the pictures', () => {
  it('takes folders from where it was typed', () => {
    expect(readOptions(['--', '--out', 'now', '--before', '../then'], '/somewhere').before).toBe('/then');
    expect(readOptions(['--out', 'now'], '/somewhere').out).toBe('/somewhere/now');
  });

  it('refuses a look that there is not, and pairs of nothing', () => {
    expect(() => readOptions(['--looks', '800-light'])).toThrow(/‘800-light’ is no look/);
    expect(() => readOptions(['--pairs', 'docs'])).toThrow(/needs --before/);
  });
});
