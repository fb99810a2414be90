import type { PartnershipDates } from './partnership-dates';

/** What somebody writes down of a role; without a first day it is not known. */
export interface WrittenRole {
  readonly since: string | null;
  readonly until: string | null;
}

/** What becomes of a role that is written down. A closed one keeps its end, and none is overwritten. */
export type PartnershipStep<Held> =
  | { readonly step: 'BEGIN' }
  | { readonly step: 'SAME' }
  | { readonly step: 'END'; readonly held: Held; readonly until: string }
  | {
      readonly step: 'REFUSED';
      readonly because: 'ENDED_OTHERWISE' | 'OVERLAPS' | 'ENDS_BEFORE_START';
      readonly held?: Held;
    };

/**
 * Decides what a written role does beside those that an organisation had in that body with that name.
 * @param day today: from when a role counts whose first day is not known
 */
export function partnershipStep<Held extends PartnershipDates>(
  written: WrittenRole,
  had: readonly Held[],
  day: string,
): PartnershipStep<Held> {
  const { since, until } = written;
  if (since !== null && until !== null && until <= since)
    return { step: 'REFUSED', because: 'ENDS_BEFORE_START' };
  const same = had.find((held) =>
    since === null
      ? held.since === null || held.until === null || held.until === until
      : held.since === since,
  );
  if (same) {
    if (until === null || same.until === until) return { step: 'SAME' };
    if (same.until !== null) return { step: 'REFUSED', because: 'ENDED_OTHERWISE', held: same };
    return until > startOf(same)
      ? { step: 'END', held: same, until }
      : { step: 'REFUSED', because: 'ENDS_BEFORE_START', held: same };
  }
  const start = since ?? day;
  if (until !== null && until <= start) return { step: 'REFUSED', because: 'ENDS_BEFORE_START' };
  const across = had.find(
    (held) => (until === null || startOf(held) < until) && (held.until === null || held.until > start),
  );
  return across ? { step: 'REFUSED', because: 'OVERLAPS', held: across } : { step: 'BEGIN' };
}

function startOf({ since, knownFrom }: PartnershipDates): string {
  return since ?? knownFrom ?? '';
}
