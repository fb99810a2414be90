import type { Signal } from './signal.entity';

/** The five steps from a question to something that others use. */
export const roadSteps = ['SIGNAL', 'LAB', 'TESTED', 'DESCRIBED', 'USED'] as const;
export type RoadStep = (typeof roadSteps)[number];

/**
 * Where a signal stands on the road. Somebody works on it: LAB. What answers it stands among the knowledge: it was
 * tried and described, DESCRIBED. Another answer leaves it where it was, since nothing says that it was tried.
 */
export function roadOf({ ownerKind, answerUrl }: Pick<Signal, 'ownerKind' | 'answerUrl'>): RoadStep {
  if (answerUrl?.startsWith('/kennis/')) return 'DESCRIBED';
  return ownerKind ? 'LAB' : 'SIGNAL';
}
