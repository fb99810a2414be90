import type { Say } from '@verbonden/shared/web';
import type { LabOutcome, MadeWithLabel, YouthStage } from '@verbonden/shared/web/schema';

/** The label on what young people took part in; nothing without records. */
export function madeWithWord(label: MadeWithLabel | null, say: Say): string | null {
  if (!label) return null;
  return { MADE_WITH: say('Samen met jongeren gemaakt'), TESTED_BY: say('Door jongeren getest') }[label];
}

export function youthStageWord(stage: YouthStage, say: Say): string {
  return {
    IDEA: say('Bij het idee'),
    MAKE: say('Bij het maken'),
    TEST: say('Bij het uitproberen'),
    DECIDE: say('Bij het kiezen'),
  }[stage];
}

export function outcomeWord(outcome: LabOutcome, say: Say): string {
  return {
    SUPPORTS: say('Het werkte zoals verwacht'),
    MIXED: say('Het werkte voor een deel'),
    CONTRADICTS: say('Het werkte niet'),
  }[outcome];
}
