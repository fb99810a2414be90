import { withStepUp } from './step-order';

const input = { why: 'Omdat', steps: ['een', 'twee', 'drie'] };

describe('the steps of a practice', () => {
  it('change places when one is put before the other; all else stays as it was typed', () => {
    expect(withStepUp(input, 'omhoog-3')).toEqual({ why: 'Omdat', steps: ['een', 'drie', 'twee'] });
    expect(withStepUp(input, 'omhoog-2')).toEqual({ why: 'Omdat', steps: ['twee', 'een', 'drie'] });
  });

  it.each(['', 'omhoog-1', 'omhoog-4', 'omhoog-0', 'nodig'])('stay in their order after "%s"', (pressed) => {
    expect(withStepUp(input, pressed)).toEqual(input);
  });
});
