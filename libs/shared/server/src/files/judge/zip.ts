import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { Refused } from './verdict';

/** One file in a packed file. */
export interface Packed {
  readonly name: string;
  readonly method: number;
  /** Its bytes as they are packed. */
  readonly data: Buffer;
}

const mostEntries = 3000;
/** What all of it may become when unpacked. */
const mostUnpacked = 250 * 1024 * 1024;

/** Reads what is in a ZIP (APPNOTE.TXT 6.3.10, 4.3). @throws Refused BROKEN, LOCKED, TOO_HEAVY */
export function readZip(bytes: Buffer): Packed[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > bytes.length) throw new Refused('BROKEN');
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries) throw new Refused('TOO_HEAVY');
  const entries: Packed[] = [];
  try {
    for (let at = bytes.readUInt32LE(end + 16), number = 0; number < count; number += 1) {
      if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Refused('BROKEN');
      const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
      if (flags & 1) throw new Refused('LOCKED');
      const size = bytes.readUInt32LE(at + 20);
      const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [
        number,
        number,
        number,
      ];
      const local = bytes.readUInt32LE(at + 42);
      if (bytes.readUInt32LE(local) !== 0x04034b50) throw new Refused('BROKEN');
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      if (start + size > bytes.length) throw new Refused('BROKEN');
      entries.push({
        name: bytes.toString('utf8', at + 46, at + 46 + name),
        method,
        data: bytes.subarray(start, start + size),
      });
      at += 46 + name + extra + comment;
    }
  } catch (fault) {
    throw fault instanceof Refused ? fault : new Refused('BROKEN');
  }
  return entries;
}

/** One file unpacked, when it stays within `most` bytes. @throws Refused */
export function unpacked({ method, data }: Packed, most: number): Buffer {
  try {
    if (method === 0) return data.subarray(0, most);
    if (method === 8) return inflateRawSync(data, { maxOutputLength: most });
  } catch (fault) {
    throw new Refused(
      (fault as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'TOO_HEAVY' : 'BROKEN',
    );
  }
  throw new Refused('BROKEN');
}

/**
 * Unpacks everything once without keeping it, so that a file that becomes huge is known by what it does and not by
 * what it says of itself. @throws Refused TOO_HEAVY, BROKEN
 */
export async function assertUnpacks(entries: readonly Packed[]): Promise<void> {
  let room = mostUnpacked;
  for (const { method, data } of entries) {
    if (method === 0) room -= data.length;
    else if (method === 8) room -= await lengthOf(data, room);
    else throw new Refused('BROKEN');
    if (room < 0) throw new Refused('TOO_HEAVY');
  }
}

async function lengthOf(data: Buffer, most: number): Promise<number> {
  const inflate = createInflateRaw();
  inflate.end(data);
  let length = 0;
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > most) break;
    }
  } catch {
    throw new Refused('BROKEN');
  }
  return length;
}
