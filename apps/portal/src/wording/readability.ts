/** The longest sentence we write; about twelve words is what we aim at. */
export const mostWords = 20;
/** A word of so many letters is long for who reads at B1. */
export const longWord = 16;

/** Words that we do not use, each with what we write instead. */
const otherWords: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\b(u|uw|uzelf)\b/i, 'je'],
  [/succesvol/i, 'wat er nu is: ‘Je staat op de lijst.’'],
  [/\bgelieve\b/i, 'de vraag zelf'],
  [/\bongeldige?\b/i, 'wat er mist: ‘Dit adres klopt nog niet.’'],
  [/\bdit veld is verplicht\b/i, '‘Vul je naam in, dan weten we wie er komt.’'],
  [/\bcapaciteit\b/i, '‘De zaal is vol.’'],
  [/\bsessie (is )?verlopen\b/i, '‘Je was even weg.’'],
  [/\bconflict bij\b/i, 'wie het ook veranderde'],
  [/\bbestand (is )?te groot\b/i, 'hoe groot het is, en wat lukt'],
  [/\b(fout|probleem) opgetreden\b/i, 'wat niet lukte, en wat nu'],
  [/\blink (is )?verlopen\b/i, 'tot wanneer de link werkte'],
  [/\bgeen resultaten\b/i, '‘We vonden niets voor …’'],
  [/geautoriseerd/i, 'wie het wel kan'],
  [/\bgeen openstaande\b/i, '‘Alles is gedaan.’'],
  [/lotgenoten/i, '‘Samen met anderen die dit kennen’'],
  [
    /\b(indien|teneinde|middels|alsmede|hetgeen|omtrent|aangaande|conform|reeds|desgewenst|derhalve)\b/i,
    'een gewoon woord',
  ],
  [/\b(dient|dienen) te\b/i, 'moet'],
  [/\bklik hier\b/i, 'wat er achter de link staat'],
];

/** What makes a Dutch text harder than B1, or is not how we talk; empty when nothing does. */
export function hardIn(text: string): string[] {
  const words = otherWords
    .filter(([pattern]) => pattern.test(shownOf(text)))
    .map(([pattern, instead]) => `‘${pattern.exec(shownOf(text))![0]}’: write ${instead}`);
  const long = sentencesOf(text)
    .map((sentence) => ({ sentence, count: wordsOf(sentence).length }))
    .filter(({ count }) => count > mostWords)
    .map(({ sentence, count }) => `${count} words: ${sentence}`);
  return [...words, ...long];
}

/** The sentences of a text, with the fullest of its plural forms. */
export function sentencesOf(text: string): string[] {
  return shownOf(text)
    .split(/(?<=[.!?:;])\s+|\n+/)
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/** The words of a sentence; a value that is filled in counts as one. */
export function wordsOf(sentence: string): string[] {
  return sentence.split(/[\s/]+/).filter((word) => /[\p{L}\d…]/u.test(word));
}

/** One form of a plural; it may hold a value that is filled in. */
const form = String.raw`\{(?:[^{}]|\{[^{}]*\})*\}`;
const plural = new RegExp(String.raw`\{\w+, (?:plural|select),((?:[^{}]|${form})*)\}`, 'g');

/** A text as somebody reads it: with its last form where it has several, and ‘…’ where something is filled in. */
function shownOf(text: string): string {
  return text
    .replaceAll(plural, (_, forms: string) => forms.match(new RegExp(form, 'g'))?.at(-1)?.slice(1, -1) ?? '')
    .replaceAll(/\{[^{}]*\}/g, '…');
}

/** The nouns behind a number that is filled in: with one of them they are wrong ('1 mensen'). */
export function numbersBefore(text: string): string[] {
  const counts = 'count|total|days|minutes|hours|people|done|waiting|taken';
  const outside = text.replaceAll(plural, '');
  return [
    ...outside.matchAll(
      new RegExp(
        `\\{(?:${counts})(?:, number)?\\} (?:korte )?((?!ge(?:vond|teld))[a-zë]{3,}(?:en|s))(?= |$|[.,:;!?])`,
        'g',
      ),
    ),
  ].map(([, noun]) => noun!);
}

/** Plural forms that leave out the one or the many. */
export function formsMissing(text: string): string[] {
  return [...text.matchAll(plural)]
    .map(([, forms]) => forms!)
    .filter((forms) => !/\bother \{/.test(forms) || !/(\bone|=1|=0) \{/.test(forms));
}
