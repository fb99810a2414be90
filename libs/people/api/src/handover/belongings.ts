import { Injectable } from '@nestjs/common';
import type { Text } from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';

/**
 * Something that is in somebody's name and goes to another when they leave: rows of a table with an `id`, by the column
 * that says whose they are. The names and conditions are SQL, written by the domain that has the table; `b` is a row.
 */
export interface Belonging {
  /** "knowledge-items" */
  readonly code: string;
  /** What they are called, several of them: "stukken kennis". */
  readonly label: Text;
  readonly table: string;
  readonly column: string;
  /** The column that says for which organisation a row is; null for what is of the network or of a person alone. */
  readonly organisation: string | null;
  /** Which rows; all of them when left out. "b.status = 'DRAFT'" */
  readonly where?: string;
  /** What changes along in the row, with the heir as $3: "shows_maker = false". */
  readonly along?: string;
  /** What must be done after rows went to another, in the same transaction. */
  afterwards?(tx: EntityManager, ids: readonly string[]): Promise<void>;
}

/** What people can own. Every domain makes its own known; `apps/api/src/meeting-points/handover.api.spec.ts` asks of each reference to a person whether it is here. */
@Injectable()
export class Belongings {
  private readonly known = new Map<string, Belonging>();

  /** @throws Error when a code is taken */
  register(...belongings: readonly Belonging[]): void {
    for (const each of belongings) {
      if (this.known.has(each.code)) throw new Error(`Two domains hand over "${each.code}".`);
      this.known.set(each.code, each);
    }
  }

  all(): Belonging[] {
    return [...this.known.values()];
  }
}
