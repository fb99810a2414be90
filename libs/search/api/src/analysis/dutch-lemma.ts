import { kept } from './kept';
import { is } from './lexicon';
import { Trait } from './traits';

/** Strong verbs: what "ik" does, and what it did or has done where that is no other word as well ("reden", "bond"). */
const strongVerbs = formsOf({
  bedenk: 'bedacht bedachten',
  bedrieg: 'bedroog bedrogen',
  begin: 'begon begonnen',
  begrijp: 'begreep begrepen',
  bespreek: 'besprak bespraken besproken',
  betrek: 'betrok betrokken',
  beweeg: 'bewoog bewogen',
  bewijs: 'bewees bewezen',
  bezoek: 'bezocht bezochten',
  bezwijk: 'bezweek bezweken',
  bied: 'bood boden geboden',
  blijf: 'bleef bleven gebleven',
  breek: 'brak braken gebroken',
  breng: 'bracht brachten gebracht',
  denk: 'dacht dachten gedacht',
  draag: 'droeg droegen gedragen',
  drink: 'dronk dronken gedronken',
  dwing: 'dwong dwongen gedwongen',
  eet: 'aten gegeten',
  ga: 'ging gingen gegaan',
  geef: 'gaf gaven gegeven',
  genees: 'genas genazen genezen',
  grijp: 'greep grepen gegrepen',
  hang: 'hing hingen gehangen',
  help: 'hielp hielpen geholpen',
  houd: 'hield hielden gehouden houden houdt',
  kies: 'koos kozen gekozen',
  kijk: 'keek keken gekeken',
  klim: 'klom klommen geklommen',
  koop: 'kocht kochten gekocht',
  krijg: 'kreeg kregen gekregen',
  lees: 'las lazen gelezen',
  lieg: 'loog logen gelogen',
  lig: 'lag lagen gelegen',
  loop: 'liep liepen gelopen',
  neem: 'neemt nam genomen',
  onderneem: 'ondernam ondernamen ondernomen',
  onderzoek: 'onderzocht onderzochten',
  ontsta: 'ontstond ontstonden',
  ontvang: 'ontving ontvingen',
  overlijd: 'overleed overleden',
  roep: 'riep riepen geroepen',
  schrijf: 'schreef schreven geschreven',
  schrik: 'schrok schrokken geschrokken',
  sla: 'sloeg sloegen geslagen',
  slaap: 'sliep sliepen geslapen',
  snijd: 'sneed sneden gesneden',
  spreek: 'spreekt sprak spraken gesproken',
  sta: 'stond stonden gestaan',
  steek: 'stak gestoken',
  sterf: 'stierf stierven gestorven',
  stijg: 'steeg stegen gestegen',
  trek: 'trok trokken getrokken',
  val: 'viel vielen gevallen',
  vang: 'ving vingen gevangen',
  verbied: 'verbood verboden',
  verdwijn: 'verdween verdwenen',
  vergeet: 'vergat vergaten',
  verkoop: 'verkocht verkochten',
  verlaat: 'verliet verlieten',
  verlies: 'verloor verloren',
  versta: 'verstond verstonden verstaan',
  vertrek: 'vertrok vertrokken',
  verwijs: 'verwees verwezen',
  vind: 'vond vonden gevonden',
  vlieg: 'vloog vlogen gevlogen',
  voorkom: 'voorkwam voorkwamen',
  vraag: 'vroegen',
  weeg: 'woog wogen gewogen',
  werf: 'wierf wierven geworven',
  win: 'won wonnen gewonnen',
  zing: 'zong zongen gezongen',
  zoek: 'zocht zochten gezocht',
  zwem: 'zwom zwommen gezwommen',
  zwerf: 'zwierf zwierven gezworven',
  zwijg: 'zweeg zwegen gezwegen',
});

/** What else no rule gives: plurals with another vowel or ending, and verbs that go their own way. */
const irregular = formsOf({
  kind: 'kinderen kinder kindje kindjes',
  stad: 'steden',
  lid: 'leden',
  ei: 'eieren',
  blad: 'bladeren bladen',
  lied: 'liederen',
  goed: 'goederen goede beter betere',
  rad: 'raderen',
  volk: 'volkeren',
  gelid: 'gelederen',
  gemoed: 'gemoederen',
  museum: 'musea',
  centrum: 'centra',
  datum: 'data',
  medium: 'media',
  criterium: 'criteria',
  politicus: 'politici',
  jongere: 'jongeren jongerens',
  jong: 'jonge',
  verpleegkundige: 'verpleegkundigen',
  coach: 'coaches',
  student: 'studenten studentes studente',
  leer: 'leren geleerd leerde leerden leert',
  zie: 'zien ziet zag zagen gezien',
});

