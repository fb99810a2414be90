import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Days, QuietDays, type QuietDaysSource } from '@verbonden/notifications/api';
import type { EntityManager } from 'typeorm';
import { peopleInSchool } from './people-in-school';

/** How far ahead a holiday is looked for: mail that waits is asked again when it ends. */
const daysAhead = 60;

/** Mail that may wait, waits while schools of somebody's region are closed. */
@Injectable()
export class SchoolHolidaysSource implements QuietDaysSource, OnModuleInit {
  constructor(private readonly quietDays: QuietDays) {}

  onModuleInit(): void {
    this.quietDays.register(this);
  }

  async of(
    tx: EntityManager,
    personIds: readonly string[],
    now: Date,
  ): Promise<ReadonlyMap<string, readonly Days[]>> {
    if (personIds.length === 0) return new Map();
    const rows = await tx.query<{ personId: string; days: Days[] }[]>(
      `SELECT who.person_id AS "personId",
              jsonb_agg(jsonb_build_object('first', h.first_on, 'last', h.last_on) ORDER BY h.first_on) AS days
       FROM (${peopleInSchool}) who JOIN school_holidays h ON who.region = ANY (h.regions)
       WHERE h.last_on >= ($2::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date
         AND h.first_on <= ($2::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date + ${daysAhead}
       GROUP BY 1`,
      [personIds, now],
    );
    return new Map(rows.map(({ personId, days }) => [personId, days]));
  }
}
