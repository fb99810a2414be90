import { mkdtemp, open, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import { FileGone, type FileStore, StoreAway, StoreFull } from './file-store';
import { LocalDisk } from './local-disk';
import { S3Store } from './s3-store';

let folder: string;
let source: string;
let s3: S3rver;
let port: number;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'));
  source = join(folder, 'source');
  await writeFile(source, 'elke dinsdag soep');
  s3 = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'verbonden', configs: [] }],
  });
  ({ port } = await s3.run());
});
afterAll(async () => {
  await s3?.close();
  await rm(folder, { recursive: true, force: true });
});

const address = (path: string) => `http://S3RVER:S3RVER@127.0.0.1:${port}${path}`;
const stores: Readonly<Record<string, () => FileStore>> = {
  'a folder': () => new LocalDisk(join(folder, 'kept')),
  'S3, the bucket in the path': () => new S3Store(address('/verbonden?region=eu-central-1'), true),
  'S3, below a prefix': () => new S3Store(address('/verbonden/portaal/'), true),
};

describe.each(Object.keys(stores))('%s', (name) => {
  let store: FileStore;
  beforeAll(() => {
    store = stores[name]!();
  });
  const whole = async (key: string) => (await buffer(await store.read(key))).toString();

  it('gives back what was put in it, whole or a piece', async () => {
    await store.put('files/a/file', source, 'text/plain');
    expect(await whole('files/a/file')).toBe('elke dinsdag soep');
    expect((await buffer(await store.read('files/a/file', { start: 5, end: 11 }))).toString()).toBe(
      'dinsdag',
    );
  });

  it('makes its own place, and leaves one that is there', async () => {
    await store.put('files/before/file', source, 'text/plain');
    await store.begin();
    expect(await whole('files/before/file')).toBe('elke dinsdag soep');
  });

  it('tells what it keeps', async () => {
    await store.put('files/kept/file', source, 'text/plain');
    await store.put('files/kept/preview', source, 'text/plain');
    const keys: string[] = [];
    for await (const key of store.keys()) keys.push(key);
    expect(keys).toEqual(expect.arrayContaining(['files/kept/file', 'files/kept/preview']));
    expect(keys.every((key) => key.startsWith('files/'))).toBe(true);
  });

  it('puts something else in its place', async () => {
    const other = join(folder, 'other');
    await writeFile(other, 'brood');
    await store.put('files/b/file', source, 'text/plain');
    await store.put('files/b/file', other, 'text/plain');
    expect(await whole('files/b/file')).toBe('brood');
  });

  it('says so when there is nothing, and taking nothing away is fine', async () => {
    await store.put('files/c/file', source, 'text/plain');
    for (let twice = 0; twice < 2; twice += 1) await store.remove('files/c/file');
    await expect(store.read('files/c/file')).rejects.toThrow(FileGone);
  });

  it('keeps a large file as it is', async () => {
    const large = join(folder, 'large');
    const bytes = Buffer.alloc(9 * 1024 * 1024, 'soep ');
    await writeFile(large, bytes);
    await store.put('files/d/file', large, 'application/pdf');
    expect((await buffer(await store.read('files/d/file'))).equals(bytes)).toBe(true);
  });
});

describe('S3', () => {
  it('hands a file out itself, for a moment and under our name for it', async () => {
    const store = new S3Store(address('/verbonden'), true);
    await store.put('files/e/file', source, 'text/plain');
    const as = { type: 'text/plain', disposition: 'attachment; filename="soep.txt"', seconds: 60 };
    const link = await store.handOut('files/e/file', as);
    const answer = await fetch(link!);
    expect([answer.status, await answer.text()]).toEqual([200, 'elke dinsdag soep']);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="soep.txt"');
    expect(new URL(link!).searchParams.get('X-Amz-Expires')).toBe('60');
    expect(await new S3Store(address('/verbonden'), false).handOut('files/e/file', as)).toBeNull();
  });

  it('may have the bucket in the host: then the address has no bucket in its path', async () => {
    const as = { type: 'text/plain', disposition: 'inline', seconds: 60 };
    const link = await new S3Store('https://a:b@verbonden.s3.example.org', true).handOut('files/e/file', as);
    expect(link).toMatch(/^https:\/\/verbonden\.s3\.example\.org\/files\/e\/file\?/);
    expect(link).not.toContain('a:b');
  });

  it('that is away, or does not know us, is away', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => closed.once('listening', resolve));
    const { port: nobody } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const away = new S3Store(`http://a:b@127.0.0.1:${nobody}/verbonden`, false);
    await expect(away.read('files/a/file')).rejects.toThrow(StoreAway);
    await expect(away.put('files/a/file', source, 'text/plain')).rejects.toThrow(StoreAway);
    const stranger = new S3Store(`http://a:b@127.0.0.1:${port}/verbonden`, false);
    await expect(stranger.read('files/a/file')).rejects.toThrow(StoreAway);
  });
});

describe('a folder', () => {
  it('on a full disk keeps what was there, says so, and leaves nothing half', async () => {
    const place = join(folder, 'full');
    await new LocalDisk(place).put('files/a/file', source, 'text/plain');
    /** A disk that takes nothing: the system itself says that it is full. */
    class FullDisk extends LocalDisk {
      protected override open() {
        return open('/dev/full', 'w');
      }
    }
    await expect(new FullDisk(place).put('files/a/file', source, 'text/plain')).rejects.toThrow(StoreFull);
    expect((await buffer(await new LocalDisk(place).read('files/a/file'))).toString()).toBe(
      'elke dinsdag soep',
    );
    expect(await readdir(join(place, 'unfinished'))).toEqual([]);
  });

  it('cannot be left by a key', async () => {
    const store = new LocalDisk(join(folder, 'kept'));
    await expect(store.read('../source')).rejects.toThrow(RangeError);
    await expect(store.put('files/../../x', source, 'text/plain')).rejects.toThrow(RangeError);
  });
});

describe('a store without a place yet', () => {
  it('makes a bucket of S3, and keeps files in it', async () => {
    const store = new S3Store(address('/nieuw'), false);
    await expect(store.put('files/a/file', source, 'text/plain')).rejects.toThrow(StoreAway);
    await store.begin();
    await store.put('files/a/file', source, 'text/plain');
    expect((await buffer(await store.read('files/a/file'))).toString()).toBe('elke dinsdag soep');
  });
});
