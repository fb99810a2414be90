import { type Locale, writeDate } from '@verbonden/shared/kernel';
import type { Say } from '@verbonden/shared/web';

/** From when until when a role holds; days as yyyy-mm-dd. */
export interface Period {
  readonly since: string | null;
  readonly knownFrom: string | null;
  readonly until: string | null;
}

/** "sinds 1 januari 2020", "in elk geval sinds …", "van … tot …": as much as is known, never more. */
export function writePeriod({ since, knownFrom, until }: Period, locale: Locale, say: Say): string {
  const day = (date: string) => writeDate(new Date(`${date}T12:00:00Z`), locale).replace(/^\S+ /, '');
  const from = since ?? knownFrom;
  if (from && until) return say('van {from} tot {until}', { from: day(from), until: day(until) });
  if (until) return say('tot {until}', { until: day(until) });
  if (since) return say('sinds {from}', { from: day(since) });
  if (knownFrom) return say('in elk geval sinds {from}', { from: day(knownFrom) });
  return say('sinds wanneer is niet bekend');
}
