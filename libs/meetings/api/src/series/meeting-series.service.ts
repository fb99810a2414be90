import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  decodeCursor,
  DomainError,
  encodeCursor,
  type FieldProblem,
  forbidden,
  groupedBy,
  looksAfterNetwork,
  notFound,
  type Page,
  pageOf,
  type PageRequest,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK, loader } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In } from 'typeorm';
import { AgendaService } from '../agenda/agenda.service';
import { Meeting } from '../meeting/meeting.entity';
import { MeetingAudience, MeetingKind, MeetingStatus } from '../meeting/meeting.enums';
import { MeetingService } from '../meeting/meeting.service';
import { slugFrom } from '../meeting/slug';
import { canEditMeetings, canSeeMeeting } from '../meetings.policy';
import { SeatKeeper } from '../registration/seat-keeper';
import { MeetingCopies } from './meeting-copies';
import { MeetingSeries } from './meeting-series.entity';
import type {
  CreateMeetingSeriesInput,
  PublishMeetingSeriesInput,
  SeriesDateInput,
  UpdateMeetingSeriesInput,
} from './meeting-series.input';

/** Seasons: made with all their dates at once, shown to everybody as soon as one of their meetings is. */
@Injectable()
export class MeetingSeriesService {
  constructor(
    private readonly db: DataSource,
    private readonly meetings: MeetingService,
    private readonly copies: MeetingCopies,
    private readonly agenda: AgendaService,
    private readonly seats: SeatKeeper,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  readonly byId = loader<string, MeetingSeries | null>(
    async (ids) =>
      new Map(
        (await this.db.manager.findBy(MeetingSeries, { id: In([...ids]) })).map((each) => [each.id, each]),
      ),
    null,
  );

  /** The meetings of a season in the order in which they are held. */
  readonly meetingsOf = loader<string, Meeting[]>(async (ids) => {
    const meetings = await this.db.manager.find(Meeting, {
      where: { seriesId: In([...ids]) },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    return groupedBy(meetings, ({ seriesId }) => seriesId!);
  }, []);

  /** @throws DomainError NOT_FOUND, also for a season of which the viewer may see no meeting */
  async getBySlug(viewer: Viewer, slug: string): Promise<MeetingSeries> {
    const series = await this.db.manager.findOneBy(MeetingSeries, { slug });
    if (!series) throw notFound();
    if (canEditMeetings(viewer)) return series;
    const meetings = await this.db.manager.findBy(Meeting, { seriesId: series.id });
    if (!meetings.some((meeting) => canSeeMeeting(viewer, meeting))) throw notFound();
    return series;
  }

  /** Seasons, the newest first. @throws DomainError BAD_USER_INPUT at `after` */
  async page(viewer: Viewer, { first, after }: PageRequest): Promise<Page<MeetingSeries>> {
    const query = this.db.manager.createQueryBuilder(MeetingSeries, 'series');
    if (!looksAfterNetwork(viewer)) {
      query.where(
        'EXISTS (SELECT FROM meetings m WHERE m.series_id = series.id AND m.published_at IS NOT NULL)',
      );
    }
    const total = await query.getCount();
    if (after) query.andWhere('series.id::text < :after', { after: decodeCursor(after, 1)[0] });
    const rows = await query
      .orderBy('series.id', 'DESC')
      .limit(first + 1)
      .getMany();
    return pageOf(rows, first, total, ({ id }) => encodeCursor(id));
  }

  /**
   * Makes a season, and a draft for each of its dates. The same id again gives the season that is there.
   * @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT; BAD_USER_INPUT at "dates.<place>.…"
   */
  async create(viewer: SignedInViewer, input: CreateMeetingSeriesInput): Promise<MeetingSeries> {
    assertMayPlan(viewer);
    return this.db.transaction(async (tx) => {
      const known = await tx.findOneBy(MeetingSeries, { id: input.id });
      if (known?.createdBy === viewer.personId) return known;
      if (known) throw conflict(text('Deze reeks bestaat al.', 'This season exists already.'));
      const series = await tx.save(
        Object.assign(new MeetingSeries(), {
          id: input.id,
          slug: await freeSlug(tx, input.title),
          titleNl: input.title,
          titleEn: input.titleEn ?? null,
          createdBy: viewer.personId,
        }),
      );
      const problems: FieldProblem[] = [];
      for (const [place, date] of input.dates.entries()) {
        problems.push(
          ...(await problemsOf(`dates.${place}.`, () => this.makeDate(tx, viewer, input, date, place))),
        );
      }
      if (problems.length > 0) throw badInput(...problems);
      return series;
    });
  }

  /** @throws DomainError FORBIDDEN; NOT_FOUND */
  async update(viewer: SignedInViewer, input: UpdateMeetingSeriesInput): Promise<MeetingSeries> {
    assertMayPlan(viewer);
    const series = await this.db.manager.findOneBy(MeetingSeries, { id: input.id });
    if (!series) throw notFound();
    return this.db.manager.save(
      Object.assign(series, { titleNl: input.title, titleEn: input.titleEn ?? null }),
    );
  }

  /**
   * Shows all drafts of a season to everybody at once; one that is not ready holds up the others.
   * @throws DomainError FORBIDDEN; NOT_FOUND; BAD_USER_INPUT at "<slug>.<field>", naming the meeting
   */
  async publish(viewer: SignedInViewer, input: PublishMeetingSeriesInput): Promise<MeetingSeries> {
    assertMayPlan(viewer);
    const now = this.clock.now();
    return this.db.transaction(async (tx) => {
      const series = await tx.findOneBy(MeetingSeries, { id: input.id });
      if (!series) throw notFound();
      const drafts = await tx.find(Meeting, {
        where: { seriesId: series.id, status: MeetingStatus.DRAFT },
        order: { id: 'ASC' },
      });
      const problems: FieldProblem[] = [];
      for (const { id } of drafts) {
        const meeting = await this.seats.lockMeeting(tx, id);
        if (meeting.status !== MeetingStatus.DRAFT) continue;
        const items = await this.agenda.of(tx, id);
        const own = await problemsOf(`${meeting.slug}.`, () =>
          this.meetings.publishLocked(tx, meeting, items, now),
        );
        problems.push(...own.map((problem) => naming(meeting, problem)));
      }
      if (problems.length > 0) throw badInput(...problems);
      return series;
    });
  }

  private makeDate(
    tx: EntityManager,
    viewer: SignedInViewer,
    { id: seriesId, title, titleEn, copyOf }: CreateMeetingSeriesInput,
    date: SeriesDateInput,
    place: number,
  ): Promise<Meeting> {
    const named = date.title
      ? { title: date.title, titleEn: null }
      : {
          title: `${title}: bijeenkomst ${place + 1}`,
          titleEn: titleEn ? `${titleEn}: meeting ${place + 1}` : null,
        };
    const given = { ...date, ...named, seriesId };
    if (copyOf) return this.copies.duplicateIn(tx, viewer, { ...given, meetingId: copyOf });
    return this.meetings.createIn(tx, viewer, {
      ...given,
      kind: MeetingKind.EXPERTISELAB,
      lead: '',
      audience: MeetingAudience.NETWORK,
      agenda: [],
    });
  }
}

function assertMayPlan(viewer: SignedInViewer): void {
  if (!canEditMeetings(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
}

/** What is wrong with one of many, below its own name; other refusals are for the whole. */
async function problemsOf(prefix: string, work: () => Promise<unknown>): Promise<FieldProblem[]> {
  try {
    await work();
    return [];
  } catch (refused) {
    if (!(refused instanceof DomainError) || refused.fields.length === 0) throw refused;
    return refused.fields.map((problem) => ({ ...problem, field: prefix + problem.field }));
  }
}

function naming({ titleNl, titleEn }: Meeting, problem: FieldProblem): FieldProblem {
  const { nl, en } = problem.text;
  return { ...problem, text: text(`${titleNl}: ${nl}`, `${titleEn ?? titleNl}: ${en}`) };
}

/** The name of a season in addresses, with a number where it was given before. */
async function freeSlug(tx: EntityManager, title: string): Promise<string> {
  const wished = slugFrom(title) || 'reeks';
  for (let attempt = 1; ; attempt++) {
    const slug = attempt === 1 ? wished : `${wished}-${attempt}`;
    if (!(await tx.existsBy(MeetingSeries, { slug }))) return slug;
  }
}
