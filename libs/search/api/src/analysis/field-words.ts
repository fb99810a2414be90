import { Trait } from './traits';

const { NOUN, PART, STEM, INFINITIVE, ADJECTIVE, PLURAL_S, PLURAL_EN, PLURAL_DOUBLED, PLURAL_N } = Trait;

/**
 * Words of this field that a general dictionary does not have, or does not have as part of a compound. They only help to
 * take compounds and endings apart; what means the same stands in the table of synonyms, where a coordinator edits it.
 */
export function* fieldWords(): Iterable<readonly [word: string, traits: number]> {
  for (const word of ['mantelzorger', 'zorgvrager', 'pleger', 'pionier', 'professional', 'coach', 'buddy'])
    yield [word, NOUN | PART | PLURAL_S];
  for (const word of ['brus', 'kop', 'klas']) yield [word, NOUN | PART | PLURAL_DOUBLED];
  for (const word of ['ziekte', 'gemeente', 'jongere', 'jeugd', 'rouw', 'respijt', 'gehandicapte'])
    yield [word, NOUN | PART | PLURAL_N];
  for (const word of ['begeleiding', 'behandeling', 'verlies', 'ervaring', 'dementie', 'kanker', 'autisme'])
    yield [word, NOUN | PART | PLURAL_EN];
  for (const word of ['mantelzorg', 'jeugdzorg']) yield [word, NOUN | PART | STEM];
  yield ['mantelzorgen', INFINITIVE];
  for (const word of ['jong', 'ziek', 'psychisch', 'digitaal']) yield [word, ADJECTIVE | PART];
  for (const word of [
    'ggz',
    'jgz',
    'ggd',
    'jmz',
    'mbo',
    'hbo',
    'vmbo',
    'wmo',
    'roc',
    'poh',
    'kopp',
    'koap',
    'cjg',
  ])
    yield [word, NOUN | PART];
  // Short words that are safe in compounds of this field; other words of three letters are not taken for parts.
  for (const word of ['les', 'gids', 'lijn', 'dag', 'app', 'spel', 'kit', 'ouder', 'gezin', 'zus', 'pgb'])
    yield [word, NOUN | PART];
}

/**
 * Words that look like compounds but mean more than their parts; the parts that do say something are given. Without this
 * list a search for "zorg" would find everything about "mantelzorg".
 */
export const opaque: ReadonlyMap<string, readonly string[]> = new Map([
  ['mantelzorg', []],
  ['mantelzorger', ['mantelzorg']],
  ['huisarts', ['arts']],
  ['ziekenhuis', []],
  ['maatwerk', []],
  ['netwerk', []],
  ['maatschappij', []],
  ['handboek', ['boek']],
  ['handreiking', []],
  ['handvat', []],
  ['handleiding', []],
  ['platform', []],
  ['wethouder', []],
  ['bladzijde', []],
  ['huiswerk', []],
  ['thuiswerk', []],
  ['vrijwilliger', []],
  ['verpleegkundige', ['verpleeg']],
  ['klankbord', []],
  ['spreekuur', []],
  ['draagvlak', []],
  ['draaiboek', []],
  ['steunpunt', ['steun']],
  ['standpunt', []],
  ['tijdschrift', []],
  ['kerncijfer', ['cijfer']],
  ['werkgever', []],
  ['werknemer', []],
  ['leerkracht', []],
  ['leerplicht', []],
  ['leeftijd', []],
  ['noodzaak', []],
  ['wijkteam', ['wijk', 'team']],
  ['platteland', []],
  ['aandacht', []],
  ['toekomst', []],
  ['bijeenkomst', []],
  ['overkomst', []],
  ['uitkomst', []],
  ['voorkeur', []],
  ['maandag', []],
  ['dinsdag', []],
  ['woensdag', []],
  ['donderdag', []],
  ['vrijdag', []],
  ['zaterdag', []],
  ['zondag', []],
]);
