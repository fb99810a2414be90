import { Injectable } from '@nestjs/common';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { LiveNotes, loader } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { dayTopic } from './day-note';
import { cardAfter } from './introduction-round';
import type { MeetingDay } from './meeting-day';
import { MeetingDayState } from './meeting-day-state.entity';
import { MeetingHosts } from './meeting-hosts';
import type { IntroductionCard } from './stage';
import type { TurnCardInput } from './stage.input';

/** A round takes an hour at most; a list always has a limit. */
const mostCards = 500;

/** The introduction round: one card at a time, the same on every phone and on the beamer. */
@Injectable()
export class StageService {
  constructor(
    private readonly db: DataSource,
    private readonly hosts: MeetingHosts,
    private readonly notes: LiveNotes,
  ) {}

  /** Who is there, in the order of arrival, with what each shares; by meeting. */
  readonly cards = loader<string, IntroductionCard[]>(async (meetingIds) => {
    const rows = await this.db.query<(IntroductionCard & { meetingId: string })[]>(
      `SELECT r.meeting_id AS "meetingId", r.id, p.name, i.proud_of AS "proudOf",
              (SELECT min(o.name) FROM memberships m JOIN organisations o ON o.id = m.organisation_id
               WHERE m.person_id = p.id AND m.until IS NULL) AS organisation
       FROM attendances a
       JOIN registrations r ON r.id = a.registration_id
       JOIN persons p ON p.id = r.person_id
       LEFT JOIN introductions i ON i.registration_id = r.id AND i.shared
       WHERE r.meeting_id = ANY($1) ORDER BY a.arrived_at, a.id LIMIT $2`,
      [meetingIds, mostCards],
    );
    return new Map(
      meetingIds.map((id) => [
        id,
        rows.filter((row) => row.meetingId === id).map(({ meetingId: _, ...card }) => card),
      ]),
    );
  }, []);

  /** Whose card is up, by meeting; null when none is. */
  readonly cardUp = loader<string, string | null>(async (meetingIds) => {
    const rows = await this.db.query<{ meetingId: string; up: string | null }[]>(
      `SELECT meeting_id AS "meetingId", card_registration_id AS up FROM meeting_days WHERE meeting_id = ANY($1)`,
      [meetingIds],
    );
    return new Map(rows.map(({ meetingId, up }) => [meetingId, up]));
  }, null);

  /** @throws DomainError NOT_FOUND, FORBIDDEN */
  async turnCard(
    viewer: SignedInViewer,
    { meetingId, from, step }: TurnCardInput,
    round: readonly IntroductionCard[],
  ): Promise<MeetingDay> {
    const meeting = await this.hosts.assertHosts(viewer, { id: meetingId });
    await this.db.transaction(async (tx) => {
      const state = await lockDay(tx, meetingId);
      // Somebody else pressed first: what they turned to is up.
      if (state.cardRegistrationId !== (from ?? null)) return;
      const ids = round.map(({ id }) => id);
      const cardRegistrationId = cardAfter(ids, state.cardRegistrationId, step);
      await tx.update(MeetingDayState, { meetingId }, { cardRegistrationId });
      await this.notes.publish(tx, dayTopic(meetingId), { what: 'CARD' });
    });
    return { id: meetingId, meeting };
  }
}

/** What hosts and participants change one after the other. */
export async function lockDay(tx: EntityManager, meetingId: string): Promise<MeetingDayState> {
  await tx
    .createQueryBuilder()
    .insert()
    .into(MeetingDayState)
    .values({ meetingId, cardRegistrationId: null })
    .orIgnore()
    .execute();
  return tx.findOneOrFail(MeetingDayState, { where: { meetingId }, lock: { mode: 'pessimistic_write' } });
}
