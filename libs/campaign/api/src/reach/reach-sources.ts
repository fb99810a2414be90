import { Injectable } from '@nestjs/common';
import type { Text } from '@verbonden/shared/kernel';

/** So much of something, in one edition, where it was and by whom, as far as that is known. Never a person. */
export interface ReachRow {
  readonly editionId: string;
  readonly municipalityId: string | null;
  readonly organisationId: string | null;
  readonly value: number;
}

/** Something that shows how far the Week reaches: each noun of this domain counts its own. */
export interface ReachSource {
  /** "activities" */
  readonly code: string;
  readonly label: Text;
  /** Where it can be looked at, of an edition: "/week/2027/activiteiten". */
  path(editionSlug: string): string;
  /** What there was in these editions, added up for each place and organisation. */
  rows(editionIds: readonly string[]): Promise<readonly ReachRow[]>;
}

/** What is counted of an edition. */
@Injectable()
export class ReachSources {
  private readonly known = new Map<string, ReachSource>();

  /** @throws Error when two nouns use one name */
  register(source: ReachSource): void {
    if (this.known.has(source.code)) throw new Error(`Two nouns count "${source.code}" of the Week.`);
    this.known.set(source.code, source);
  }

  /** In an order that stays the same, whatever order the nouns came in. */
  all(): ReachSource[] {
    return [...this.known.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
  }
}
