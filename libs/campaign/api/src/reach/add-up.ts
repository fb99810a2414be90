import type { ReachRow } from './reach-sources';

/** What one source came to. */
export interface CountedSource {
  readonly code: string;
  readonly rows: readonly ReachRow[];
}

/** One edition in numbers. */
export interface AddedUp {
  /** By the code of a source. */
  readonly totals: ReadonlyMap<string, number>;
  readonly organisations: number;
  readonly municipalities: number;
  /** For each municipality what each source came to there. */
  readonly places: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/**
 * Adds up what there was. An organisation or a municipality that is in several sources is counted once; what has no
 * place counts in the totals alone.
 */
export function addUp(counted: readonly CountedSource[]): AddedUp {
  const organisations = new Set<string>();
  const places = new Map<string, Map<string, number>>();
  const totals = new Map<string, number>();
  for (const { code, rows } of counted) {
    totals.set(code, 0);
    for (const { organisationId, municipalityId, value } of rows) {
      if (value <= 0) continue;
      totals.set(code, (totals.get(code) ?? 0) + value);
      if (organisationId !== null) organisations.add(organisationId);
      if (municipalityId === null) continue;
      const place = places.get(municipalityId) ?? new Map<string, number>();
      place.set(code, (place.get(code) ?? 0) + value);
      places.set(municipalityId, place);
    }
  }
  return { totals, organisations: organisations.size, municipalities: places.size, places };
}
