import { Inject, Injectable } from '@nestjs/common';
import {
  type Clock,
  decodeCursor,
  encodeCursor,
  isSignedIn,
  looksAfterNetwork,
  notFound,
  type Page,
  pageOf,
  type PageRequest,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK, countUpTo, loader, type RequestContext, rowsOf } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { validate } from 'uuid';
import { canSeeAsAsked, canSeeMeeting } from '../meetings.policy';
import { Meeting } from './meeting.entity';
import { MeetingPeriod } from './meeting.enums';
import type { MeetingFilter } from './meeting.input';
import { isUnpublished } from './meeting.states';

/** Reading meetings: one, many by id, and lists. */
@Injectable()
export class MeetingList {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Meetings by id, once for each operation; null where there is none. */
  readonly byId = loader<string, Meeting | null>(
    async (ids) =>
      new Map(
        (await rowsOf(this.db, Meeting, 'WHERE it.id = ANY ($1)', [ids])).map((each) => [each.id, each]),
      ),
    null,
  );

  /** Meetings by slug, once for each operation; null where there is none. */
  readonly bySlug = loader<string, Meeting | null>(
    async (slugs) =>
      new Map(
        (await rowsOf(this.db, Meeting, 'WHERE it.slug = ANY ($1)', [slugs])).map((each) => [
          each.slug,
          each,
        ]),
      ),
    null,
  );

  /** @throws DomainError NOT_FOUND, also for a draft that the viewer may not see */
  async assertVisible(context: RequestContext, meeting: Meeting | null): Promise<Meeting> {
    if (!meeting) throw notFound();
    const { viewer } = context;
    if (canSeeMeeting(viewer, meeting)) return meeting;
    const isAsked =
      isSignedIn(viewer) && (await this.asked.load(context, `${meeting.id} ${viewer.personId}`));
    if (!canSeeAsAsked(meeting, isAsked)) throw notFound();
    return meeting;
  }

  /** Whether persons are asked in the date poll of meetings, by "<meeting id> <person id>". */
  private readonly asked = loader<string, boolean>(async (keys) => {
    const pairs = keys.map((key) => key.split(' '));
    const rows = await this.db.manager.query<{ key: string }[]>(
      `SELECT poll.meeting_id || ' ' || asked.person_id AS key
       FROM date_poll_people asked JOIN date_polls poll ON poll.id = asked.poll_id
       WHERE poll.meeting_id = ANY ($1) AND asked.person_id = ANY ($2)`,
      [pairs.map(([meetingId]) => meetingId), pairs.map(([, personId]) => personId)],
    );
    return new Map(rows.map(({ key }) => [key, true]));
  }, false);

  /**
   * A page of meetings: those to come with the next one first, those past with the latest first.
   * @param counting false leaves the total 0: counting the whole list costs, and not everybody asks
   * @throws DomainError BAD_USER_INPUT at `after`
   */
  async page(
    viewer: Viewer,
    filter: MeetingFilter,
    { first, after }: PageRequest,
    counting: boolean,
  ): Promise<Page<Meeting>> {
    const latestFirst = filter.when === MeetingPeriod.PAST;
    const [order, behind] = latestFirst ? ['DESC', '<'] : ['ASC', '>'];
    const [where, values] = this.matching(viewer, filter);
    const further = after
      ? `AND (it.starts_at, it.id) ${behind} ($${values.length + 1}::timestamptz, $${values.length + 2}::uuid)`
      : '';
    const count = countUpTo(`SELECT FROM meetings it WHERE ${where}`);
    const rows = await rowsOf<Meeting, { total?: number }>(
      this.db,
      Meeting,
      `WHERE ${where} ${further} ORDER BY it.starts_at ${order}, it.id ${order} LIMIT ${first + 1}`,
      after ? [...values, ...readCursor(after)] : values,
      { total: counting ? `(${count})` : '0' },
    );
    // A page behind the last one has no row that could tell.
    const [counted] =
      rows.length > 0 || !counting ? rows : await this.db.query<{ total: number }[]>(count, values);
    return pageOf(rows, first, counted?.total ?? 0, (meeting) =>
      encodeCursor(meeting.startsAt.toISOString(), meeting.id),
    );
  }

  /** Which meetings those are that somebody may see and asks for: a condition, and its values. */
  private matching(viewer: Viewer, { when, kinds, status }: MeetingFilter): [string, unknown[]] {
    const values: unknown[] = [];
    const value = (given: unknown) => `$${values.push(given)}`;
    const conditions = ['true'];
    if (when === MeetingPeriod.UPCOMING) conditions.push(`it.ends_at > ${value(this.clock.now())}`);
    if (when === MeetingPeriod.PAST) conditions.push(`it.ends_at <= ${value(this.clock.now())}`);
    if (kinds?.length) conditions.push(`it.kind = ANY (${value(kinds)})`);
    if (status?.length) conditions.push(`it.status = ANY (${value(status)})`);
    const asksDrafts = status?.some(isUnpublished);
    if (!looksAfterNetwork(viewer) || !asksDrafts) conditions.push('it.published_at IS NOT NULL');
    return [conditions.join(' AND '), values];
  }
}

/** @throws DomainError BAD_USER_INPUT at `after` */
function readCursor(after: string): [Date, string] {
  const [startsAt = '', id = ''] = decodeCursor(after, 2);
  const moment = new Date(startsAt);
  // A cursor of another list decodes as well, but does not hold a moment and an id.
  if (Number.isNaN(+moment) || !validate(id)) decodeCursor('', 2);
  return [moment, id];
}
