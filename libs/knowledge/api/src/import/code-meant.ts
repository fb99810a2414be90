import { plainName } from '@verbonden/imports/api';
import { type TermGroup, termsOf } from '../taxonomy/terms';

const meant = new Map<TermGroup, ReadonlyMap<string, string>>();

/** The code that somebody means: "GOOD_PRACTICE", "good practice", or its label in Dutch or English. */
export function codeMeant(group: TermGroup, written: string): string {
  let known = meant.get(group);
  if (!known) {
    const all = [...termsOf(group, 'en'), ...termsOf(group, 'nl')];
    known = new Map(
      all.flatMap(({ code, label }) => [code, label].map((name) => [plainName(name), code] as const)),
    );
    meant.set(group, known);
  }
  return known.get(plainName(written)) ?? written;
}
