import { formsMissing, hardIn, longWord, numbersBefore, sentencesOf, wordsOf } from './readability';
import { pageSources, pairsIn, programSources, saidIn, type WrittenText } from './said-texts';

/** Texts with a number before a noun, of which there are always several, and why. */
const alwaysSeveral: Readonly<Record<string, string>> = {
  '{agreed} van de {count} jongeren {agreed, plural, one {is} other {zijn}} het hiermee eens. Niemand ziet wie.':
    'a group',
  '{agreed} van de {count} jongeren {agreed, plural, one {is} other {zijn}} het eens.': 'a group',
  '{agreed} van de {count} jongeren die meepraatten, {agreed, plural, one {staat} other {staan}} achter deze woorden.':
    'a group',
  'Aanmelden in {count} stappen': 'only said when there are two or three',
  'Er zijn {days} werkdagen voorbij. Kort en nu is beter dan lang en later.': 'only said when it is late',
  'Wacht al {count} werkdagen': 'only said when it is late',
  'Alle {count} eisen, en wat we ervan weten': 'there are 55',
  'Nog {days} dagen.': 'of one day it says that it begins tomorrow',
  'Ja, deze brief mag naar {count} mensen': 'only asked when there are many',
  'jonge mantelzorgers onder je {count, number} leerlingen': 'nobody estimates among one',
  'jonge mantelzorgers onder de {count, number} jongeren in je gemeente': 'nobody estimates among one',
  'jonge mantelzorgers onder de {count, number} jongeren in je regio': 'nobody estimates among one',
  'Per pak {count} stuks, hooguit {most} pakken. Bestellen kan tot en met {day}.': 'a pack is several',
  'Per pak {count} stuks. Bestellen kan tot en met {day}.': 'a pack is several',
  'samen {count, number} waarden in {minutes} minuten': 'limits of ours',
  '{uses} in {minutes} minuten': 'limits of ours',
};

const onPages: WrittenText[] = pageSources.flatMap((file) =>
  saidIn(file).texts.map((text) => ({ file, text })),
);
const inPrograms: WrittenText[] = programSources.flatMap((file) =>
  pairsIn(file).pairs.flatMap(({ nl }) => nl.map((text) => ({ file, text }))),
);
const everything = [...onPages, ...inPrograms];

describe('our Dutch', () => {
  it('is read where it is written: on pages, in mails and in errors', () => {
    expect(onPages.length).toBeGreaterThan(5_000);
    expect(inPrograms.length).toBeGreaterThan(2_000);
  });

  it('has short sentences and everyday words, says ‘je’, and never what we do not say', () => {
    expect(everything.flatMap(({ file, text }) => hardIn(text).map((fault) => `${file}: ${fault}`))).toEqual(
      [],
    );
  });

  it('has about twelve words in a sentence at most, and hardly a word that is long', () => {
    const sentences = everything
      .flatMap(({ text }) => sentencesOf(text).map(wordsOf))
      .filter((words) => words.length > 3);
    const words = sentences.flat();
    expect(words.length / sentences.length).toBeLessThan(12);
    expect(
      words.filter((word) => word.replaceAll(/[^\p{L}]/gu, '').length >= longWord).length / words.length,
    ).toBeLessThan(0.01);
  });

  it('is right for one as well as for many', () => {
    expect(onPages.filter(({ text }) => formsMissing(text).length > 0)).toEqual([]);
    expect(
      onPages
        .filter(({ text }) => numbersBefore(text).length > 0 && !(text in alwaysSeveral))
        .map(({ text }) => text),
    ).toEqual([]);
    const said = new Set(onPages.map(({ text }) => text));
    expect(Object.keys(alwaysSeveral).filter((text) => !said.has(text))).toEqual([]);
  });
});

describe('a text is told to be hard', () => {
  it('when a sentence is too long', () => {
    expect(hardIn(`${'Kom je ook naar de zaal '.repeat(4)}of niet?`)).toHaveLength(1);
  });

  it.each([
    'Kunt u dit doen?',
    'Registratie succesvol',
    'Gelieve te wachten',
    'Ongeldige invoer',
    'Klik hier',
  ])('when it says ‘%s’', (text) => {
    expect(hardIn(text)).toHaveLength(1);
  });

  it('but not for a short one, nor for what is filled in', () => {
    expect(hardIn('Je staat op de lijst. Tot {u}!')).toEqual([]);
  });

  it('when it would say ‘1 mensen’', () => {
    expect(numbersBefore('Er komen {count} mensen.')).toEqual(['mensen']);
    expect(numbersBefore('Er {count, plural, one {komt # mens} other {komen # mensen}}.')).toEqual([]);
    expect(formsMissing('{count, plural, other {# mensen}}')).toHaveLength(1);
  });
});
