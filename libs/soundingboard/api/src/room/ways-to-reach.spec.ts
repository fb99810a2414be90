import { findWayToReach } from './ways-to-reach';

describe('what leads out of a room', () => {
  it.each([
    ['Mail me: nova.h@example.org!', 'nova.h@example.org'],
    ['Bel 06-12345678 maar', '06-12345678'],
    ['bel 06 12 34 56 78', '06 12 34 56 78'],
    ['bel 06.12.34.56.78', '06.12.34.56.78'],
    ['of +31 6 12345678', '+31 6 12345678'],
    ['of wa.me/31612345678', 'wa.me/31612345678'],
    ['Volg @nova.h', '@nova.h'],
    ['Snap: novah', 'Snap: novah'],
    ['zie https://example.org/groep', 'https://example.org/groep'],
  ])('%s', (written, found) => {
    expect(findWayToReach(written)).toBe(found);
  });

  it.each([
    'Op 24 maart 2027 om 13.30 uur kan ik.',
    'In 2026 deden 1200 jongeren mee, dat is 25%.',
    'Ik zorg sinds mijn 10e, nu al 0,5 dag per week.',
    'Dat signaal: daar schrok ik van.',
  ])('is not in: %s', (written) => {
    expect(findWayToReach(written)).toBeNull();
  });
});
