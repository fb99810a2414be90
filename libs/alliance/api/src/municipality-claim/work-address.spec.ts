import { workAddress } from './work-address';

const assen = { slug: 'assen', website: null };

describe('an address of work', () => {
  it.each([
    ['an address at the name of the municipality', 't.bos@assen.nl', assen, 'AT_WORK'],
    ['one with gemeente in front', 't.bos@gemeenteassen.nl', assen, 'AT_WORK'],
    ['one of a part of it', 't.bos@sociaal.assen.nl', assen, 'AT_WORK'],
    ['a name of two words, written together', 'a@denhaag.nl', { slug: 'den-haag', website: null }, 'AT_WORK'],
    [
      'one at its site',
      'a@regiobestuur.example.org',
      withSite('https://www.regiobestuur.example.org/jeugd'),
      'AT_WORK',
    ],
    ['one at another municipality', 't.bos@emmen.nl', assen, 'ELSEWHERE'],
    ['one that only ends the same', 't.bos@anassen.nl', assen, 'ELSEWHERE'],
    ['one that hides the name in front', 't.bos@assen.nl.example.org', assen, 'ELSEWHERE'],
    ['free mail', 'gemeente.assen@gmail.com', assen, 'FREE_MAIL'],
    [
      'free mail that somebody wrote down as the site',
      'a@gmail.com',
      withSite('https://gmail.com'),
      'FREE_MAIL',
    ],
    [
      'a site that many share, written down as the site',
      'a@facebook.com',
      withSite('https://www.facebook.com/assen'),
      'ELSEWHERE',
    ],
  ])('%s', (_, email, municipality, judged) => {
    expect(workAddress(email, municipality)).toBe(judged);
  });
});

function withSite(website: string) {
  return { slug: 'assen', website };
}
