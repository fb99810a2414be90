import type { EditionWords, OwnWords } from './draw-material';

/** What can be filled in a text, in Dutch as a coordinator writes it: {wanneer}. */
export const textFields = [
  'activiteit',
  'tekst',
  'wanneer',
  'waar',
  'contact',
  'organisatie',
  'week',
  'thema',
  'dagen',
  'hashtags',
] as const;
type TextField = (typeof textFields)[number];

export interface FilledText {
  readonly text: string;
  /** Fields the text asks for and that are empty: it cannot go out like this. */
  readonly missing: readonly TextField[];
}

/** What an organisation fills in; the rest comes from the edition, which may well have no hashtags. */
const ownFields: ReadonlySet<TextField> = new Set(['activiteit', 'tekst', 'wanneer', 'waar', 'contact']);

/** A text with its fields filled. An own field that is empty is named, and stays in the text as an open place. */
export function fillText(written: string, edition: EditionWords, own: OwnWords): FilledText {
  const values: Readonly<Record<TextField, string>> = {
    activiteit: own.heading,
    tekst: own.words,
    wanneer: own.when,
    waar: own.place,
    contact: own.contact,
    organisatie: own.organisation,
    week: edition.name,
    thema: edition.theme,
    dagen: edition.days,
    hashtags: edition.hashtags.join(' '),
  };
  const missing = new Set<TextField>();
  const text = written.replace(/\{([a-z]+)\}/g, (whole, name: string) => {
    if (!isField(name)) return whole;
    if (values[name] || !ownFields.has(name)) return values[name];
    missing.add(name);
    return `[${name}]`;
  });
  return { text, missing: [...missing] };
}

/** Fields of a text that we do not know; a coordinator hears of them at once. */
export function unknownFields(written: string): string[] {
  return [...written.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!).filter((name) => !isField(name));
}

function isField(name: string): name is TextField {
  return textFields.some((each) => each === name);
}
