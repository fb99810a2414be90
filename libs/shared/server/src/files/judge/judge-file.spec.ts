import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aPdf, aPhoto, aPicture, aZip, anOfficeFile } from '@verbonden/shared/testing';
import sharp from 'sharp';
import { judgeFile } from './judge-file';
import type { Found, Verdict } from './verdict';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'judge-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function judged(bytes: Buffer | string, name = 'bestand'): Promise<Verdict> {
  const source = join(folder, 'source');
  await writeFile(source, bytes);
  return judgeFile(source, name, folder);
}

const kept = () => readFile(join(folder, 'file'));

describe('an honest file', () => {
  it('a PDF is read page by page', async () => {
    const verdict = await judged(await aPdf(['Soep op dinsdag', 'Neem de grote pan mee']));
    expect(verdict).toMatchObject({ kind: 'PDF', pages: 2, isActive: false, remade: false });
    expect((verdict as Found).texts).toEqual(['Soep op dinsdag', 'Neem de grote pan mee']);
  });

  it('a scan has pages and no words', async () => {
    expect(await judged(await aPdf(['', '']))).toMatchObject({ kind: 'PDF', pages: 2, texts: ['', ''] });
  });

  it.each(['png', 'jpeg', 'webp', 'gif', 'avif'] as const)(
    'a %s is drawn again, with a small one',
    async (format) => {
      expect(await judged(await aPicture(format))).toMatchObject({
        kind: 'PICTURE',
        width: 80,
        height: 60,
        remade: true,
      });
      expect((await sharp(join(folder, 'preview')).metadata()).format).toBe('webp');
    },
  );

  it.each(['file', 'preview'])(
    'a picture is not called broken when there is no room for its %s',
    async (made) => {
      await symlink('/dev/full', join(folder, made));
      await expect(judged(await aPicture('png'))).rejects.toMatchObject({ code: 'ENOSPC' });
    },
  );

  it('a photo is put upright, and nobody learns where it was taken or by whom', async () => {
    const photo = await aPhoto();
    expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('Noor');
    expect(await judged(photo)).toMatchObject({ type: 'image/jpeg', width: 60, height: 80 });
    const made = await sharp(join(folder, 'file')).metadata();
    expect(made.exif).toBeUndefined();
    expect(made.xmp).toBeUndefined();
    expect((await kept()).toString('latin1')).not.toContain('Noor');
    expect((await readFile(join(folder, 'preview'))).toString('latin1')).not.toContain('Noor');
  });

  it('a large picture becomes as large as a screen shows', async () => {
    expect(await judged(await aPicture('png', { width: 5000, height: 1000 }))).toMatchObject({
      width: 2560,
      height: 512,
    });
  });

  it.each([
    ['docx', 'DOCUMENT', null],
    ['xlsx', 'SHEET', null],
    ['pptx', 'SLIDES', 2],
  ] as const)('a %s is known by what is packed in it', async (sort, kind, pages) => {
    expect(await judged(anOfficeFile(sort, ['een', 'twee']), 'raar.zip')).toMatchObject({
      kind,
      pages,
      ending: sort,
    });
  });

  it('the words of Word and of slides are read, signs and all', async () => {
    expect(await judged(anOfficeFile('docx', ['Soep &amp; brood', 'Caf&#233;']))).toMatchObject({
      texts: ['Soep & brood\nCafé'],
    });
    expect(await judged(anOfficeFile('pptx', ['Eerste dia', 'Tweede dia']))).toMatchObject({
      texts: ['Eerste dia', 'Tweede dia'],
    });
  });

  it('an OpenDocument is known too', async () => {
    const odt = aZip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
      { name: 'content.xml', content: '<office:body><text:p>Samen eten</text:p></office:body>' },
    ]);
    expect(await judged(odt)).toMatchObject({ kind: 'DOCUMENT', ending: 'odt', texts: ['Samen eten\n'] });
  });

  it('text as Windows wrote it is kept so that everybody reads it', async () => {
    expect(await judged(Buffer.from('naam;caf\xe9', 'latin1'), 'lijst.csv')).toMatchObject({
      kind: 'SHEET',
      ending: 'csv',
    });
    expect((await kept()).toString()).toBe('naam;café');
  });
});

