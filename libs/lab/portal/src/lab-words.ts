import type { Status } from '@verbonden/shared/ui';
import type { Say } from '@verbonden/shared/web';
import type { LabOutcome, LabStage } from '@verbonden/shared/web/schema';

export const stages: readonly LabStage[] = ['QUESTION', 'DESIGN', 'PILOT', 'FINDINGS', 'PUBLISHED'];

/** What a stage is called on screen. */
export function stageName(stage: LabStage, say: Say): string {
  return {
    QUESTION: say('Vraag'),
    DESIGN: say('Plan'),
    PILOT: say('Uitproberen'),
    FINDINGS: say('Bevindingen'),
    PUBLISHED: say('Gepubliceerd'),
  }[stage];
}

/** How each stage looks; the word beside it is {@link stageName}. */
export const stageLook: Readonly<Record<LabStage, Status>> = {
  QUESTION: 'open',
  DESIGN: 'draft',
  PILOT: 'waiting',
  FINDINGS: 'waiting',
  PUBLISHED: 'confirmed',
};

export const outcomes: readonly LabOutcome[] = ['SUPPORTS', 'MIXED', 'CONTRADICTS'];
