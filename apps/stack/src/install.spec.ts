import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder, removeFolders } from './testing/folders.ts';

describe('whether the packages still have to be installed', () => {
  let isInstalled: (folder: string) => boolean;
  let folder: string;

  beforeAll(async () => {
    const file = new URL('./install.mjs', import.meta.url).href;
    ({ isInstalled } = (await import(file)) as { isInstalled: (folder: string) => boolean });
  });
  beforeEach(() => {
    folder = aFolder();
    mkdirSync(join(folder, 'node_modules'));
    wanted({
      'node_modules/react': { version: '19.3.1' },
      'node_modules/for-mac': { version: '1', optional: true },
    });
    present({ 'node_modules/react': { version: '19.3.1' } });
  });
  afterEach(removeFolders);

  const wanted = (packages: object) =>
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));
  const present = (packages: object) =>
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));

  it('they are there, though what is meant for other machines was left out', () => {
    expect(isInstalled(folder)).toBe(true);
  });

  it('a new version is wanted', () => {
    wanted({ 'node_modules/react': { version: '19.4.0' } });
    expect(isInstalled(folder)).toBe(false);
  });

  it('a package was added', () => {
    wanted({ 'node_modules/react': { version: '19.3.1' }, 'node_modules/zod': { version: '4.6.7' } });
    expect(isInstalled(folder)).toBe(false);
  });

  it('nothing was installed, or not to the end', () => {
    expect(isInstalled(aFolder())).toBe(false);
  });
});
