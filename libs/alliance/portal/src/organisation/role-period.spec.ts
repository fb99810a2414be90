import { sayIn } from '@verbonden/shared/web';
import { writePeriod } from './role-period';

const say = sayIn('nl', {});

describe('how long a role holds', () => {
  it.each([
    [{ since: '2020-01-01', knownFrom: null, until: null }, 'sinds 1 januari 2020'],
    [{ since: '2020-01-01', knownFrom: null, until: '2023-06-30' }, 'van 1 januari 2020 tot 30 juni 2023'],
    [{ since: null, knownFrom: '2023-01-01', until: null }, 'in elk geval sinds 1 januari 2023'],
    [{ since: null, knownFrom: null, until: null }, 'sinds wanneer is niet bekend'],
  ])('%j is said as "%s"', (period, words) => {
    expect(writePeriod(period, 'nl', say)).toBe(words);
  });
});
