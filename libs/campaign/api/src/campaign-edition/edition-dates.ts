/** The first and the last day of something, as "2027-06-01". */
export interface Period {
  readonly beginsOn: string;
  readonly endsOn: string;
}

/** The rule since 2018: the first week of June. An edition may be moved. */
export function daysByRule(year: number): Period {
  return { beginsOn: `${year}-06-01`, endsOn: `${year}-06-07` };
}

const months = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli'];
const laterMonths = ['augustus', 'september', 'oktober', 'november', 'december'];
const monthNames = [...months, ...laterMonths];

/**
 * Where an edition is found: /week/2027. A second one in the same year has its month behind it (/week/2020-oktober), and
 * a third one in the same month a number.
 */
export function editionSlug(beginsOn: string, taken: readonly string[]): string {
  const [year = '', month = '01'] = beginsOn.split('-');
  const withMonth = `${year}-${monthNames[Number(month) - 1]}`;
  const numbered = Array.from({ length: taken.length }, (_, at) => `${withMonth}-${at + 2}`);
  return [year, withMonth, ...numbered].find((slug) => !taken.includes(slug))!;
}

/** The edition that people mean today: the one that is on, else the next to come, else the last. */
export function currentOf<T extends Period>(editions: readonly T[], today: string): T | null {
  const notOver = editions.filter(({ endsOn }) => today <= endsOn);
  const inOrder = (one: T, other: T) => one.beginsOn.localeCompare(other.beginsOn);
  return notOver.sort(inOrder)[0] ?? [...editions].sort(inOrder).at(-1) ?? null;
}
