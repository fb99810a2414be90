import { wordsToKeep } from './words-to-keep';

const known = new Set([
  'mantelzorg',
  'utrecht',
  'kompas',
  'leerling',
  'alzheimer',
  'zieke',
  'moeder',
  'hulp',
  'voor',
]);
const keep = (typed: string) => wordsToKeep(typed, (word) => known.has(word));

describe('what is kept of a search that found nothing', () => {
  it.each([
    ['Xylofoon op school', 'xylofoon op school'],
    ['  respijt   in  de vakantie? ', 'respijt in de vakantie'],
    ['"vlinderkaart" -mbo', 'vlinderkaart mbo'],
    ['POH KOPP JMZ', 'poh kopp jmz'],
    ['mantelzorg Utrecht', 'mantelzorg utrecht'],
    ['Alzheimer', 'alzheimer'],
    ['groep 8', 'groep 8'],
  ])('"%s" is kept as "%s"', (typed, kept) => {
    expect(keep(typed)).toBe(kept);
  });

  it.each([
    ['hulp voor Sanne de Vries', 'hulp voor …'],
    ['hulp voor sanne jansen', 'hulp voor …'],
    ['leerling Devrim Aksoy', 'leerling …'],
    ['mevrouw Bontekoe hulp', '… hulp'],
    ['hulp jan.jansen@example.org', 'hulp …'],
    ['zieke moeder 06-12 34 56 78', 'zieke moeder …'],
    ['zieke moeder +31612345678', 'zieke moeder …'],
    ['leerling 123456782', 'leerling …'],
    ['leerling 3511 AB', 'leerling …'],
    ['leerling geboren 12-03-2011', 'leerling geboren …'],
    ['hulp https://example.org/sanne', 'hulp …'],
  ])('"%s" loses who it is about: "%s"', (typed, kept) => {
    expect(keep(typed)).toBe(kept);
  });

  it.each(['Sanne de Vries', 'jan@example.org', '0612345678', '', ' ', '???', '\u0000', 'x'])(
    'nothing is kept of %j',
    (typed) => {
      expect(keep(typed)).toBeNull();
    },
  );

  it('of a story only the beginning is kept', () => {
    expect(keep('woord '.repeat(60))?.split(' ')).toHaveLength(12);
  });
});
