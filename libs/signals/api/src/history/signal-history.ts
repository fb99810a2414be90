import { Injectable } from '@nestjs/common';
import { loader, newId } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { SignalEvent, type SignalHappening } from './signal-event.entity';

/** What is written down of a step. */
export interface Happened {
  readonly what: SignalHappening;
  readonly at: Date;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly byLab?: boolean;
  readonly note?: string | null;
}

/** What happened to signals, and by whom. */
@Injectable()
export class SignalHistory {
  constructor(private readonly db: DataSource) {}

  /** The events by signal, oldest first; those of its doubles among them. */
  readonly bySignal = loader<string, SignalEvent[]>(async (ids) => {
    const rows = await this.db
      .getRepository(SignalEvent)
      .createQueryBuilder('event')
      .innerJoin('signals', 'of', 'of.id = event.signal_id')
      .addSelect('coalesce(of.merged_into_id, of.id)', 'shown_at')
      .where('of.id = ANY (:ids) OR of.merged_into_id = ANY (:ids)', { ids: [...ids] })
      .orderBy('event.at')
      .addOrderBy('event.id')
      .getRawAndEntities<{ shown_at: string }>();
    const events = new Map<string, SignalEvent[]>();
    rows.entities.forEach((event, index) => {
      const shownAt = rows.raw[index]!.shown_at;
      events.set(shownAt, [...(events.get(shownAt) ?? []), event]);
    });
    return events;
  }, []);

  /** Writes down a step, in the transaction that takes it. */
  async note(tx: EntityManager, signalId: string, happened: Happened): Promise<void> {
    await tx.insert(SignalEvent, { id: newId(), byLab: false, note: null, ...happened, signalId });
  }
}
