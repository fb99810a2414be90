import type { EvidenceLevel } from '@verbonden/shared/web/schema';

const ladder = {
  NONE: 0,
  DESCRIBED: 1,
  GROUNDED: 1,
  FIRST_INDICATIONS: 2,
  GOOD_INDICATIONS: 3,
  STRONG_INDICATIONS: 4,
} as const satisfies Record<EvidenceLevel, number>;

/** How many of the four steps of the ladder a level reaches; what comes from practice stands below it. */
export function evidenceStep(level: EvidenceLevel) {
  return ladder[level];
}
