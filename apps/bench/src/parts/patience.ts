import { setTimeout as pause } from 'node:timers/promises';

/** Looks again and again until something holds. @returns false when it did not within `ms` */
export async function eventually(
  holds: () => boolean | Promise<boolean>,
  ms: number,
  between = 100,
): Promise<boolean> {
  const until = performance.now() + ms;
  while (!(await holds())) {
    if (performance.now() > until) return false;
    await pause(between);
  }
  return true;
}
