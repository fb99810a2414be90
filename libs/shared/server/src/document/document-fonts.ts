import { createRequire } from 'node:module';

const find = createRequire(import.meta.url);
const file = (subset: string, weight: number) =>
  find.resolve(
    `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${subset}-${weight}-normal.woff`,
  );

/** The letters of our headings. They come as one file for all weights; as it lies it is the heaviest (800). */
const headingFile = (subset: string) =>
  find.resolve(
    `@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-${subset}-wght-normal.woff2`,
  );

/** The faces of a document: each weight comes in two files, the second for letters such as ğ and ś. */
export const faces = {
  regular: [file('latin', 400), file('latin-ext', 400)],
  bold: [file('latin', 700), file('latin-ext', 700)],
  heavy: [file('latin', 800), file('latin-ext', 800)],
  heading: [headingFile('latin'), headingFile('latin-ext')],
} as const;
export type Face = keyof typeof faces;

/**
 * What the first file holds (Unicode range of the "latin" subset); everything else is looked up in the second.
 * Letters that neither holds are drawn as an empty box rather than left out.
 */
const firstFile =
  /^[\u0020-\u00FF\u0131\u0152\u0153\u02BB\u02BC\u02C6\u02DA\u02DC\u2000-\u206F\u20AC\u2122\u2191\u2193\u2212\u2215\uFEFF\uFFFD]$/;

/** A piece of text that one file can write. */
export interface Run {
  readonly text: string;
  readonly font: string;
}

/** Cuts a text into the longest pieces that one file can write. @returns one piece at least, also for no text */
export function runsOf(text: string, face: Face): Run[] {
  const runs: { text: string; font: string }[] = [];
  for (const letter of text) {
    const font = faces[face][firstFile.test(letter) ? 0 : 1];
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ text: letter, font });
  }
  return runs.length > 0 ? runs : [{ text: '', font: faces[face][0] }];
}
