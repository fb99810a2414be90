import { readDate } from '@verbonden/shared/kernel';

/** A role as the page of a body shows it. */
export interface ShownRole {
  readonly id: string;
  readonly roleLabel: string;
  readonly since: string | null;
  readonly knownFrom: string | null;
  readonly until: string | null;
  readonly organisation: {
    readonly slug: string;
    readonly name: string;
    readonly logo?: { readonly small: string } | null;
  };
}

/** Those that held on a day: as `isHeldOn` of the API has it. */
export function heldOn(roles: readonly ShownRole[], day: string): ShownRole[] {
  return roles.filter(({ since, knownFrom, until }) => {
    const from = since ?? knownFrom;
    return from !== null && from <= day && (until === null || until > day);
  });
}

/** One with two roles is one organisation. */
export function organisationsIn(roles: readonly ShownRole[]): number {
  return new Set(roles.map(({ organisation }) => organisation.slug)).size;
}

/** The day that stands for a year: its first, and today in the year that is not over. */
export function dayOfYear(year: number, today: string): string {
  const first = `${String(year).padStart(4, '0')}-01-01`;
  return year >= Number(today.slice(0, 4)) ? today : first;
}

/** The day an address asks for: a year or a date; today for nothing, null for what is no day. */
export function readOnDay(asked: string, today: string): string | null {
  if (asked === '') return today;
  if (/^\d{4}$/.test(asked)) return dayOfYear(Number(asked), today);
  return readDate(asked, new Date(`${today}T12:00:00Z`));
}

/** The years a body has been there, at least this one. */
export function yearsOf(
  roles: readonly ShownRole[],
  today: string,
): { readonly from: number; readonly to: number } {
  const to = Number(today.slice(0, 4));
  const starts = roles.map(({ since, knownFrom }) => Number((since ?? knownFrom ?? today).slice(0, 4)));
  return { from: Math.min(to, ...starts), to };
}
