import { belongsTo, claimDomain } from './claim-domain';

describe('an address that shows where somebody works', () => {
  it.each([
    ['femke@devonk.nl', 'https://www.devonk.nl', true],
    ['femke@team.devonk.nl', 'https://devonk.nl/over-ons', true],
    ['Femke@DeVonk.NL', 'https://www.devonk.nl', true],
    ['femke@nietdevonk.nl', 'https://www.devonk.nl', false],
    ['femke@devonk.nl.example.org', 'https://www.devonk.nl', false],
    ['femke@devonk.nl', 'https://jongeren.devonk.nl', false],
    ['femke@gmail.com', 'https://www.devonk.nl', false],
    ['femke@devonk.nl', null, false],
  ])('%s at %s: %s', (email, website, belongs) => {
    expect(belongsTo(email, website)).toBe(belongs);
  });

  it('never with a free address, even when that is the website', () => {
    expect(belongsTo('femke@gmail.com', 'https://gmail.com')).toBe(false);
    expect(belongsTo('femke@ziggo.nl', 'https://www.ziggo.nl')).toBe(false);
  });

  it('a page at a place that many share proves nothing', () => {
    expect(claimDomain('https://devonk.wordpress.com')).toBeNull();
    expect(claimDomain('https://www.facebook.com/devonk')).toBeNull();
    expect(claimDomain('https://sites.google.com/devonk')).toBeNull();
  });
});
