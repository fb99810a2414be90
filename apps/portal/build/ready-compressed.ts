import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Letters are compressed already. */
const worthIt = new Set(['.js', '.css', '.svg', '.json', '.txt', '.webmanifest']);

/**
 * Lays each file of the browser build beside itself compressed as small as it gets (`.br`, `.gz`): that takes seconds
 * once, and would take them at every request. The API serves what lies there (`portal-files.ts`).
 */
export function readyCompressed(): Plugin {
  let folder = '';
  return {
    name: 'ready-compressed',
    configResolved: ({ root, build }) => void (folder = resolve(root, build.outDir, 'assets')),
    closeBundle: () => compressIn(folder),
  };
}

/** Compresses the files of a folder; what would not get smaller is left alone. */
export function compressIn(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => worthIt.has(extname(each)))) {
    const content = readFileSync(join(folder, name));
    const brotli = brotliCompressSync(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    });
    const gzip = gzipSync(content, { level: 9 });
    if (brotli.length < content.length) writeFileSync(join(folder, `${name}.br`), brotli);
    if (gzip.length < content.length) writeFileSync(join(folder, `${name}.gz`), gzip);
  }
}
