import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectAt } from '../project/project.ts';
import { aProjectFolder, removeFolders } from '../testing/folders.ts';
import { builtContent, isBuilt, markBuilt } from './build.ts';
import { isSource, sourceFingerprint } from './sources.ts';

describe('what belongs to a build', () => {
  it.each(['apps/api/src/main.ts', 'libs/meetings/portal/src/a.page.tsx', 'libs/shared/ui/src/a.module.css'])(
    '%s does',
    (path) => expect(isSource(path)).toBe(true),
  );

  it.each([
    'apps/stack/src/start.ts',
    'libs/meetings/api/src/meeting/agenda.spec.ts',
    'libs/meetings/api/src/meeting/meeting.service.db.spec.ts',
    'libs/meetings/portal/src/a.page.generated.ts',
    'libs/meetings/README.md',
    'libs/meetings/api/src/.agenda.ts.swp',
  ])('%s does not', (path) => expect(isSource(path)).toBe(false));
});

describe('building only when something changed', () => {
  let root: string;

  beforeEach(() => {
    root = aProjectFolder();
    for (const file of ['api/main.js', 'worker/main.js', 'cli/main.js', 'portal/server/entry.js']) {
      mkdirSync(join(root, 'dist/apps', file, '..'), { recursive: true });
      writeFileSync(join(root, 'dist/apps', file), '');
    }
    writeFileSync(join(root, 'libs/seats.ts'), 'export const seats = 40;');
    writeFileSync(join(root, 'package-lock.json'), '{}');
    markBuilt(projectAt(root), sourceFingerprint(root));
  });
  afterEach(removeFolders);

  const built = () => isBuilt(projectAt(root));

  it('is not needed when nothing changed', () => expect(built()).toBe(true));

  it.each<[string, () => void]>([
    ['a source changed', () => writeFileSync(join(root, 'libs/seats.ts'), 'export const seats = 41;')],
    ['a source was touched', () => utimesSync(join(root, 'libs/seats.ts'), 1, 1)],
    ['a source went away', () => rmSync(join(root, 'libs/seats.ts'))],
    ['a source was added', () => writeFileSync(join(root, 'libs/waitlist.ts'), '')],
    ['the packages changed', () => writeFileSync(join(root, 'package-lock.json'), '{"a":1}')],
    ['a built program is missing', () => rmSync(join(root, 'dist/apps/worker/main.js'))],
    ['the built pages are missing', () => rmSync(join(root, 'dist/apps/portal/server/entry.js'))],
  ])('is needed when %s', (_, change) => {
    change();
    expect(built()).toBe(false);
  });

  it('is not needed when only a test changed', () => {
    writeFileSync(join(root, 'libs/seats.spec.ts'), '');
    expect(built()).toBe(true);
  });

  it('starts only those programs anew that came out different', () => {
    const content = () =>
      ['api', 'worker'].map((app) => builtContent(projectAt(root), app as 'api' | 'worker'));
    const before = content();
    writeFileSync(join(root, 'dist/apps/worker/main.js'), '');
    expect(content()).toEqual(before);
    writeFileSync(join(root, 'dist/apps/portal/server/entry.js'), 'a new page');
    expect(content()).toEqual([expect.not.stringContaining(before[0] ?? ''), before[1]]);
  });
});
