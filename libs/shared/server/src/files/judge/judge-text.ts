import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FileKind } from '../file-kinds';
import { isPlain, markupIn } from '../first-look';
import { type Found, longest, plainlyFound, Refused } from './verdict';

/** Plain text, and tables as text. Kept as UTF-8, also when it came as Windows wrote it. */
export async function judgeText(source: string, name: string, folder: string): Promise<Found> {
  const words = decoded(await readFile(source)).replace(/^\ufeff/, '');
  const refusal = markupIn(words.trimStart().slice(0, 4000)) ?? (isPlain(words) ? null : 'UNKNOWN');
  if (refusal) throw new Refused(refusal);
  await writeFile(join(folder, 'file'), words);
  const isTable = /\.csv$/i.test(name);
  return {
    ...plainlyFound,
    kind: isTable ? FileKind.SHEET : FileKind.TEXT,
    type: `text/${isTable ? 'csv' : 'plain'}; charset=utf-8`,
    ending: isTable ? 'csv' : 'txt',
    remade: true,
    texts: [words.slice(0, longest.whole)],
  };
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