function formsOf(lemmas: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(lemmas).flatMap(([lemma, forms]) =>
      forms.split(' ').map((form) => [form, lemma] as const),
    ),
  );
}

const { NOUN, STEM, INFINITIVE, PARTICIPLE, ADJECTIVE, PART } = Trait;
const basic = NOUN | STEM | ADJECTIVE | PART;
/** What stands before "ge" in the participle of a verb that is written apart: aan-ge-meld. */
const particles =
  /^(aan|achter|af|bij|binnen|door|in|mee|na|om|onder|op|over|samen|tegen|terug|toe|uit|voor|vast|weg)ge(.{3,})$/;

/** A verb with such a word in front, of which the dictionary only knows the verb: aan-melden, op-vangen. */
const apartVerb = /^(aan|af|bij|in|mee|na|om|op|over|samen|terug|toe|uit|voor|vast|weg|door)(.{4,})$/;

/** "schol" → "school": a vowel at the end of an open syllable is written twice in a closed one. */
function closed(stem: string): string {
  return stem.replace(/([^aeiou]|^)([aeou])([^aeiouwxj])$/, '$1$2$2$3');
}

/** "buss" → "bus", "huiz" → "huis", "briev" → "brief": how a stem is written when nothing follows. */
function single(stem: string): string {
  return stem.replace(/([^aeiou])\1$/, '$1');
}
function unvoiced(stem: string): string {
  return stem.replace(/z$/, 's').replace(/v$/, 'f');
}

/** The spellings a stem can have on its own, the likeliest first. */
function spellings(stem: string): string[] {
  const soft = unvoiced(stem);
  return [...new Set([closed(soft), single(soft), soft, closed(stem), single(stem), stem])];
}

function firstThat(candidates: readonly string[], traits: number): string | null {
  return candidates.find((each) => each.length > 1 && is(each, traits)) ?? null;
}

/**
 * The form under which all forms of a Dutch word come together, when the dictionary knows it: leerlingen → leerling,
 * scholen → school, herkende → herken, mentale → mentaal, lesjes → les. Verbs come together under what "ik" does.
 * @param word as `plain` gives it
 * @returns null when neither the word nor a form it comes from is known
 */
export function knownLemma(word: string): string | null {
  return word.length < 3 ? null : lemmaOf(word) || null;
}

/** The same, with nothing for null. Taking compounds apart asks for the same pieces again and again. */
const lemmaOf = kept(20_000, (word): string => {
  const odd = irregular.get(word) ?? strongVerbs.get(word) ?? oddVerb(word);
  if (odd) return odd;
  if (word.endsWith('e') && is(word.slice(0, -1), ADJECTIVE) && !is(word, NOUN)) return word.slice(0, -1);
  const isItself = is(word, NOUN | PART) || (is(word, ADJECTIVE) && !is(word, PARTICIPLE));
  return (
    plural(word) ??
    (isItself ? word : null) ??
    verb(word) ??
    adjective(word) ??
    diminutive(word) ??
    itself(word) ??
    ''
  );
});

function itself(word: string): string | null {
  return is(word, basic | PARTICIPLE) ? word : null;
}

/** Only a noun whose plural is made this way counts: "wegen" comes from "weg" and "leven" from itself. */
function plural(word: string): string | null {
  if (word.endsWith('heden')) return firstThat([`${word.slice(0, -5)}heid`], NOUN | PART);
  if (word.endsWith('en')) {
    const stem = word.slice(0, -2);
    if (single(stem) !== stem && is(single(stem), Trait.PLURAL_DOUBLED)) return single(stem);
    if (closed(stem) !== stem && is(closed(stem), Trait.PLURAL_OPENED)) return closed(stem);
    if (is(stem, Trait.PLURAL_EN)) return stem;
    const soft = unvoiced(stem);
    if (soft !== stem) {
      if (is(soft, Trait.PLURAL_VOICED | Trait.PLURAL_OPENED)) return soft;
      if (is(closed(soft), Trait.PLURAL_VOICED | Trait.PLURAL_OPENED)) return closed(soft);
    }
  }
  if (word.endsWith('n') && is(word.slice(0, -1), Trait.PLURAL_N)) return word.slice(0, -1);
  if (word.length > 3 && word.endsWith('s') && !is(word, NOUN) && is(word.slice(0, -1), Trait.PLURAL_S))
    return word.slice(0, -1);
  return null;
}

