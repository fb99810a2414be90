import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Days } from './calm-times';

/** A domain that knows on which days some people are away, such as the holidays of schools. */
export interface QuietDaysSource {
  /** The days around a moment, by person; who is not in it has none. Reads in few statements. */
  of(
    tx: EntityManager,
    personIds: readonly string[],
    now: Date,
  ): Promise<ReadonlyMap<string, readonly Days[]>>;
}

/** The days on which people are away, from whoever knows. Worker modules register their sources. */
@Injectable()
export class QuietDays {
  private readonly sources: QuietDaysSource[] = [];

  register(source: QuietDaysSource): void {
    this.sources.push(source);
  }

  async of(tx: EntityManager, personIds: readonly string[], now: Date): Promise<Map<string, Days[]>> {
    const days = new Map<string, Days[]>();
    for (const source of this.sources) {
      for (const [personId, some] of await source.of(tx, personIds, now)) {
        days.set(personId, [...(days.get(personId) ?? []), ...some]);
      }
    }
    return days;
  }
}
