import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileJudge } from './file-judge';
import { hasNoRoom } from './file-store';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'judge-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** What comes of a judge that ends with this code. */
async function endedWith(code: number): Promise<unknown> {
  const program = join(folder, 'judge.mjs');
  await writeFile(program, `process.exit(${code})`);
  return new FileJudge(program).judge('source', 'foto.png', folder).catch((fault: unknown) => fault);
}

describe('a judge that ends without a verdict', () => {
  it('for want of room is told apart from one that failed', async () => {
    expect(hasNoRoom(await endedWith(28))).toBe(true);
    expect(await endedWith(1)).toEqual(new Error('judging ended with 1'));
  });
});
