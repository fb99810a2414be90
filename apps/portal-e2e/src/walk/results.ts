import { writeFileSync } from 'node:fs';
import { projectFolder } from '../stage/program';

/** What a story looked at, for the statement on `/toegankelijkheid`. */
export interface Results {
  /** How many pages. */
  readonly pages: number;
  /** What of WCAG 2.2, by number. */
  readonly criteria: readonly string[];
  readonly open: readonly OpenFault[];
}

/** Something that was not right. */
export interface OpenFault {
  readonly criteria: readonly string[];
  readonly page: string;
  readonly fault: string;
}

/**
 * Keeps what a story looked at beside the statement, with today's date; only when asked (`KEEP_RESULTS=on`), so that a
 * test changes nothing in the project by itself.
 */
export function keepResults(story: string, { pages, criteria, open }: Results): void {
  if (process.env['KEEP_RESULTS'] !== 'on') return;
  const kept = {
    story,
    on: new Date().toISOString().slice(0, 10),
    pages,
    criteria: [...new Set(criteria)].toSorted(byNumber),
    open,
  };
  const file = `${projectFolder}apps/portal/src/accessibility/results/${story}.json`;
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
}

/** 1.4.10 comes after 1.4.4. */
function byNumber(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