/** What stands in front of a verb that is written apart. */
const front = '(?:aan|achter|af|bij|door|in|mee|na|om|onder|op|over|samen|tegen|terug|toe|uit|voor|vast|weg)';
const strongApart = new RegExp(`^(${front})(.{3,})$`);
const shortApart = new RegExp(`^${front}(?:ga|sta|sla)$`);

/** "opgevangen", "opving", "opgestaan", "doodgaat": verbs that go their own way, with a word in front. */
function oddVerb(word: string): string | null {
  const apart = strongApart.exec(word);
  const strong = apart && strongVerbs.get(apart[2]!);
  if (strong) return `${apart[1]}${strong}`;
  const short = /^(.{2,}?)(?:ge(ga|sta|sla)an|(ga|sta|sla)(?:at|an))$/.exec(word);
  if (!short) return null;
  const stem = `${short[1]}${short[2] ?? short[3]}`;
  return shortApart.test(stem) || is(`${stem}an`, INFINITIVE) ? stem : null;
}

function verb(word: string): string | null {
  if (is(word, INFINITIVE)) return stemOf(word);
  if (/ende?$/.test(word)) {
    const infinitive = word.replace(/de?$/, '');
    if (is(infinitive, INFINITIVE)) return `${infinitive}d`;
  }
  for (const ending of ['den', 'ten', 'de', 'te', 't', 'd']) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    const found = firstThat([stem, ...stemsWithout(stem)], STEM);
    if (found) return found;
  }
  // "gemeld": the stem ends in the letter that a participle ends in.
  const bare = firstThat(stemsWithout(word), STEM);
  if (bare) return bare;
  const apart = apartVerb.exec(word);
  if (apart) {
    const stem = verb(apart[2]!) ?? (is(apart[2]!, STEM) ? apart[2]! : null);
    if (stem) return `${apart[1]}${stem}`;
  }
  if (/^ge.*en$/.test(word) && is(word, PARTICIPLE)) {
    return firstThat(spellings(word.slice(2, -2)), STEM);
  }
  return null;
}

/** What a participle comes from: gesignaleer → signaleer, aangemeld → aanmeld. */
function stemsWithout(stem: string): string[] {
  const parted = particles.exec(stem);
  return [...(stem.startsWith('ge') ? [stem.slice(2)] : []), ...(parted ? [`${parted[1]}${parted[2]}`] : [])];
}

/** The stem of an infinitive: signaleren → signaleer, delen → deel. */
export function stemOf(infinitive: string): string {
  const odd = oddVerb(infinitive);
  if (odd) return odd;
  const stem = infinitive.replace(/e?n$/, '');
  return firstThat(spellings(stem), STEM) ?? spellings(stem)[0]!;
}

function adjective(word: string): string | null {
  for (const ending of ['ere', 'ste', 'er', 'st', 'e', 's']) {
    if (!word.endsWith(ending) || (ending === 'er' && is(word, NOUN))) continue;
    const stem = word.slice(0, -ending.length);
    if (ending === 'e' && is(stem, PARTICIPLE)) return verb(stem) ?? stem;
    const found = firstThat(ending === 's' || ending.startsWith('st') ? [stem] : spellings(stem), ADJECTIVE);
    if (found) return found;
  }
  return null;
}

function diminutive(word: string): string | null {
  const small = /^(.{2,}?)(etje|tje|pje|kje|je)s?$/.exec(word);
  if (!small) return null;
  const stem = word.replace(/s$/, '');
  const candidates = [
    stem.replace(/je$/, ''),
    stem.replace(/tje$/, ''),
    stem.replace(/pje$/, ''),
    stem.replace(/kje$/, 'g'),
    stem.replace(/etje$/, ''),
    single(stem.replace(/etje$/, '')),
    stem.replace(/tje$/, '').replace(/([aou])\1$/, '$1'),
  ].filter((each) => each !== stem);
  return firstThat(candidates, NOUN | PART);
}

/** The likely form of a word that no dictionary knows: only the surest endings go. */
export function guessedLemma(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word;
  if (/heden$/.test(word)) return word.replace(/heden$/, 'heid');
  if (/(ing|er|aar|oor|ster|heid|schap|iek|age)(en|s)$/.test(word)) return word.replace(/(en|s)$/, '');
  if (/(et|t|p|k)?jes?$/.test(word) && word.length > 6) return word.replace(/(t|p)?jes?$/, '');
  if (/ende$/.test(word)) return word.slice(0, -1);
  if (/[^aeiou]en$/.test(word) && word.length > 5) return spellings(word.slice(0, -2))[0]!;
  if (/[^aeious]s$/.test(word)) return word.slice(0, -1);
  return word;
}
