import { mkdir, writeFile } from 'node:fs/promises';
import { type Box, sheetPdf, sheetPng } from '@verbonden/shared/server';
import sharp from 'sharp';
import { extractText, getDocumentProxy } from 'unpdf';
import { altText } from './alt-text';
import { standardDesigns } from './design';
import { DoesNotFit, drawMaterial } from './draw-material';
import { type DrawnFormatCode, drawnFormats, isPrinted, showsAgenda } from './format';
import { extremes, sampleAgenda, sampleDrawing, sampleLogo, sampleWords } from './sample-material';

const formats = Object.keys(drawnFormats) as DrawnFormatCode[];
const folder = 'test-output/materials';
const small = 540;

/** The dots of a drawing, with its zones painted over. */
async function outsideZones(format: DrawnFormatCode, png: Buffer): Promise<Buffer> {
  const { panel, logo, contact } = standardDesigns[format];
  const { width, height } = drawnFormats[format];
  const image = sharp(png);
  const meta = await image.metadata();
  const scale = meta.width / width;
  const zones = [panel, logo, contact].filter((zone): zone is Box => zone !== null);
  // Letters and edges are smoothed over a dot at each side.
  const covers = zones.map(({ x, y, width: wide, height: high }) => {
    const [left, top] = [Math.max(0, Math.floor(x * scale) - 1), Math.max(0, Math.floor(y * scale) - 1)];
    const right = Math.min(meta.width, Math.ceil((x + wide) * scale) + 1);
    const bottom = Math.min(meta.height, Math.ceil((y + high) * scale) + 1);
    const size = { width: right - left, height: bottom - top, channels: 3 as const, background: '#000' };
    return { left, top, input: { create: size } };
  });
  expect(height).toBeGreaterThan(0);
  return image.composite(covers).raw().toBuffer();
}

describe('a material', () => {
  it.each(formats)(
    '%s is the same outside its zones, whatever an organisation makes of it',
    async (format) => {
      const all = Object.values(await extremes());
      const drawn = await Promise.all(
        all.map((own) => sheetPng(drawMaterial(sampleDrawing(format, own)), small)),
      );
      const outside = await Promise.all(drawn.map((png) => outsideZones(format, png)));
      for (const other of outside.slice(1)) expect(other.equals(outside[0]!)).toBe(true);
      expect(drawn[1]!.equals(drawn[0]!)).toBe(false);
    },
  );

  it('is drawn at its extremes, to be looked at in test-output/materials', async () => {
    await mkdir(folder, { recursive: true });
    for (const format of formats) {
      for (const [name, own] of Object.entries(await extremes())) {
        const png = await sheetPng(drawMaterial(sampleDrawing(format, own)), small);
        expect((await sharp(png).metadata()).width).toBe(small);
        await writeFile(`${folder}/${format}-${name}.png`, png);
      }
    }
  }, 60_000);

  it('gives the same bytes for the same data', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(async () => {
        const logo = await sampleLogo(800, 300, '#c2185b');
        return sheetPng(drawMaterial(sampleDrawing('SQUARE', { logo })), 1080);
      }),
    );
    expect(one!.equals(other!)).toBe(true);
  });

  it.each(formats.filter(isPrinted))(
    '%s is ready for a printer: cut size, bleed, embedded letters, tags',
    async (format) => {
      const { width, height, bleed } = drawnFormats[format];
      const logo = await sampleLogo(800, 300, '#c2185b');
      const file = await sheetPdf(drawMaterial(sampleDrawing(format, { logo, agenda: sampleAgenda(1) })));
      const points = (each: number) => (each * 72) / 25.4;
      const written = file.toString('latin1');
      const boxOf = (name: string) =>
        new RegExp(`/${name} \\[([^\\]]+)\\]`).exec(written)![1]!.trim().split(' ').map(Number);
      const close = (found: number[], wanted: number[]) =>
        found.forEach((each, at) => expect(each).toBeCloseTo(points(wanted[at]!), 1));
      close(boxOf('MediaBox'), [0, 0, width + 2 * bleed, height + 2 * bleed]);
      close(boxOf('BleedBox'), [0, 0, width + 2 * bleed, height + 2 * bleed]);
      close(boxOf('TrimBox'), [bleed, bleed, bleed + width, bleed + height]);
      expect(written).toMatch(/\/FontFile[23]/);
      expect(written).toMatch(/\/FontName \/[A-Z]{6}\+/);
      expect(written).toContain('/MarkInfo');
      expect(written).toContain('/Lang (nl)');
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: true });
      const plain = text.replace(/\s+/g, ' ');
      const own = showsAgenda(format) ? '15.00 – 17.00 uur' : sampleWords.when;
      for (const part of [sampleWords.heading, own, sampleWords.contact, '1 t/m 7 juni 2027'])
        expect(plain).toContain(part);
    },
  );

  it('says which field is too long, and for which format', () => {
    const drawn = (own: object) => () => drawMaterial(sampleDrawing('BANNER', own));
    expect(drawn({ words: 'woord '.repeat(400) })).toThrow(new DoesNotFit('words', 'BANNER'));
    expect(drawn({ heading: 'woord '.repeat(80) })).toThrow(new DoesNotFit('heading', 'BANNER'));
    expect(drawn({ contact: 'w'.repeat(200) })).toThrow(new DoesNotFit('contact', 'BANNER'));
  });

  it('has an alternative text that says everything that stands on it', () => {
    const { edition, own } = sampleDrawing('POSTER_A4');
    const alt = altText('POSTER_A4', edition, own);
    for (const part of [edition.name, edition.days, own.heading, own.words, own.when, own.place])
      expect(alt).toContain(part);
  });
});
