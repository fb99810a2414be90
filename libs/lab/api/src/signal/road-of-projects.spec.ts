import { roadOfProject } from './road-of-projects';

const at = (stage: Parameters<typeof roadOfProject>[0]['stage'], more = {}) =>
  roadOfProject({ stage, stoppedAt: null, adoptions: 0, ...more });

describe('how far a signal came in the Lab', () => {
  it('from the Lab to what others use', () => {
    expect(at('QUESTION')).toBe('LAB');
    expect(at('PILOT')).toBe('LAB');
    expect(at('FINDINGS')).toBe('TESTED');
    expect(at('PUBLISHED')).toBe('DESCRIBED');
    expect(at('PUBLISHED', { adoptions: 1 })).toBe('USED');
  });

  it('what was stopped while it was tried was tested, before that it was not', () => {
    expect(at('PILOT', { stoppedAt: new Date() })).toBe('TESTED');
    expect(at('DESIGN', { stoppedAt: new Date() })).toBe('LAB');
  });
});
