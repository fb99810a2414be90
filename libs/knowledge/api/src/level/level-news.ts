import type { LevelChange } from './level-change.entity';

type Change = Pick<LevelChange, 'itemId' | 'fromLevel' | 'toLevel' | 'changedAt'>;

/**
 * What readers must know of changes of level after a moment: from where it began to where it is now, since the last
 * change. Nothing when it came back to where it was. @param changes of one item, the oldest first
 */
export function levelNews<T extends Change>(changes: readonly T[], after: Date): T | null {
  const later = changes.filter(({ changedAt }) => changedAt > after);
  const [first, last] = [later[0], later.at(-1)];
  if (!first || !last || first.fromLevel === last.toLevel) return null;
  return { ...last, fromLevel: first.fromLevel };
}

/** The later of two moments; either may be absent. */
export function laterOf(one: Date, other: Date | null): Date {
  return other && other > one ? other : one;
}
