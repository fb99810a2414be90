import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processIdentity } from '../processes/process-identity.ts';
import { aProjectFolder, removeFolders } from '../testing/folders.ts';
import { projectAt } from './project.ts';
import { findRunningStack, RunningLock } from './running.ts';

describe('one start at a time in a project folder', () => {
  afterEach(removeFolders);

  it('refuses a second start and says where the first one is', async () => {
    const project = projectAt(aProjectFolder());
    const lock = await RunningLock.take(project);
    lock.tell({ url: 'http://localhost:4000', inboxUrl: 'http://localhost:4020' });
    await expect(RunningLock.take(project)).rejects.toMatchObject({
      message: 'This project already runs: http://localhost:4000 (its inbox: http://localhost:4020).',
      advice: expect.stringContaining(`kill ${process.pid}`),
    });
    lock.release();
    (await RunningLock.take(project)).release();
  });

  it('says so when the first start is not ready yet', async () => {
    const project = projectAt(aProjectFolder());
    await RunningLock.take(project);
    await expect(RunningLock.take(project)).rejects.toMatchObject({
      message: expect.stringContaining('already being started'),
    });
  });

  it('tells others what runs, and nothing after it stopped', async () => {
    const project = projectAt(aProjectFolder());
    expect(findRunningStack(project)).toBeUndefined();
    const lock = await RunningLock.take(project);
    lock.tell({ databaseUrl: 'postgresql://127.0.0.1:1/x' });
    expect(findRunningStack(project)).toMatchObject({ databaseUrl: 'postgresql://127.0.0.1:1/x' });
    lock.release();
    expect(findRunningStack(project)).toBeUndefined();
  });

  it.each([
    ['a process that is gone', { pid: 4_194_303, identity: 'boot:1' }],
    ['a later process with the same number', { pid: process.pid, identity: 'boot-before:1' }],
  ])('takes over what %s left behind', async (_, left) => {
    const project = projectAt(aProjectFolder());
    writeFileSync(
      join(project.data, 'stack.json'),
      JSON.stringify({ ...left, url: 'http://localhost:4000' }),
    );
    expect(findRunningStack(project)).toBeUndefined();
    const lock = await RunningLock.take(project);
    expect(findRunningStack(project)?.identity).toBe(processIdentity(process.pid));
    lock.release();
  });

  it('takes over a file that was cut short', async () => {
    const project = projectAt(aProjectFolder());
    writeFileSync(join(project.data, 'stack.json'), '{"pid": 12');
    (await RunningLock.take(project)).release();
  });
});
