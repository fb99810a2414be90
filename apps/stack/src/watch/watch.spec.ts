import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../processes/patience.ts';
import { aProjectFolder, removeFolders } from '../testing/folders.ts';
import { watchSources } from './watch.ts';

describe('watching the sources', () => {
  let root: string;
  let end = () => {};
  const calls: string[][] = [];

  beforeEach(() => {
    root = aProjectFolder();
    mkdirSync(join(root, 'libs/meetings/api'), { recursive: true });
    calls.length = 0;
  });
  afterEach(() => {
    end();
    removeFolders();
  });

  const write = (path: string) => writeFileSync(join(root, path), String(Math.random()));
  const seen = (path: string) => eventually(() => calls.flat().includes(path), 5_000);

  it('takes what is saved together as one change, and leaves tests and generated files alone', async () => {
    end = watchSources(root, async (paths) => void calls.push(paths));
    write('libs/meetings/api/seats.spec.ts');
    write('libs/meetings/api/list.generated.ts');
    write('libs/meetings/api/seats.ts');
    write('libs/meetings/api/waitlist.ts');
    expect(await seen('libs/meetings/api/seats.ts')).toBe(true);
    expect(calls).toEqual([['libs/meetings/api/seats.ts', 'libs/meetings/api/waitlist.ts']]);
  });

  it('keeps changes made during a build for one more build afterwards', async () => {
    let finish = () => {};
    let atOnce = 0;
    end = watchSources(root, async (paths) => {
      atOnce += 1;
      expect(atOnce).toBe(1);
      calls.push(paths);
      await new Promise<void>((resolve) => (finish = resolve));
      atOnce -= 1;
    });
    write('libs/meetings/api/seats.ts');
    expect(await seen('libs/meetings/api/seats.ts')).toBe(true);
    write('libs/meetings/api/waitlist.ts');
    expect(calls).toHaveLength(1);
    finish();
    expect(await seen('libs/meetings/api/waitlist.ts')).toBe(true);
    finish();
    expect(calls).toEqual([['libs/meetings/api/seats.ts'], ['libs/meetings/api/waitlist.ts']]);
  });

  it('sees a file in a folder that was made while watching', async () => {
    end = watchSources(root, async (paths) => void calls.push(paths));
    mkdirSync(join(root, 'libs/polls'));
    expect(
      // The system may need a moment to notice the folder; a person saves more than once too.
      await eventually(
        () => {
          if (calls.flat().includes('libs/polls/poll.ts')) return true;
          write('libs/polls/poll.ts');
          return false;
        },
        10_000,
        300,
      ),
    ).toBe(true);
  });
});
