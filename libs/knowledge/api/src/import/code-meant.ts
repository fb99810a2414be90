import { type TermGroup, termsOf } from '../taxonomy/terms';

const meant = new Map<TermGroup, ReadonlyMap<string, string>>();

/** The code that somebody means: "GOOD_PRACTICE", "good practice", or its label in Dutch or English. */
export function codeMeant(group: TermGroup, written: string): string {
  let known = meant.get(group);
  if (!known) {
    const all = [...termsOf(group, 'en'), ...termsOf(group, 'nl')];
    known = new Map(
      all.flatMap(({ code, label }) => [code, label].map((name) => [plain(name), code] as const)),
    );
    meant.set(group, known);
  }
  return known.get(plain(written)) ?? written;
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