describe('a hostile file', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  it.each<[string, () => Buffer | string | Promise<Buffer>, string]>([
    [
      'a program called pdf',
      () => Buffer.from(`MZ\x90\x00\x03${'\x00'.repeat(60)}PE\x00\x00`, 'latin1'),
      'UNKNOWN',
    ],
    ['a program for Linux', () => Buffer.from('\x7fELF\x02\x01\x01\x00', 'latin1'), 'UNKNOWN'],
    ['an svg with a script', () => svg, 'SVG'],
    ['an svg behind a word', () => `\ufeff  <?xml version="1.0"?>${svg}`, 'SVG'],
    ['a web page', () => '<!doctype html><title>hoi</title>', 'WEB_PAGE'],
    ['text with a script in it', () => 'hoi <script>alert(1)</script>', 'WEB_PAGE'],
    ['a script for a shell', () => '#!/bin/sh\nrm -rf /', 'UNKNOWN'],
    ['nothing at all', () => '', 'EMPTY'],
    ['a film', () => Buffer.from('\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom', 'latin1'), 'FILM'],
    ['a PDF cut off', async () => (await aPdf(['een', 'twee'])).subarray(0, -400), 'BROKEN'],
    ['a PDF that is none', () => `%PDF-1.7\n${'onzin '.repeat(500)}\n%%EOF`, 'BROKEN'],
    ['a PDF with a password', () => aPdf(['geheim'], { userPassword: 'x' }), 'LOCKED'],
    [
      'a picture cut off',
      async () => (await aPicture('png', { width: 900, height: 900 })).subarray(0, 1500),
      'BROKEN',
    ],
    ['a packed file that is no Office file', () => aZip([{ name: 'a.txt', content: 'hoi' }]), 'UNKNOWN'],
    ['a packed file cut off', () => anOfficeFile('docx').subarray(0, -30), 'BROKEN'],
    [
      'Word with macros',
      () => anOfficeFile('docx', ['hoi'], [{ name: 'word/vbaProject.bin', content: 'x' }]),
      'MACROS',
    ],
  ])('%s is refused', async (_, make, refusal) => {
    expect(await judged(await make(), 'bestand.pdf')).toEqual({ refusal });
  });

  it('Word that says itself that it holds macros is refused, whatever it is called', async () => {
    const docm = aZip([
      {
        name: '[Content_Types].xml',
        content: '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
      },
    ]);
    expect(await judged(docm, 'brief.docx')).toEqual({ refusal: 'MACROS' });
  });

  it('a packed file that becomes huge is known by unpacking it, whatever size it says it has', async () => {
    const zeros = Buffer.alloc(64 * 1024 * 1024);
    const bomb = anOfficeFile(
      'docx',
      ['hoi'],
      [1, 2, 3, 4, 5].map((number) => ({ name: `word/media/${number}.bin`, content: zeros, says: 10 })),
    );
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await judged(bomb)).toEqual({ refusal: 'TOO_HEAVY' });
  });

  it('a small picture with huge sides is refused before a dot is drawn', async () => {
    const png = await aPicture('png');
    // Width and height stand in the header, at a fixed place, with a check behind them (PNG, 11.2.2).
    png.writeUInt32BE(60_000, 16);
    png.writeUInt32BE(60_000, 20);
    const { crc32 } = await import('node:zlib');
    png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
    expect(await judged(png)).toEqual({ refusal: 'TOO_HEAVY' });
  });

  it('what hides behind a picture is gone after it was drawn again', async () => {
    const hidden = Buffer.concat([
      await aPicture('jpeg'),
      aZip([{ name: 'x.html', content: '<script>1</script>' }]),
    ]);
    expect(await judged(hidden)).toMatchObject({ kind: 'PICTURE' });
    expect((await kept()).includes('PK\x03\x04')).toBe(false);
    const script = Buffer.concat([await aPicture('gif'), Buffer.from('/*<script>alert(1)</script>*/')]);
    expect(await judged(script)).toMatchObject({ kind: 'PICTURE', type: 'image/webp' });
    expect((await kept()).includes('script')).toBe(false);
  });

  it('a PDF that does something when it is opened is kept for downloading only', async () => {
    const plain = (await aPdf(['hoi'])).toString('latin1');
    const acting = plain.replace('/Type /Catalog', '/Type /Catalog /OpenAction << /S /JavaScript /JS (1) >>');
    expect(acting).not.toBe(plain);
    expect(await judged(Buffer.from(acting, 'latin1'))).toMatchObject({ kind: 'PDF', isActive: true });
  });
});
