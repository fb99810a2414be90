import { lexemesOf } from './lexemes';
import { plain } from './plain';

const lemma = (word: string): string => lexemesOf(plain(word)).lemma;
const roots = (word: string): string[] => [...lexemesOf(plain(word)).roots].sort();
const chain = (word: string): string => lexemesOf(plain(word)).chain.join(' ');

describe('forms of a Dutch word come together', () => {
  it.each([
    ['leerlingen', 'leerling'],
    ['scholen', 'school'],
    ['wegen', 'weg'],
    ['dagen', 'dag'],
    ['huizen', 'huis'],
    ['brieven', 'brief'],
    ['bussen', 'bus'],
    ['activiteiten', 'activiteit'],
    ['mogelijkheden', 'mogelijkheid'],
    ['kinderen', 'kind'],
    ['steden', 'stad'],
    ['leraren', 'leraar'],
    ["foto's", 'foto'],
    ['lesjes', 'les'],
    ['groepje', 'groep'],
    ['herkende', 'herken'],
    ['herkend', 'herken'],
    ['herkennen', 'herken'],
    ['gesignaleerd', 'signaleer'],
    ['werkten', 'werk'],
    ['aangemeld', 'aanmeld'],
    ['mentale', 'mentaal'],
    ['gemeld', 'meld'],
    ['jongste', 'jong'],
    ['boze', 'boos'],
    ['overleed', 'overlijd'],
    ['overleden', 'overlijd'],
    ['gesproken', 'spreek'],
    ['opgevangen', 'opvang'],
    ['opving', 'opvang'],
    ['doodgaat', 'doodga'],
    ['doodgaan', 'doodga'],
    ['opgestaan', 'opsta'],
  ])('%s is a form of %s', (form, base) => {
    expect(lemma(form)).toBe(base);
  });

  it.each(['leven', 'jongen', 'ouder', 'moeder', 'les', 'gemeente', 'jongere', 'inhoud', 'kort'])(
    '%s stays what it is',
    (word) => {
      expect(lemma(word)).toBe(word);
    },
  );

  it.each([
    ['Coördinator', 'coordinatoren'],
    ['IB’er', "ib'ers"],
    ['IB-er', "IB'er"],
    ['zzp’ers', "zzp'er"],
    ['CAFÉ', 'cafe'],
    ['zorg-coördinator', 'zorgcoördinatoren'],
  ])('capitals, accents, apostrophes and hyphens do not count: %s, %s', (one, other) => {
    expect(lemma(one)).toBe(lemma(other));
  });
});

describe('what belongs together shares a root', () => {
  it.each([
    ['ondersteuning', 'ondersteun'],
    ['ondersteuner', 'ondersteun'],
    ['ondersteunende', 'ondersteun'],
    ['mantelzorgers', 'mantelzorg'],
    ['mantelzorgende', 'mantelzorg'],
    ['signalering', 'signaleer'],
    ['gezondheid', 'gezond'],
    ['herkenning', 'herken'],
    ['schuldig', 'schuld'],
  ])('%s comes from %s', (word, from) => {
    expect(roots(word)).toContain(from);
  });

  it.each(['moeder', 'lever', 'verder', 'leerling', 'overheid'])('%s comes from nothing else', (word) => {
    expect(roots(word)).toEqual([]);
  });
});

describe('compounds are taken apart', () => {
  it.each([
    ['gemeentebeleid', 'gemeente beleid'],
    ['schoolbeleid', 'school beleid'],
    ['mantelzorgondersteuning', 'mantelzorg ondersteun'],
    ['jongerenwerkers', 'jongere werk'],
    ['huisartsenpraktijken', 'huisarts praktijk'],
    ['jongemantelzorgers', 'jong mantelzorg'],
    ['leerlingbegeleiding', 'leerling begeleid'],
    ['signaleringskaart', 'signaleer kaart'],
    ['brussengroep', 'brus groep'],
    ['lotgenotencontact', 'lotgenoot contact'],
    ['gespreksstarter', 'gesprek start'],
    ['mentorles', 'mentor les'],
  ])('%s is %s', (word, parts) => {
    expect(chain(word)).toBe(parts);
  });

  it.each([
    'mantelzorg',
    'ziekenhuis',
    'voorbeeld',
    'onderzoek',
    'verslaving',
    'handreiking',
    'netwerk',
    'wethouder',
  ])('%s means more than its parts', (word) => {
    expect(lexemesOf(word).chain).toHaveLength(1);
  });

  it('a search for "zorg" does not find everything about "mantelzorg"', () => {
    expect(roots('mantelzorg')).toEqual([]);
    expect(roots('zorgtaken')).toContain('zorg');
  });

  it('a form that begins no compound is not taken for a part: "jongerwerker" is misspelt', () => {
    expect(lexemesOf('jongerwerker').chain).toHaveLength(1);
  });
});

describe('other languages', () => {
  it.each([
    ['carers', 'carer'],
    ['stories', 'story'],
    ['classes', 'class'],
    ['planned', 'plan'],
    ['supporting', 'support'],
    ['siblings', 'sibling'],
  ])('English %s becomes %s', (word, stem) => {
    expect(lexemesOf(word, 'en').lemma).toBe(stem);
  });

  it('keep their words as they are', () => {
    expect(lexemesOf('kinderen', 'fy')).toEqual({ lemma: 'kinderen', roots: [], chain: ['kinderen'] });
  });
});
