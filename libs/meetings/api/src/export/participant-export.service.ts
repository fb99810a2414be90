import { Injectable } from '@nestjs/common';
import { forbidden, notFound, text, type Viewer } from '@verbonden/shared/kernel';
import { auditScope } from '@verbonden/shared/server';
import { stringify } from 'csv-stringify/sync';
import { DataSource } from 'typeorm';
import writeXlsxFile from 'write-excel-file/node';
import { Meeting } from '../meeting/meeting.entity';
import { canSeeRegistrations } from '../meetings.policy';
import { type Participant, participantRows } from './participant-rows';

/** As many rows as one file holds. */
const mostRows = 20_000;

/** The list of participants as a file, for coordinators. What somebody needs is not in it: that is for the page only. */
@Injectable()
export class ParticipantExport {
  constructor(private readonly db: DataSource) {}

  /** CSV as spreadsheets read it: UTF-8 with a mark, a semicolon between cells, every cell quoted. */
  async csv(viewer: Viewer, slug: string): Promise<Buffer> {
    const rows = await this.rows(viewer, slug);
    return Buffer.from(
      stringify(rows, { bom: true, delimiter: ';', quoted: true, record_delimiter: '\r\n' }),
    );
  }

  /** XLSX with text cells only: a cell can never be a formula. */
  async xlsx(viewer: Viewer, slug: string): Promise<Buffer> {
    const [head = [], ...rows] = await this.rows(viewer, slug);
    const sheet = [
      head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((value) => ({ value, type: String }))),
    ];
    return writeXlsxFile(sheet, { columns: head.map(() => ({ width: 24 })), stickyRowsCount: 1 }).toBuffer();
  }

  /** @throws DomainError FORBIDDEN, NOT_FOUND */
  private async rows(viewer: Viewer, slug: string): Promise<string[][]> {
    if (!canSeeRegistrations(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    const meeting = await this.db.manager.findOneBy(Meeting, { slug });
    if (!meeting) throw notFound();
    const people = await this.db.query<Participant[]>(
      `SELECT p.name, a.email, p.job_title AS "jobTitle", r.status, r.mode, r.seat_mode AS "seatMode",
              r.created_at AS "registeredAt", t.mode AS "attendedMode", t.arrived_at AS "arrivedAt",
              c.register_numbers AS "registerNumbers",
              (SELECT string_agg(DISTINCT o.name, ', ') FROM memberships m
               JOIN organisations o ON o.id = m.organisation_id
               WHERE m.person_id = p.id AND m.until IS NULL) AS organisations,
              (SELECT string_agg(s.title_nl, ', ' ORDER BY i.position) FROM subsession_choices h
               JOIN subsessions s ON s.id = h.held_subsession_id JOIN agenda_items i ON i.id = h.round_id
               WHERE h.registration_id = r.id) AS subsessions
       FROM registrations r JOIN persons p ON p.id = r.person_id
       LEFT JOIN accounts a ON a.person_id = p.id
       LEFT JOIN attendances t ON t.registration_id = r.id
       LEFT JOIN certificates c ON c.registration_id = r.id
       WHERE r.meeting_id = $1
       ORDER BY r.number
       LIMIT $2`,
      [meeting.id, mostRows],
    );
    await auditScope()?.tellRead?.('Meeting', meeting.id, people.length);
    return participantRows(people, viewer.locale);
  }
}
