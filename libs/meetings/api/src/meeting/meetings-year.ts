import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type CountedRow, YearFigures } from '@verbonden/alliance/api';
import { text } from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';

/** What meetings count in a year: how many were held, and how many people came, to the room and online. */
@Injectable()
export class MeetingsYear implements OnModuleInit {
  constructor(
    private readonly figures: YearFigures,
    private readonly db: DataSource,
  ) {}

  onModuleInit(): void {
    const part = 'MEETINGS' as const;
    const aims = ['kennis-delen'];
    this.figures.register(
      {
        ...{ code: 'meetings-held', part, aims },
        label: text('bijeenkomsten gehouden', 'meetings held'),
        rows: (year) => this.held(year, '1'),
      },
      {
        ...{ code: 'meetings-onsite', part, aims },
        label: text('keer kwam iemand naar de zaal', 'times somebody came to the room'),
        rows: (year) => this.held(year, came('ONSITE', 'counted_onsite')),
      },
      {
        ...{ code: 'meetings-online', part, aims },
        label: text('keer deed iemand online mee', 'times somebody took part online'),
        rows: (year) => this.held(year, came('ONLINE', 'counted_online')),
      },
    );
  }

  /** Meetings that were held in a Dutch year, each with what it counts for; what counts for nothing is left out. */
  private held(year: number, value: string): Promise<CountedRow[]> {
    return this.db.query(
      `SELECT * FROM (
         SELECT m.title_nl AS title, '/bijeenkomsten/' || m.slug AS path,
           (m.starts_at AT TIME ZONE 'Europe/Amsterdam')::date::text AS "on", (${value})::int AS value
         FROM meetings m
         WHERE m.status IN ('HELD', 'RECAP_PUBLISHED')
           AND extract(year FROM m.starts_at AT TIME ZONE 'Europe/Amsterdam') = $1
         ORDER BY m.starts_at, m.id) held
       WHERE value > 0`,
      [year],
    );
  }
}

/** Who was checked in; of a meeting without a list, what was counted by hand. */
function came(mode: 'ONSITE' | 'ONLINE', counted: string): string {
  return `coalesce(nullif((
    SELECT count(*) FROM attendances a JOIN registrations r ON r.id = a.registration_id
    WHERE r.meeting_id = m.id AND a.mode = '${mode}'), 0), m.${counted}, 0)`;
}
