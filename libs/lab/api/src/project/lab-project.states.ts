/** How far a project is, in the order of its life. */
export const labStages = ['QUESTION', 'DESIGN', 'PILOT', 'FINDINGS', 'PUBLISHED'] as const;
export type LabStage = (typeof labStages)[number];

/** What can be done with a project once it began. Publishing is none of them: that is what becomes of its practice. */
export const labMoves = ['FORWARD', 'BACK', 'STOP', 'RESUME'] as const;
export type LabMove = (typeof labMoves)[number];

/** Where a project is. */
export interface Standing {
  readonly stage: LabStage;
  readonly isStopped: boolean;
}

/**
 * The life of a project: QUESTION → DESIGN → PILOT → FINDINGS → PUBLISHED. A step back is always possible until it is
 * published, since trying things out shows what was not thought of. From any step it can be stopped, and go on later
 * where it was. The last step is not taken here: a project is published when its practice is.
 * @returns where a move leads, or null when it cannot be made from here
 */
export function afterMove(move: LabMove, { stage, isStopped }: Standing): Standing | null {
  if (stage === 'PUBLISHED') return null;
  const at = labStages.indexOf(stage);
  switch (move) {
    case 'FORWARD':
      return isStopped || stage === 'FINDINGS' ? null : { stage: labStages[at + 1]!, isStopped };
    case 'BACK':
      return isStopped || at === 0 ? null : { stage: labStages[at - 1]!, isStopped };
    case 'STOP':
      return isStopped ? null : { stage, isStopped: true };
    case 'RESUME':
      return isStopped ? { stage, isStopped: false } : null;
  }
}

/** True when something was tried, so that there is an outcome to tell. */
export function wasTried(stage: LabStage): boolean {
  return labStages.indexOf(stage) >= labStages.indexOf('PILOT');
}
