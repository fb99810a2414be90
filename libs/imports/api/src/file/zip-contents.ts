import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';

/** The archive is broken, or more than anybody would send. */
export class ZipError extends Error {
  constructor(readonly reason: 'BROKEN' | 'TOO_LARGE') {
    super(reason);
  }
}

export interface ZipEntry {
  readonly name: string;
  readonly data: Buffer;
}

const mostEntries = 500;
const inflated = promisify(inflateRaw) as (data: Buffer, options: object) => Promise<Buffer>;

/**
 * Unpacks a ZIP archive (PKWARE APPNOTE 6.3) by its central directory, and never more of it than `most` bytes: what an
 * archive says of its own sizes is not believed.
 * @throws ZipError
 */
export async function unzip(bytes: Buffer, most: number): Promise<ZipEntry[]> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length) throw new ZipError('BROKEN');
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries) throw new ZipError('TOO_LARGE');
  const entries: ZipEntry[] = [];
  let left = most;
  let at = bytes.readUInt32LE(end + 16);
  try {
    for (let number = 0; number < count; number++) {
      if (bytes.readUInt32LE(at) !== 0x02014b50) throw new ZipError('BROKEN');
      const method = bytes.readUInt16LE(at + 10);
      const packed = bytes.readUInt32LE(at + 20);
      const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
      const local = bytes.readUInt32LE(at + 42);
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength!);
      const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      if (begin + packed > bytes.length || (method !== 0 && method !== 8)) throw new ZipError('BROKEN');
      const data = await unpacked(bytes.subarray(begin, begin + packed), method, left);
      left -= data.length;
      entries.push({ name, data });
      at += 46 + nameLength! + extra! + comment!;
    }
  } catch (fault) {
    throw fault instanceof ZipError ? fault : new ZipError('BROKEN');
  }
  return entries;
}

async function unpacked(data: Buffer, method: number, left: number): Promise<Buffer> {
  if (method === 0 && data.length <= left) return data;
  if (method === 0 || left <= 0) throw new ZipError('TOO_LARGE');
  try {
    return await inflated(data, { maxOutputLength: left });
  } catch (fault) {
    const tooLarge = (fault as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new ZipError(tooLarge ? 'TOO_LARGE' : 'BROKEN');
  }
}

/** Packs entries without compressing them: for a reader that must not unpack anything that was not looked at. */
export function plainZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data } of entries) {
    const written = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0); // the version that is needed
    facts.writeUInt16LE(0x800, 2); // names are UTF-8
    facts.writeUInt16LE(0x21, 8); // 1 January 1980
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(data.length, 18);
    facts.writeUInt16LE(written.length, 22);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), facts, written, data);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, place, written);
    at += 4 + 26 + written.length + data.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}
