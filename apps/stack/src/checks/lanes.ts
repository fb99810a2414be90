import { type Check, type CheckResult, verdict } from './check.ts';

/** A part with its result and how long it took. */
export interface Finished {
  readonly name: string;
  readonly result: CheckResult;
  readonly seconds: number;
}

/**
 * Runs parts side by side in a number of lanes, in the order given: a lane that is free takes the first part that may
 * begin. A part whose forerunner failed counts as failed too; nothing is left out silently.
 */
export async function runInLanes(
  checks: readonly Check[],
  lanes: number,
  signal: AbortSignal,
  onFinished: (finished: Finished) => void,
): Promise<Finished[]> {
  const waiting = [...checks];
  const finished = new Map<string, Finished>();
  const underWay = new Set<Promise<void>>();

  const start = (check: Check) => {
    const began = performance.now();
    const work = runOne(check, finished, signal).then((result) => {
      const done = { name: check.name, result, seconds: (performance.now() - began) / 1000 };
      finished.set(check.name, done);
      underWay.delete(work);
      onFinished(done);
    });
    underWay.add(work);
  };

  while (waiting.length > 0 || underWay.size > 0) {
    const ready = waiting.findIndex(({ after = [], behind = [] }) =>
      [...after, ...behind].every((name) => finished.has(name)),
    );
    if (ready >= 0 && underWay.size < lanes) {
      start(waiting.splice(ready, 1)[0] as Check);
    } else if (underWay.size > 0) {
      await Promise.race(underWay);
    } else {
      throw new Error(
        `These parts wait for parts that do not exist: ${waiting.map(({ name }) => name).join(', ')}`,
      );
    }
  }
  return checks.map(({ name }) => finished.get(name) as Finished);
}

async function runOne(
  check: Check,
  finished: ReadonlyMap<string, Finished>,
  signal: AbortSignal,
): Promise<CheckResult> {
  const fallen = (check.after ?? []).filter((name) => (finished.get(name)?.result.failed ?? 1) > 0);
  if (fallen.length > 0) return verdict(false, `Not run, because this failed first: ${fallen.join(', ')}.`);
  try {
    return await check.run(signal);
  } catch (error) {
    const told = error as Error & { advice?: string };
    return verdict(false, [told.message, told.advice].filter(Boolean).join('\n'));
  }
}
