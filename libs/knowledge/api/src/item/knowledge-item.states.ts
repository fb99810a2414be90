import type { KnowledgeStatus } from '../taxonomy/codes';

/** What can be done with an item. */
export type Step =
  'EDIT' | 'SUBMIT' | 'REQUEST_CHANGES' | 'OBJECT' | 'PLAN' | 'CANCEL_PLAN' | 'PUBLISH' | 'ARCHIVE';

/** Where a text is on its way: the status of the item or, of a published one, of the revision that waits. */
export type Stage = KnowledgeStatus;

/**
 * The life of an item, as a table: DRAFT → SUBMITTED → (CHANGES_REQUESTED → SUBMITTED) → PUBLISHED → ARCHIVED.
 * Editing what is published starts a revision that goes the same way, while readers keep what is published.
 * `who` takes a step, those who write or those who review; knowledge.policy.ts says who they are.
 */
export const allowedSteps: Readonly<
  Record<Step, { who: 'WRITERS' | 'REVIEWERS'; steps: Readonly<Partial<Record<Stage, Stage>>> }>
> = {
  EDIT: {
    who: 'WRITERS',
    // What was sent in stays there when it is edited, so that the reviewer sees the last word.
    steps: {
      DRAFT: 'DRAFT',
      SUBMITTED: 'SUBMITTED',
      CHANGES_REQUESTED: 'CHANGES_REQUESTED',
      PUBLISHED: 'DRAFT',
    },
  },
  SUBMIT: { who: 'WRITERS', steps: { DRAFT: 'SUBMITTED', CHANGES_REQUESTED: 'SUBMITTED' } },
  REQUEST_CHANGES: { who: 'REVIEWERS', steps: { SUBMITTED: 'CHANGES_REQUESTED' } },
  // A writer may ask for another pair of eyes, once for each text (knowledge.policy.ts).
  OBJECT: { who: 'WRITERS', steps: { CHANGES_REQUESTED: 'SUBMITTED' } },
  // A planned text waits where it is; `publishAt` says until when.
  PLAN: { who: 'REVIEWERS', steps: { SUBMITTED: 'SUBMITTED' } },
  CANCEL_PLAN: { who: 'REVIEWERS', steps: { SUBMITTED: 'SUBMITTED' } },
  PUBLISH: { who: 'REVIEWERS', steps: { SUBMITTED: 'PUBLISHED' } },
  ARCHIVE: {
    who: 'WRITERS',
    steps: { DRAFT: 'ARCHIVED', SUBMITTED: 'ARCHIVED', CHANGES_REQUESTED: 'ARCHIVED', PUBLISHED: 'ARCHIVED' },
  },
};

/** Where a step leads, or null when it cannot be taken from here. */
export function nextStage(step: Step, from: Stage): Stage | null {
  return allowedSteps[step].steps[from] ?? null;
}
