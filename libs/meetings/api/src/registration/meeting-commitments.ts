import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Commitment, Commitments, type CommitmentSource } from '@verbonden/people/api';
import { type Clock, groupedBy } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { type EntityManager, In } from 'typeorm';
import { Registration, RegistrationStatus } from './registration.entity';
import { SeatKeeper } from './seat-keeper';

/** The meetings that somebody is registered for, for when their organisation stops taking part. */
@Injectable()
export class MeetingCommitments implements CommitmentSource, OnModuleInit {
  constructor(
    private readonly commitments: Commitments,
    private readonly seats: SeatKeeper,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.commitments.register(this);
  }

  async upcoming(tx: EntityManager, personIds: readonly string[], most: number): Promise<Commitment[]> {
    return tx.query(
      `SELECT r.id, r.person_id AS "personId", jsonb_build_object('nl', m.title_nl, 'en', coalesce(m.title_en, m.title_nl)) AS title,
              '/bijeenkomsten/' || m.slug AS path, m.starts_at AS "startsAt"
       FROM registrations r JOIN meetings m ON m.id = r.meeting_id
       WHERE r.person_id = ANY ($1) AND r.status <> 'CANCELLED' AND m.ends_at > $2 AND m.status <> 'CANCELLED'
       ORDER BY m.starts_at, r.id LIMIT $3`,
      [personIds, this.clock.now(), most],
    );
  }

  /** As if they had cancelled themselves: the freed seat goes to who waits, and they are told. */
  async cancel(tx: EntityManager, ids: readonly string[], byId: string | null): Promise<void> {
    const found = await tx.findBy(Registration, { id: In([...ids]) });
    const active = found.filter(({ status }) => status !== RegistrationStatus.CANCELLED);
    // Meetings are locked in the order of their ids, so that two of these wait for each other.
    const byMeeting = [...groupedBy(active, ({ meetingId }) => meetingId)].sort(([one], [other]) =>
      one < other ? -1 : 1,
    );
    for (const [meetingId, registrations] of byMeeting) {
      const requests = registrations.map(({ personId }) => ({ what: 'CANCEL', personId, by: byId }) as const);
      await this.seats.decide(tx, meetingId, requests);
    }
  }
}
