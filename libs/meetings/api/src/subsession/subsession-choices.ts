import { Injectable } from '@nestjs/common';
import { groupedBy } from '@verbonden/shared/kernel';
import { loader } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { AgendaItem } from '../agenda/agenda-item.entity';
import type { AttendanceMode } from '../meeting/meeting.enums';
import type { RegistrationChoice } from './shown-choice';
import { Subsession } from './subsession.entity';

/** Seats of a subsession in one way of taking part that are taken, and who waits. */
export interface SubsessionCount {
  readonly taken: number;
  readonly waiting: number;
}

interface CountRow extends SubsessionCount {
  readonly id: string;
  readonly mode: AttendanceMode;
}

interface ChoiceRow {
  readonly registrationId: string;
  readonly roundId: string;
  readonly subsessionId: string;
  readonly secondId: string | null;
  readonly heldId: string | null;
  readonly position: number | null;
}

/** Reading what people chose; a number of statements that does not grow with the list. */
@Injectable()
export class SubsessionChoices {
  constructor(private readonly db: DataSource) {}

  /** How full subsessions are, by "<subsession id> <mode>". */
  readonly counts = loader<string, SubsessionCount>(
    async (keys) => {
      const ids = [...new Set(keys.map((key) => key.split(' ')[0]!))];
      const rows = await this.db.query<CountRow[]>(
        `SELECT s.id, r.seat_mode AS mode,
                count(*) FILTER (WHERE c.held_subsession_id = s.id)::int AS taken,
                count(*) FILTER (WHERE c.subsession_id = s.id
                                   AND c.held_subsession_id IS DISTINCT FROM s.id)::int AS waiting
         FROM subsessions s
         JOIN subsession_choices c ON s.id IN (c.subsession_id, c.held_subsession_id)
         JOIN registrations r ON r.id = c.registration_id AND r.seat_mode IS NOT NULL
         WHERE s.id = ANY($1)
         GROUP BY s.id, r.seat_mode`,
        [ids],
      );
      return new Map(rows.map(({ id, mode, taken, waiting }) => [`${id} ${mode}`, { taken, waiting }]));
    },
    { taken: 0, waiting: 0 },
  );

  /** What registrations chose, in the order of the day. */
  readonly byRegistration = loader<string, RegistrationChoice[]>(async (ids) => {
    const rows = await this.db.query<ChoiceRow[]>(
      `SELECT c.registration_id AS "registrationId", c.round_id AS "roundId",
              c.subsession_id AS "subsessionId", c.second_subsession_id AS "secondId",
              c.held_subsession_id AS "heldId",
              CASE WHEN r.seat_mode IS NOT NULL AND c.held_subsession_id IS DISTINCT FROM c.subsession_id
                    AND 0 IS DISTINCT FROM CASE r.seat_mode WHEN 'ONSITE' THEN s.seats_onsite ELSE s.seats_online END THEN (
                SELECT 1 + count(*) FROM subsession_choices o JOIN registrations other ON other.id = o.registration_id
                WHERE o.subsession_id = c.subsession_id AND o.held_subsession_id IS DISTINCT FROM o.subsession_id
                  AND other.seat_mode = r.seat_mode AND o.number < c.number)::int END AS position
       FROM subsession_choices c
       JOIN registrations r ON r.id = c.registration_id
       JOIN subsessions s ON s.id = c.subsession_id
       JOIN agenda_items i ON i.id = c.round_id
       WHERE c.registration_id = ANY($1)
       ORDER BY i.position`,
      [ids],
    );
    const subsessions = await this.known(
      Subsession,
      rows.flatMap(({ subsessionId, secondId, heldId }) => [subsessionId, secondId, heldId]),
    );
    const rounds = await this.known(
      AgendaItem,
      rows.map(({ roundId }) => roundId),
    );
    const shown = rows.map((row) => ({
      registrationId: row.registrationId,
      round: rounds.get(row.roundId)!,
      subsession: subsessions.get(row.subsessionId)!,
      second: subsessions.get(row.secondId ?? '') ?? null,
      held: subsessions.get(row.heldId ?? '') ?? null,
      position: row.position,
    }));
    return groupedBy(shown, ({ registrationId }) => registrationId);
  }, []);

  private async known<T extends Subsession | AgendaItem>(
    kind: new () => T,
    ids: readonly (string | null)[],
  ): Promise<Map<string, T>> {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    if (wanted.length === 0) return new Map();
    const found = await this.db.manager.findBy<Subsession | AgendaItem>(kind, { id: In(wanted) });
    return new Map(found.map((each) => [each.id, each as T]));
  }
}
