import { open } from 'node:fs/promises';
import { firstLook, headLength } from '../first-look';
import { judgeOffice } from './judge-office';
import { judgePdf } from './judge-pdf';
import { judgePicture } from './judge-picture';
import { judgeText } from './judge-text';
import { Refused, type Verdict } from './verdict';

/**
 * Judges a file by what is in it (P32). Decoding other people's bytes happens here only, and this runs in a process of
 * its own (see judge-program.ts).
 * @param source where the file lies
 * @param name what it was called; it says only whether text is a table
 * @param folder where what is made of it goes
 */
export async function judgeFile(source: string, name: string, folder: string): Promise<Verdict> {
  try {
    const promised = await firstLook(await headOf(source));
    if ('refusal' in promised) return promised;
    switch (promised.is) {
      case 'PICTURE':
        return await judgePicture(source, folder);
      case 'PDF':
        return await judgePdf(source);
      case 'PACKED':
        return await judgeOffice(source);
      case 'TEXT':
        return await judgeText(source, name, folder);
    }
  } catch (fault) {
    if (fault instanceof Refused) return { refusal: fault.refusal };
    throw fault;
  }
}

async function headOf(source: string): Promise<Uint8Array> {
  const file = await open(source);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
