/**
 * Words that carry no meaning of their own in a search: articles, pronouns, prepositions, auxiliaries, and what a question
 * begins with. Dutch and English together, because one search finds items in both.
 */
const words = `
  de het een der den des ten ter 't 'n
  ik jij je u hij zij ze wij we jullie hen hun mij me jou ons hem haar zich zichzelf iemand niemand men mezelf jezelf
  mijn jouw uw zijn onze dit dat deze die dezelfde hetzelfde elk elke ieder iedere alle allemaal alles iets niets
  wie wat waar wanneer waarom hoe hoeveel welk welke wiens waarmee waarvoor waarover waarop waaraan waarvan waarin waaruit
  en of maar want dus omdat doordat zodat terwijl als dan toen indien hoewel tenzij noch ook
  van voor in op aan met bij door over om tot uit naar te tegen tussen onder per via zonder binnen buiten sinds tijdens
  rond rondom vanaf vanuit volgens wegens langs achter boven naast na af mee toe er erbij ermee ervan erover hierover daar
  hier hierbij daarbij daarmee daarom daarna ernaar
  ben bent is was waren geweest wordt word worden werd werden geworden heb hebt heeft hebben had hadden gehad
  kan kun kunt kunnen kon konden mag mogen mocht moet moeten moest moesten wil wilt willen wilde wilden zal zult zullen zou
  zouden ga gaat gaan ging gingen doe doet doen deed deden gedaan laat laten liet maak maakt maken komt komen kom krijg
  krijgt krijgen vind vinden vindt zoek zoeken zoekt geef geeft geven weet weten staat staan zitten zit bestaat bestaan
  niet geen wel nog al meer meest minder heel erg zeer veel vaak soms altijd nooit nu weer eens even graag misschien
  zo zoals ongeveer bijvoorbeeld dergelijke zulke ander andere anderen eigen beste best goed goede
  a an the this that these those i you he she it we they me him her us them my your his its our their
  who what where when why how which whose and or but if because so than then
  of for to in on at by with from about into over under between
  am is are was were be been being have has had do does did can could may might must shall should will would
  not no yes there here
`;

const stopWords: ReadonlySet<string> = new Set(words.replaceAll("'", '').trim().split(/\s+/));

/**
 * Words that are in texts for a reason and in a search say how somebody asks, not after what: "ik denk dat er steeds iets
 * is". They count when nothing else was typed.
 */
const asking: ReadonlySet<string> = new Set(
  `steeds telkens alsmaar alweer eigenlijk gewoon echt denk denkt denken dacht dachten geloof snap lijkt blijkt hoort
   zeg zegt zeggen zei hoef hoeft hoeven probeer probeert proberen lukt lukken ding dingen manier manieren ergens
   nergens ooit vooral liefst liever meestal tegenwoordig momenteel straks vandaag morgen beetje soort gebeurt gebeuren
   heet heten mensen persoon personen informatie info wanneer hele teveel zoveel`
    .trim()
    .split(/\s+/),
);

/** True when a word tells nothing of what is looked for. @param word as {@link plain} gives it */
export function isAskingWord(word: string): boolean {
  return asking.has(word);
}

/** @param word as {@link plain} gives it */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
