import { afterStep } from './story.states';

describe('the life of a story', () => {
  it('goes from draft by a coordinator to everybody, and ends on its last day', () => {
    expect(afterStep('SUBMIT', 'DRAFT')).toBe('SUBMITTED');
    expect(afterStep('PUBLISH', 'SUBMITTED')).toBe('PUBLISHED');
    expect(afterStep('END', 'PUBLISHED')).toBe('ENDED');
    expect(afterStep('PUBLISH', 'ENDED')).toBe('PUBLISHED');
  });

  it('is not sent in twice, and nothing ends that nobody read', () => {
    expect(afterStep('SUBMIT', 'SUBMITTED')).toBeNull();
    expect(afterStep('SUBMIT', 'PUBLISHED')).toBeNull();
    expect(afterStep('END', 'DRAFT')).toBeNull();
    expect(afterStep('RETURN', 'DRAFT')).toBeNull();
  });
});
