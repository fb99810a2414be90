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
import { CLOCK, loader, type RequestContext } from '@verbonden/shared/server';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { validate } from 'uuid';
import { canSeeAsAsked, canSeeMeeting } from '../meetings.policy';
import { Meeting } from './meeting.entity';
import { MeetingPeriod } from './meeting.enums';
import type { MeetingFilter } from './meeting.input';
import { isUnpublished } from './meeting.states';

/** A page of meetings that counts the whole list only when somebody asks. */
export type MeetingPage = Omit<Page<Meeting>, 'totalCount'> & { readonly countAll: () => Promise<number> };

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
      new Map((await this.db.manager.findBy(Meeting, { id: In([...ids]) })).map((each) => [each.id, each])),
    null,
  );

  /** Meetings by slug, once for each operation; null where there is none. */
  readonly bySlug = loader<string, Meeting | null>(
    async (slugs) =>
      new Map(
        (await this.db.manager.findBy(Meeting, { slug: In([...slugs]) })).map((each) => [each.slug, each]),
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
   * @throws DomainError BAD_USER_INPUT at `after`
   */
  async page(viewer: Viewer, filter: MeetingFilter, { first, after }: PageRequest): Promise<MeetingPage> {
    const latestFirst = filter.when === MeetingPeriod.PAST;
    const rows = this.matching(viewer, filter)
      .orderBy('meeting.startsAt', latestFirst ? 'DESC' : 'ASC')
      .addOrderBy('meeting.id', latestFirst ? 'DESC' : 'ASC')
      .limit(first + 1);
    if (after) {
      const [startsAt, id] = readCursor(after);
      rows.andWhere(
        `(meeting.startsAt, meeting.id) ${latestFirst ? '<' : '>'} (:startsAt::timestamptz, :id::uuid)`,
        { startsAt, id },
      );
    }
    const page = pageOf(await rows.getMany(), first, 0, (meeting) =>
      encodeCursor(meeting.startsAt.toISOString(), meeting.id),
    );
    return {
      edges: page.edges,
      pageInfo: page.pageInfo,
      countAll: () => this.matching(viewer, filter).getCount(),
    };
  }

  private matching(viewer: Viewer, filter: MeetingFilter): SelectQueryBuilder<Meeting> {
    const query = this.db.manager.createQueryBuilder(Meeting, 'meeting');
    const now = this.clock.now();
    if (filter.when === MeetingPeriod.UPCOMING) query.andWhere('meeting.endsAt > :now', { now });
    if (filter.when === MeetingPeriod.PAST) query.andWhere('meeting.endsAt <= :now', { now });
    if (filter.kinds?.length) query.andWhere('meeting.kind IN (:...kinds)', { kinds: filter.kinds });
    if (filter.status?.length) query.andWhere('meeting.status IN (:...status)', { status: filter.status });
    const asksDrafts = filter.status?.some(isUnpublished);
    if (!looksAfterNetwork(viewer) || !asksDrafts) query.andWhere('meeting.publishedAt IS NOT NULL');
    return query;
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
