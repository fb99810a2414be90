import { knownCodes } from '../terms';

/** Where young people are counted: what stands in the address, and what the API calls it. */
export const places = { school: 'SCHOOL', gemeente: 'MUNICIPALITY', regio: 'REGION' } as const;
export type PlaceName = keyof typeof places;

const ageGroups = ['AGE_6_9', 'AGE_9_12', 'AGE_12_18', 'AGE_18_25'] as const;

/** What an address of the page asks. */
export interface Asked {
  /** As it was typed; null before anybody asked. */
  readonly typed: string | null;
  /** What was meant by it; null when that is no whole number. */
  readonly count: number | null;
  readonly place: PlaceName;
  readonly ages: readonly (typeof ageGroups)[number][];
}

/** Reads the question in an address; whatever else stands there is left out. */
export function askedIn(address: URLSearchParams): Asked {
  const typed = address.get('aantal')?.trim().slice(0, 40) ?? null;
  const place = address.get('waar') ?? '';
  return {
    typed,
    count: typed === null ? null : countMeant(typed),
    place: Object.hasOwn(places, place) ? (place as PlaceName) : 'school',
    ages: knownCodes(address.getAll('leeftijd'), ageGroups),
  };
}

/** The same question as an address says it. */
export function askedAgain({ typed, place, ages }: Asked): string {
  const parts = ages.map((age) => ['leeftijd', age]);
  return new URLSearchParams([['aantal', typed ?? ''], ['waar', place], ...parts]).toString();
}

/** More than any place has: what is longer is not read, so that it stays a number that can be told about. */
const endless = 999_999_999;

/** "1.250", "1 250" and "1250 leerlingen" are the same number; "12,5" and "veel" are none. */
export function countMeant(typed: string): number | null {
  const [, digits] = /^(\d{1,3}(?:[. \u00a0']\d{3})+|\d+)(?:\s+\p{L}+)?$/u.exec(typed) ?? [];
  return digits === undefined ? null : Math.min(endless, Number(digits.replace(/\D/g, '')));
}
