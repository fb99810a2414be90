import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectAt } from '../project/project.ts';

const { root } = projectAt();

/** The rows of docs/reliability.md: what breaks, what holds, shown by, seen, meanwhile. */
const rows = readFileSync(join(root, 'docs/reliability.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| what breaks') && !/^\| -+ \|/.test(line))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

describe('what docs/reliability.md says that holds', () => {
  it('says of each fault what holds and how it is shown', () => {
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      expect([row[0], row.slice(0, 3).filter((cell) => cell !== '').length]).toEqual([row[0], 3]);
    }
  });

  it('is shown by a test or a scenario that is there', () => {
    for (const [fault, , shownBy] of rows) {
      const named = [...shownBy!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
      const scenarios = named.flatMap((name) => /^npm run test:reliability -- (\S+)$/.exec(name)?.[1] ?? []);
      const files = [
        ...named.filter((name) => /\.(spec\.tsx?|e2e\.ts)$/.test(name)),
        ...scenarios.map((name) => `apps/bench/src/reliability/${name}.ts`),
      ];
      expect([fault, files.filter((file) => !existsSync(join(root, file)))]).toEqual([fault, []]);
      expect([fault, files.length > 0 || /^(the same|`npm run bench:)/.test(shownBy!)]).toEqual([
        fault,
        true,
      ]);
    }
  });
});
