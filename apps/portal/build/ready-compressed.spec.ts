import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressIn } from './ready-compressed';

describe('files of the browser build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbonden-compressed-'));
  const at = (name: string) => join(folder, name);
  const long = 'const places = "many";\n'.repeat(200);
  beforeAll(() => {
    writeFileSync(at('wake.js'), long);
    writeFileSync(at('tiny.js'), '1');
    writeFileSync(at('letters.woff2'), long);
    compressIn(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('lie there compressed as well, in both ways browsers know', () => {
    expect(brotliDecompressSync(readFileSync(at('wake.js.br'))).toString()).toBe(long);
    expect(gunzipSync(readFileSync(at('wake.js.gz'))).toString()).toBe(long);
    expect(readFileSync(at('wake.js.br')).length).toBeLessThan(readFileSync(at('wake.js')).length);
  });

  it('do not when that makes nothing smaller', () => {
    for (const name of ['tiny.js.br', 'tiny.js.gz', 'letters.woff2.br'])
      expect(existsSync(at(name))).toBe(false);
  });
});
