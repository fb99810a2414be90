import { Injectable } from '@nestjs/common';
import { forbidden, groupedBy, isSignedIn, notFound, text, type Viewer } from '@verbonden/shared/kernel';
import { loader, type RequestContext } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import { canHostMeeting, canSeeMeeting } from '../meetings.policy';

/** Who leads subsessions of a meeting, and with that may run its day. */
@Injectable()
export class MeetingHosts {
  constructor(private readonly db: DataSource) {}

  /** The persons who lead a subsession, by meeting. */
  readonly ofMeeting = loader<string, readonly string[]>((ids) => this.read(ids), []);

  /** True when the viewer runs the day of this meeting. */
  async isHost(context: RequestContext, viewer: Viewer, meetingId: string): Promise<boolean> {
    if (!isSignedIn(viewer)) return false;
    return canHostMeeting(viewer, await this.ofMeeting.load(context, meetingId));
  }

  /**
   * The meeting that the viewer runs the day of, as it is now.
   * @throws DomainError NOT_FOUND; FORBIDDEN for who sees the meeting and does not run it
   */
  async assertHosts(viewer: Viewer, where: { id: string } | { slug: string }): Promise<Meeting> {
    const meeting = await this.db.manager.findOneBy(Meeting, where);
    if (!meeting || !canSeeMeeting(viewer, meeting)) throw notFound();
    if (await this.mayHost(viewer, meeting)) return meeting;
    throw forbidden(
      text('wie deze bijeenkomst begeleidt, of een coördinator', 'who hosts this meeting, or a coordinator'),
    );
  }

  /** The meeting when the viewer runs its day, else null. */
  async findHosted(viewer: Viewer, where: { id: string }): Promise<Meeting | null> {
    const meeting = await this.db.manager.findOneBy(Meeting, where);
    return meeting && canSeeMeeting(viewer, meeting) && (await this.mayHost(viewer, meeting))
      ? meeting
      : null;
  }

  private async mayHost(viewer: Viewer, { id }: Meeting): Promise<boolean> {
    return canHostMeeting(viewer, (await this.read([id])).get(id) ?? []);
  }

  private async read(meetingIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await this.db.query<{ meetingId: string; host: string }[]>(
      `SELECT DISTINCT meeting_id AS "meetingId", host_person_id AS host FROM subsessions
       WHERE meeting_id = ANY($1) AND host_person_id IS NOT NULL`,
      [meetingIds],
    );
    return new Map(
      [...groupedBy(rows, (row) => row.meetingId)].map(([id, hosts]) => [id, hosts.map(({ host }) => host)]),
    );
  }
}
