import { type Criterion, criteria } from './criteria';

/** What a story of the browser tests kept: what it looked at, when, and what was not right then. */
export interface Result {
  readonly story: string;
  /** A day, '2026-11-28'. */
  readonly on: string;
  readonly pages: number;
  readonly criteria: readonly string[];
  readonly open: readonly {
    readonly criteria: readonly string[];
    readonly page: string;
    readonly fault: string;
  }[];
}

/** What is known of one criterion. */
export interface Finding {
  readonly criterion: Criterion;
  /** By how many stories, on how many pages and when last; null for what no test looks at. */
  readonly looked: { readonly stories: number; readonly pages: number; readonly on: string } | null;
  /** How many faults are open. */
  readonly open: number;
}

/** Puts the results of the stories together, for each criterion. */
export function findingsOf(results: readonly Result[]): Finding[] {
  return criteria.map((criterion) => {
    const { number } = criterion;
    const looking = results.filter((result) => result.criteria.includes(number));
    const open = results.flatMap((result) => result.open).filter((each) => each.criteria.includes(number));
    const [last] = looking
      .map(({ on }) => on)
      .toSorted()
      .reverse();
    const pages = looking.reduce((sum, result) => sum + result.pages, 0);
    return {
      criterion,
      looked: last ? { stories: looking.length, pages, on: last } : null,
      open: open.length,
    };
  });
}

/** A status of the model statement of Dutch public bodies; E is for who has no statement. */
export type Status = 'A' | 'B' | 'C' | 'D';

/**
 * The status that a site may give itself. Without an inquiry by somebody else it is never above C, however good the tests
 * are; with faults that its own tests find and an inquiry it is B; with nothing looked at, D.
 */
export function statusOf(findings: readonly Finding[], hasInquiry: boolean): Status {
  if (findings.every(({ looked }) => looked === null)) return 'D';
  if (!hasInquiry) return 'C';
  return findings.every(({ looked, open }) => looked !== null && open === 0) ? 'A' : 'B';
}
