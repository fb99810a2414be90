import { Injectable } from '@nestjs/common';
import type { Text } from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';

/** Something ahead that somebody said they will come to. */
export interface Commitment {
  readonly id: string;
  readonly personId: string;
  readonly title: Text;
  /** Where it can be looked at. */
  readonly path: string;
  readonly startsAt: Date;
}

/** A domain that keeps such things. */
export interface CommitmentSource {
  /** What is ahead of these persons, the first first, at most so many. */
  upcoming(tx: EntityManager, personIds: readonly string[], most: number): Promise<Commitment[]>;
  /** Ends these, with the news that goes with it; what is over or gone already stays so. */
  cancel(tx: EntityManager, ids: readonly string[], byId: string | null): Promise<void>;
}

/** More than this is not looked through in one list. */
const most = 200;

/** What people will come to, for when they or their organisation leave. A domain to the right registers what it has. */
@Injectable()
export class Commitments {
  private readonly sources: CommitmentSource[] = [];

  register(source: CommitmentSource): void {
    this.sources.push(source);
  }

  async upcoming(tx: EntityManager, personIds: readonly string[]): Promise<Commitment[]> {
    if (personIds.length === 0) return [];
    const found: Commitment[] = [];
    for (const source of this.sources) found.push(...(await source.upcoming(tx, personIds, most)));
    return found.sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  }

  async cancel(tx: EntityManager, ids: readonly string[], byId: string | null): Promise<void> {
    if (ids.length === 0) return;
    for (const source of this.sources) await source.cancel(tx, ids, byId);
  }
}
