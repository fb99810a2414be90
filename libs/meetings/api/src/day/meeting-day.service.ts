import { Inject, Injectable } from '@nestjs/common';
import { type Clock, groupedBy, type Viewer } from '@verbonden/shared/kernel';
import { CLOCK, loader } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { isListOpen } from '../attendance/arrival';
import { Registration } from '../registration/registration.entity';
import type { DayCounts, DaySubsession, MeetingDay } from './meeting-day';
import { MeetingHosts } from './meeting-hosts';

const nobody: DayCounts = { inRoom: 0, online: 0, expectedInRoom: 0, expectedOnline: 0 };

/** More people than any subsession holds; a list always has a limit. */
const mostSeated = 2000;

/** Reading the day of a meeting. */
@Injectable()
export class MeetingDayService {
  constructor(
    private readonly db: DataSource,
    private readonly hosts: MeetingHosts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN */
  async open(viewer: Viewer, slug: string): Promise<MeetingDay> {
    const meeting = await this.hosts.assertHosts(viewer, { slug });
    return { id: meeting.id, meeting };
  }

  /** True when people can be let in. */
  isListOpen({ meeting }: MeetingDay): boolean {
    return isListOpen(meeting, this.clock.now());
  }

  /** How many are in and how many are expected, by meeting. */
  readonly counts = loader<string, DayCounts>(async (meetingIds) => {
    const rows = await this.db.query<(DayCounts & { meetingId: string })[]>(
      `SELECT r.meeting_id AS "meetingId",
              count(*) FILTER (WHERE a.mode = 'ONSITE')::int AS "inRoom",
              count(*) FILTER (WHERE a.mode = 'ONLINE')::int AS online,
              count(*) FILTER (WHERE a.id IS NULL AND r.seat_mode = 'ONSITE')::int AS "expectedInRoom",
              count(*) FILTER (WHERE a.id IS NULL AND r.seat_mode = 'ONLINE')::int AS "expectedOnline"
       FROM registrations r LEFT JOIN attendances a ON a.registration_id = r.id
       WHERE r.meeting_id = ANY($1) GROUP BY 1`,
      [meetingIds],
    );
    return new Map(rows.map(({ meetingId, ...counts }) => [meetingId, counts]));
  }, nobody);

  /** Who sits where, in the order of the programme; by who holds the seat now, not by the wish. */
  async subsessions({ id }: MeetingDay, viewer: Viewer): Promise<DaySubsession[]> {
    const sessions = await this.db.query<
      (Omit<DaySubsession, 'people'> & { roundEn: string | null; titleEn: string | null })[]
    >(
      `SELECT s.id, s.title_nl AS title, s.title_en AS "titleEn", s.room, s.host_name AS "hostName",
              a.title_nl AS round, a.title_en AS "roundEn", a.starts_at AS "startsAt"
       FROM subsessions s JOIN agenda_items a ON a.id = s.round_id
       WHERE s.meeting_id = $1 ORDER BY a.position, s.position LIMIT 100`,
      [id],
    );
    const seated = await this.db.query<{ sessionId: string; registrationId: string }[]>(
      `SELECT c.held_subsession_id AS "sessionId", c.registration_id AS "registrationId"
       FROM subsession_choices c JOIN registrations r ON r.id = c.registration_id
       JOIN persons p ON p.id = r.person_id
       WHERE c.held_subsession_id = ANY($1) AND r.status <> 'CANCELLED'
       ORDER BY p.name COLLATE "nl-x-icu", p.id LIMIT $2`,
      [sessions.map((session) => session.id), mostSeated],
    );
    const registrations = await this.db.manager.findBy(Registration, {
      id: In([...new Set(seated.map(({ registrationId }) => registrationId))]),
    });
    const byId = new Map(registrations.map((each) => [each.id, each]));
    const bySession = groupedBy(seated, ({ sessionId }) => sessionId);
    const english = viewer.locale === 'en';
    return sessions.map(({ roundEn, titleEn, ...session }) => ({
      ...session,
      round: (english && roundEn) || session.round,
      title: (english && titleEn) || session.title,
      people: (bySession.get(session.id) ?? []).flatMap(
        ({ registrationId }) => byId.get(registrationId) ?? [],
      ),
    }));
  }
}
