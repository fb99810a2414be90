import { registerEnumType } from '@nestjs/graphql';

/** DRAFT → SUBMITTED → PUBLISHED → ENDED on the day after its last; back to DRAFT when a coordinator has something to say. */
export const storyStatuses = ['DRAFT', 'SUBMITTED', 'PUBLISHED', 'ENDED'] as const;
export type StoryStatus = (typeof storyStatuses)[number];
export const StoryStatusEnum: Record<StoryStatus, StoryStatus> = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  PUBLISHED: 'PUBLISHED',
  ENDED: 'ENDED',
};
registerEnumType(StoryStatusEnum, { name: 'StoryStatus' });

export type StoryStep = 'SUBMIT' | 'RETURN' | 'PUBLISH' | 'END';

const steps: Readonly<
  Record<StoryStep, { readonly from: readonly StoryStatus[]; readonly to: StoryStatus }>
> = {
  SUBMIT: { from: ['DRAFT'], to: 'SUBMITTED' },
  RETURN: { from: ['SUBMITTED', 'PUBLISHED', 'ENDED'], to: 'DRAFT' },
  PUBLISH: { from: ['DRAFT', 'SUBMITTED', 'ENDED'], to: 'PUBLISHED' },
  END: { from: ['PUBLISHED'], to: 'ENDED' },
};

/** Where a step leads; null when it cannot be taken from here. */
export function afterStep(step: StoryStep, from: StoryStatus): StoryStatus | null {
  return steps[step].from.includes(from) ? steps[step].to : null;
}
