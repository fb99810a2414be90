import { type FieldProblem, text, type Text } from '@verbonden/shared/kernel';

/** What points to one child, one family or one person. */
export type CaseDetail = 'BIRTH_DATE' | 'NAME' | 'AGE' | 'PHONE' | 'EMAIL' | 'CITIZEN_NUMBER' | 'ADDRESS';

const months =
  'jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** Also at the beginning of a sentence; the name behind it must keep its capital, so the whole cannot ignore case. */
const whom =
  'leerlinge?|cliënte?|client(?:e)?|student(?:e)?|scholier|kind|kindje|jongen|meisje|jongere|patiënt(?:e)?|pupil|dochter|zoon|zusje|broertje|neefje|nichtje|buurjongen|buurmeisje|mantelzorger'
    .split('|')
    .map((word) => `[${word[0]!.toUpperCase()}${word[0]!}]${word.slice(1)}`)
    .join('|');
/** A word with a capital that is no name, so soon after one of the words above. */
const noName =
  /^(Nederlands|Engels|Frans|Duits|Turks|Arabisch|Pools|Oekraïens|Verpleeg|Zorg|Welzijn|Pedagog)/;
const name = `\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)*`;

/** How each is found. Each pattern may find too much rather than too little: a sentence is easily written otherwise. */
const patterns: Readonly<Record<CaseDetail, readonly RegExp[]>> = {
  EMAIL: [/[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}/iu],
  PHONE: [/(?<![\d.])(?:(?:\+|00)31[\s-]?(?:\(0\))?|0)[\s-]?[1-9](?:[\s-]?\d){8}(?!\d)/u],
  CITIZEN_NUMBER: [
    /(?<!\d)(?:\d{9}|\d{3}[ .]\d{3}[ .]\d{3}|\d{4}[ .]\d{2}[ .]\d{3})(?!\d)/u,
    /\bbsn\b[^.]{0,20}\d/iu,
  ],
  BIRTH_DATE: [
    /\b(?:geboren|geb\.?|geboortedatum)(?:\s+(?:op|in|is))?\s*:?\s*\d/iu,
    /(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d{2}(?!\d)/u,
    new RegExp(`(?<!\\d)\\d{1,2}\\s+(?:${months})\\.?\\s+(?:19|20)\\d{2}`, 'iu'),
  ],
  AGE: [
    // "S. (12)", "J.d.V., 14 jaar", "12 jaar, S."
    /(?<![\p{L}.])\p{Lu}\.(?:\s?\p{L}\.)*\s*[,(]?\s*(?:van\s+)?\d{1,2}(?:\s*(?:jaar|jr)\b|\s*\)|\s*,)/u,
    /\d{1,2}\s*(?:jaar|jr)\b[,\s(]+\p{Lu}\.(?!\p{L}{2})/u,
    // "Sem (12)", "Sem, 12 jaar", "Sem van 12 jaar"
    new RegExp(
      `${name}\\s*(?:\\(\\s*\\d{1,2}(?:\\s*(?:jaar|jr))?\\s*\\)|,?\\s+(?:is\\s+|van\\s+)?\\d{1,2}\\s*(?:jaar|jr)\\b)`,
      'u',
    ),
  ],
  NAME: [
    new RegExp(`\\b(?:${whom})\\s*(?:,|:|genaamd|heet|die\\s+\\p{L}+\\s+heet)?\\s+(${name})`, 'u'),
    new RegExp(`\\b(?:hij|zij|ze)\\s+heet\\s+(${name})`, 'iu'),
  ],
  ADDRESS: [/(?<!\d)[1-9]\d{3}[A-Z]{2}\b/u, /(?<!\d)(?!(?:19|20)\d{2})[1-9]\d{3}\s[A-Z]{2}\b/u],
};

const words: Readonly<Record<CaseDetail, (found: string) => Text>> = {
  EMAIL: (found) =>
    text(
      `Hier staat een e-mailadres (${found}). Haal het weg: wie meer wil weten, vindt jou via het netwerk.`,
      `There is an e-mail address here (${found}). Take it out: who wants to know more finds you in the network.`,
    ),
  PHONE: (found) =>
    text(
      `Hier staat een telefoonnummer (${found}). Haal het weg: het hele netwerk leest dit.`,
      `There is a telephone number here (${found}). Take it out: the whole network reads this.`,
    ),
  CITIZEN_NUMBER: (found) =>
    text(
      `Dit lijkt op een burgerservicenummer (${found}). Haal het weg: het hele netwerk leest dit.`,
      `This looks like a citizen service number (${found}). Take it out: the whole network reads this.`,
    ),
  BIRTH_DATE: (found) =>
    text(
      `Dit lijkt op een geboortedatum (${found}). Schrijf liever ‘een kind op de basisschool’. Is het een andere dag? Noem dan alleen het jaar.`,
      `This looks like a date of birth (${found}). Rather write ‘a child at primary school’. Is it another day? Then name the year only.`,
    ),
  AGE: (found) =>
    text(
      `Een naam of voorletter met een leeftijd (${found}) wijst naar één kind. Schrijf liever ‘een brugklasser’ of ‘kinderen van rond de twaalf’.`,
      `A name or initial with an age (${found}) points to one child. Rather write ‘a first-year pupil’ or ‘children of about twelve’.`,
    ),
  NAME: (found) =>
    text(
      `Hier lijkt de naam van een kind of cliënt te staan (${found}). Schrijf liever ‘een leerling’: het gaat om de vraag, niet om wie.`,
      `The name of a child or client seems to be here (${found}). Rather write ‘a pupil’: it is about the question, not about who.`,
    ),
  ADDRESS: (found) =>
    text(
      `Hier staat een postcode (${found}). Haal hem weg: een regio kies je hieronder.`,
      `There is a postcode here (${found}). Take it out: you choose a region below.`,
    ),
};

/** What points to a professional rather than a child; allowed where somebody says whom to ask. */
const contact: readonly CaseDetail[] = ['EMAIL', 'PHONE'];

/** The details in a text that must not be there, each kind once, with the words that give it away. */
export function findCaseDetails(written: string): { detail: CaseDetail; found: string }[] {
  return (Object.keys(patterns) as CaseDetail[]).flatMap((detail) => {
    for (const pattern of patterns[detail]) {
      const match = pattern.exec(written);
      if (match && !(detail === 'NAME' && noName.test(match[1] ?? ''))) {
        return [{ detail, found: match[0].trim().replace(/\s+/g, ' ').slice(0, 60) }];
      }
    }
    return [];
  });
}

/**
 * What is wrong with texts that the whole network reads: no details of one child's case. One problem a field, with
 * what to change.
 * @param options.mayNameContact true for a plan or an answer, which may say whom to call or write
 */
export function caseProblems(
  fields: Readonly<Record<string, string | null>>,
  { mayNameContact = false } = {},
): FieldProblem[] {
  return Object.entries(fields).flatMap(([field, written]) => {
    const [first] = findCaseDetails(written ?? '').filter(
      ({ detail }) => !(mayNameContact && contact.includes(detail)),
    );
    return first ? [{ field, code: 'CASE_DETAIL', text: words[first.detail](first.found) }] : [];
  });
}
