import { statuses } from '../taxonomy/codes';
import { allowedSteps, nextStage, type Step } from './knowledge-item.states';

const steps = Object.keys(allowedSteps) as Step[];

describe('the life of an item', () => {
  it('goes from draft through review to published and archived', () => {
    expect(nextStage('SUBMIT', 'DRAFT')).toBe('SUBMITTED');
    expect(nextStage('REQUEST_CHANGES', 'SUBMITTED')).toBe('CHANGES_REQUESTED');
    expect(nextStage('SUBMIT', 'CHANGES_REQUESTED')).toBe('SUBMITTED');
    expect(nextStage('PUBLISH', 'SUBMITTED')).toBe('PUBLISHED');
    expect(nextStage('ARCHIVE', 'PUBLISHED')).toBe('ARCHIVED');
  });

  it('a change of what is published begins as a draft, and what was sent in stays sent in', () => {
    expect(nextStage('EDIT', 'PUBLISHED')).toBe('DRAFT');
    expect(nextStage('EDIT', 'SUBMITTED')).toBe('SUBMITTED');
  });

  it('nothing is published without having been sent in, and nothing leaves the archive', () => {
    expect(statuses.filter((from) => nextStage('PUBLISH', from) !== null)).toEqual(['SUBMITTED']);
    expect(steps.map((step) => nextStage(step, 'ARCHIVED'))).toEqual(steps.map(() => null));
  });

  it('publishing, now or on a day, and asking for changes are for reviewers alone', () => {
    expect(steps.filter((step) => allowedSteps[step].who === 'REVIEWERS')).toEqual([
      'REQUEST_CHANGES',
      'PLAN',
      'CANCEL_PLAN',
      'PUBLISH',
    ]);
  });

  it('a planned text still waits, and an objection sends it in again', () => {
    expect(nextStage('PLAN', 'SUBMITTED')).toBe('SUBMITTED');
    expect(nextStage('PLAN', 'DRAFT')).toBeNull();
    expect(nextStage('OBJECT', 'CHANGES_REQUESTED')).toBe('SUBMITTED');
  });
});
