import type { RoadStep } from '@verbonden/signals/api';
import type { LabStage } from '../project/lab-project.states';

/** What is known of a project that began with a signal. */
interface Came {
  readonly stage: LabStage;
  readonly stoppedAt: Date | null;
  /** In how many organisations people do what it is described in. */
  readonly adoptions: number;
}

/**
 * How far a signal came in the Lab: tried out once there are findings, or it was stopped on the way; described when its
 * practice is published; used when others do it too.
 */
export function roadOfProject({ stage, stoppedAt, adoptions }: Came): RoadStep {
  if (stage === 'PUBLISHED') return adoptions > 0 ? 'USED' : 'DESCRIBED';
  if (stage === 'FINDINGS' || (stage === 'PILOT' && stoppedAt !== null)) return 'TESTED';
  return 'LAB';
}
