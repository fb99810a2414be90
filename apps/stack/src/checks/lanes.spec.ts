import { type Check, verdict } from './check.ts';
import { type Finished, runInLanes } from './lanes.ts';

describe('running parts side by side', () => {
  const events: string[] = [];
  beforeEach(() => {
    events.length = 0;
  });

  const part = (name: string, { after = [] as string[], passes = true } = {}): Check => ({
    name,
    after,
    run: async () => {
      events.push(`+${name}`);
      await new Promise(setImmediate);
      events.push(`-${name}`);
      return verdict(passes, '');
    },
  });
  const run = (checks: Check[], lanes = 2): Promise<Finished[]> =>
    runInLanes(checks, lanes, new AbortController().signal, () => undefined);

  it('never runs more parts at once than there are lanes', async () => {
    await run(['a', 'b', 'c', 'd', 'e'].map((name) => part(name)));
    let most = 0;
    let now = 0;
    for (const event of events) {
      now += event.startsWith('+') ? 1 : -1;
      most = Math.max(most, now);
    }
    expect(most).toBe(2);
    expect(events).toHaveLength(10);
  });

  it('begins a part only after what it needs, and lets others go first meanwhile', async () => {
    await run([part('build'), part('stories', { after: ['build'] }), part('lint')]);
    expect(events.indexOf('+stories')).toBeGreaterThan(events.indexOf('-build'));
    expect(events.indexOf('+lint')).toBeLessThan(events.indexOf('+stories'));
  });

  it('counts a part as failed when what it needs failed', async () => {
    const finished = await run([part('build', { passes: false }), part('stories', { after: ['build'] })]);
    expect(finished.map(({ result }) => result.failed)).toEqual([1, 1]);
    expect(finished[1]?.result.output).toContain('build');
    expect(events).not.toContain('+stories');
  });

  it('runs a part behind one that failed, when it only had to wait for it', async () => {
    const lint = { ...part('lint'), behind: ['codegen'] };
    const finished = await run([lint, part('codegen', { passes: false })]);
    expect(events).toEqual(['+codegen', '-codegen', '+lint', '-lint']);
    expect(finished[0]?.result.passed).toBe(1);
  });

  it('counts a part that breaks as failed, with its words', async () => {
    const broken: Check = { name: 'redis', run: () => Promise.reject(new Error('Redis is missing.')) };
    const finished = await run([broken, part('lint')]);
    expect(finished[0]?.result).toMatchObject({ failed: 1, output: 'Redis is missing.' });
    expect(finished[1]?.result.passed).toBe(1);
  });

  it('does not wait for ever for a part that does not exist', async () => {
    await expect(run([part('stories', { after: ['nothing'] })])).rejects.toThrow('stories');
  });
});
