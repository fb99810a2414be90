import { crc32, deflateRawSync } from 'node:zlib';
import PdfDocument from 'pdfkit';
import sharp from 'sharp';

/** A PDF with these words on its pages; a page without words holds a drawing, as a scan does. */
export function aPdf(pages: readonly string[], security: { userPassword?: string } = {}): Promise<Buffer> {
  return new Promise((resolve) => {
    const document = new PdfDocument({ autoFirstPage: false, ...security });
    const pieces: Buffer[] = [];
    document.on('data', (piece: Buffer) => pieces.push(piece));
    document.on('end', () => resolve(Buffer.concat(pieces)));
    for (const words of pages) {
      document.addPage();
      if (words === '') document.rect(100, 100, 200, 300).fill('#888');
      else document.text(words);
    }
    document.end();
  });
}

/** A picture of one colour, in any format that sharp writes. */
export function aPicture(
  format: 'png' | 'jpeg' | 'webp' | 'gif' | 'avif' = 'png',
  { width = 80, height = 60 } = {},
): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#5b2a86' } })
    .toFormat(format)
    .toBuffer();
}

/** A photo as a phone makes it: lying on its side, with where it was taken and whose phone it was. */
export function aPhoto(): Promise<Buffer> {
  return sharp({ create: { width: 80, height: 60, channels: 3, background: '#5b2a86' } })
    .withExif({
      IFD0: { Make: 'Telefoon van Noor', Artist: 'Noor van Dijk' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '52/1 5/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '5/1 7/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** What goes into a packed file: its text, and what it says of its own size when that is a lie. */
export interface Packable {
  readonly name: string;
  readonly content: string | Buffer;
  readonly says?: number;
}

/** A packed file (ZIP). */
export function aZip(entries: readonly Packable[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, says } of entries) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(raw), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(says ?? raw.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, rest, Buffer.from(name));
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}

const mains = {
  docx: ['wordprocessingml.document.main', 'word/document.xml'],
  xlsx: ['spreadsheetml.sheet.main', 'xl/workbook.xml'],
  pptx: ['presentationml.presentation.main', 'ppt/presentation.xml'],
} as const;

/** An Office file with these paragraphs (or, in a presentation, slides), and whatever else is packed with it. */
export function anOfficeFile(
  sort: keyof typeof mains,
  words: readonly string[] = ['Elke dinsdag soep.'],
  more: readonly Packable[] = [],
): Buffer {
  const [main, path] = mains[sort];
  const type = `application/vnd.openxmlformats-officedocument.${main}+xml`;
  const paragraphs = words.map((each) => `<w:p><w:r><w:t>${each}</w:t></w:r></w:p>`).join('');
  const slides = words.map((each, place) => ({
    name: `ppt/slides/slide${place + 1}.xml`,
    content: `<p:sld><a:p><a:r><a:t>${each}</a:t></a:r></a:p></p:sld>`,
  }));
  return aZip([
    {
      name: '[Content_Types].xml',
      content: `<Types><Override PartName="/${path}" ContentType="${type}"/></Types>`,
    },
    { name: path, content: `<w:document>${sort === 'docx' ? paragraphs : ''}</w:document>` },
    ...(sort === 'pptx' ? slides : []),
    ...more,
  ]);
}
