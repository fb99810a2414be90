import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until something holds, asking again every few milliseconds. Answers false when it did not hold in time. This is
 * the one place where the launcher waits by looking again, for things that cannot tell (a process of somebody else).
 */
export async function eventually(
  holds: () => boolean | Promise<boolean>,
  withinMs: number,
  everyMs = 25,
): Promise<boolean> {
  const until = performance.now() + withinMs;
  for (;;) {
    if (await holds()) return true;
    if (performance.now() >= until) return false;
    await pause(everyMs);
  }
}

/** A promise that gives `late` when the other one takes longer. */
export async function within<T, L>(ms: number, promise: Promise<T>, late: L): Promise<T | L> {
  const timer = new AbortController();
  try {
    return await Promise.race([promise, pause(ms, late, { signal: timer.signal })]);
  } finally {
    timer.abort();
  }
}
