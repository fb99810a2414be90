import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { aFolder, removeFolders } from '../testing/folders.ts';
import { addMissingLinks, findBinaries, usualPlaces } from './binaries.ts';
import { databaseUser } from './database-user.ts';

/** A package as npm unpacks it, with a `postgres` that only knows its version. */
function aPackage(script = '#!/bin/sh\necho "postgres (PostgreSQL) 18.4"\n', mode = 0o755): string {
  const folder = join(aFolder(mode), 'linux-x64');
  mkdirSync(join(folder, 'native/bin'), { recursive: true });
  mkdirSync(join(folder, 'native/lib'));
  writeFileSync(join(folder, 'package.json'), '{"version":"18.4.0-spec"}');
  writeFileSync(join(folder, 'native/bin/postgres'), script, { mode: 0o755 });
  writeFileSync(join(folder, 'native/lib/libicu.so.60.2'), '');
  writeFileSync(
    join(folder, 'native/pg-symlinks.json'),
    JSON.stringify([{ source: 'native/lib/libicu.so.60.2', target: 'native/lib/libicu.so.60' }]),
  );
  return folder;
}

const places = (more: Partial<ReturnType<typeof usualPlaces>>) => ({
  packageFolder: undefined,
  copies: aFolder(0o1777),
  systemFolders: [],
  ...more,
});
const user = databaseUser();
// What a private folder means depends on who runs this: for ourselves our own folder is never private.
const runsAsAnother = user.ids !== undefined;

describe('finding a PostgreSQL that runs', () => {
  afterEach(removeFolders);

  it('takes the one that came with the packages', async () => {
    const found = await findBinaries(user);
    expect(found).toMatchObject({ origin: 'packaged', version: expect.stringMatching(/^18\./) });
  });

  it('makes the library links when the package could not', async () => {
    const folder = aPackage();
    await findBinaries(user, places({ packageFolder: folder }));
    expect(readlinkSync(join(folder, 'native/lib/libicu.so.60'))).toBe('libicu.so.60.2');
    await expect(addMissingLinks(join(folder, 'native'))).resolves.toBeUndefined();
  });

  it('runs from a project that others may not enter, by way of a copy outside', async () => {
    const packageFolder = aPackage(undefined, 0o700);
    const where = places({ packageFolder });
    const found = await findBinaries(user, where);
    expect(found.version).toBe('18.4');
    expect(found.bin.startsWith(runsAsAnother ? where.copies : packageFolder)).toBe(true);
    expect(readdirSync(where.copies)).toHaveLength(runsAsAnother ? 1 : 0);
    await expect(findBinaries(user, where)).resolves.toEqual(found);
  });

  it('makes one whole copy when several starts copy at the same moment', async () => {
    const where = places({ packageFolder: aPackage(undefined, 0o700) });
    const found = await Promise.all([1, 2, 3, 4].map(() => findBinaries(user, where)));
    expect(new Set(found.map(({ bin }) => bin)).size).toBe(1);
    expect(readdirSync(where.copies)).toHaveLength(runsAsAnother ? 1 : 0);
  });

  it('makes a new copy when a cleaner thinned the old one out', async () => {
    const where = places({ packageFolder: aPackage(undefined, 0o700) });
    const { bin } = await findBinaries(user, where);
    if (runsAsAnother) rmSync(join(bin, 'postgres'));
    await expect(findBinaries(user, where)).resolves.toMatchObject({ version: '18.4' });
  });

  it('does not trust a copy that others may change', async () => {
    const packageFolder = aPackage(undefined, 0o700);
    const where = places({ packageFolder });
    const planted = join(where.copies, `verbonden-postgresql-18.4.0-spec-${process.getuid?.() ?? 0}`);
    cpSync(packageFolder, planted, { recursive: true });
    writeFileSync(join(planted, 'native/bin/postgres'), '#!/bin/sh\necho "postgres (PostgreSQL) 6.6"\n');
    chmodSync(planted, 0o777);
    await expect(findBinaries(user, where)).resolves.toMatchObject({ version: '18.4' });
  });

  it('falls back on one of the system, the newest first', async () => {
    const system = aFolder();
    for (const version of ['13', '15', '17']) {
      mkdirSync(join(system, version, 'bin'), { recursive: true });
      writeFileSync(
        join(system, version, 'bin/postgres'),
        `#!/bin/sh\necho "postgres (PostgreSQL) ${version}.2"\n`,
        {
          mode: 0o755,
        },
      );
    }
    const broken = aPackage('#!/bin/sh\nexit 127\n');
    const found = await findBinaries(user, places({ packageFolder: broken, systemFolders: [system] }));
    expect(found).toEqual({ bin: join(system, '17/bin'), version: '17.2', origin: 'system' });
    expect(existsSync(found.bin)).toBe(true);
  });

  it('says what to do when there is none', async () => {
    await expect(findBinaries(user, places({}))).rejects.toMatchObject({
      message: expect.stringContaining('no PostgreSQL that runs on this machine'),
      advice: expect.stringContaining('npm ci'),
    });
  });
});
