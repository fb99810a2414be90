import { Injectable } from '@nestjs/common';
import { SignalService } from '@verbonden/signals/api';
import { groupedBy, type Locale, visitor } from '@verbonden/shared/kernel';
import type { RequestContext } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import type { AgendaItem } from '../agenda/agenda-item.entity';
import { AgendaService } from '../agenda/agenda.service';
import { KnowledgeLink } from '../knowledge-link/knowledge-link.entity';
import { LinkedKnowledge } from '../knowledge-link/linked-knowledge';
import { MaterialService } from '../material/material.service';
import { meetingPath } from '../meeting/addresses';
import { Meeting } from '../meeting/meeting.entity';
import { Speaker } from '../speaker/speaker.entity';
import { Subsession } from '../subsession/subsession.entity';
import type { RecapFacts, ToldPart } from './recap-facts';

/** As many as one text can bear; who wants more has the pages themselves. */
const most = { organisations: 200, introductions: 100, signals: 50, comingUp: 5 } as const;

interface Numbers {
  readonly inRoom: number;
  readonly online: number;
  readonly missedRoom: number;
  readonly missedOnline: number;
}

/** Reads what the portal knows of a meeting that was held. Of people: only numbers, and what they agreed to share. */
@Injectable()
export class RecapFactsReader {
  constructor(
    private readonly db: DataSource,
    private readonly agenda: AgendaService,
    private readonly knowledge: LinkedKnowledge,
    private readonly signals: SignalService,
    private readonly materials: MaterialService,
  ) {}

  async read(context: RequestContext, meeting: Meeting, locale: Locale): Promise<RecapFacts> {
    const items = await this.agenda.of(this.db.manager, meeting.id);
    const ids = items.map(({ id }) => id);
    const [numbers, organisations, introductions, speakers, sessions, practices, comingUp] =
      await Promise.all([
        this.numbers(meeting.id),
        this.organisations(meeting.id, locale),
        this.introductions(meeting.id),
        this.db.manager.find(Speaker, { where: { agendaItemId: In(ids) }, order: { position: 'ASC' } }),
        this.db.manager.find(Subsession, { where: { meetingId: meeting.id }, order: { position: 'ASC' } }),
        this.practices(context, ids, locale),
        this.comingUp(meeting, locale),
      ]);
    const raised = await this.signals.raisedAt(context, meeting.id, ...sessions.map(({ id }) => id));
    const materials = await this.materials.shown(context, visitor(locale), meeting);
    const outcomes = (locale === 'en' && meeting.outcomesEn) || meeting.outcomesNl;
    return {
      locale,
      meeting,
      room: { present: numbers.inRoom || (meeting.countedOnsite ?? 0), missed: numbers.missedRoom },
      online: { present: numbers.online || (meeting.countedOnline ?? 0), missed: numbers.missedOnline },
      organisations,
      programme: told(items, speakers, sessions, locale),
      outcomes: outcomes?.split('\n') ?? [],
      introductions,
      practices,
      materials: materials.map((each) => ({ title: each.titleIn(locale), path: each.url })),
      signals: raised
        .slice(0, most.signals)
        .map(({ id, title }) => ({ title, path: `${locale === 'en' ? '/en' : ''}/signalen/${id}` })),
      comingUp,
    };
  }

  private async numbers(meetingId: string): Promise<Numbers> {
    const [row] = await this.db.query<[Numbers]>(
      `SELECT count(*) FILTER (WHERE a.mode = 'ONSITE')::int AS "inRoom",
              count(*) FILTER (WHERE a.mode = 'ONLINE')::int AS online,
              count(*) FILTER (WHERE a.id IS NULL AND r.seat_mode = 'ONSITE')::int AS "missedRoom",
              count(*) FILTER (WHERE a.id IS NULL AND r.seat_mode = 'ONLINE')::int AS "missedOnline"
       FROM registrations r LEFT JOIN attendances a ON a.registration_id = r.id WHERE r.meeting_id = $1`,
      [meetingId],
    );
    return row;
  }

  private organisations(meetingId: string, locale: Locale): Promise<RecapFacts['organisations'][number][]> {
    return this.db.query(
      `SELECT DISTINCT o.name, coalesce(l.name ->> $2, o.kind) AS kind
       FROM attendances a JOIN registrations r ON r.id = a.registration_id
       JOIN memberships m ON m.person_id = r.person_id AND m.until IS NULL
       JOIN organisations o ON o.id = m.organisation_id
       LEFT JOIN labels l ON l.collection = 'organisationKinds' AND l.code = o.kind
       WHERE r.meeting_id = $1 ORDER BY o.name LIMIT ${most.organisations}`,
      [meetingId, locale],
    );
  }

  /** Of who was there and agreed, with the name that they chose (P23). */
  private introductions(meetingId: string): Promise<RecapFacts['introductions'][number][]> {
    return this.db.query(
      `SELECT p.name, i.proud_of AS "proudOf"
       FROM introductions i JOIN registrations r ON r.id = i.registration_id
       JOIN attendances a ON a.registration_id = r.id JOIN persons p ON p.id = r.person_id
       WHERE r.meeting_id = $1 AND i.shared ORDER BY r.number LIMIT ${most.introductions}`,
      [meetingId],
    );
  }

  private async practices(
    context: RequestContext,
    itemIds: readonly string[],
    locale: Locale,
  ): Promise<RecapFacts['practices']> {
    const links = await this.db.manager.find(KnowledgeLink, {
      where: { agendaItemId: In([...itemIds]) },
      order: { position: 'ASC' },
    });
    const byItem = groupedBy(links, ({ agendaItemId }) => agendaItemId);
    const inOrder = itemIds.flatMap((id) => byItem.get(id) ?? []);
    return this.knowledge.names(
      context,
      inOrder.map(({ knowledgeItemId }) => knowledgeItemId),
      locale,
    );
  }

  /** What comes after it in its season, or of its kind where it has none. */
  private async comingUp(meeting: Meeting, locale: Locale): Promise<RecapFacts['comingUp']> {
    const alike = meeting.seriesId ? 'meeting.seriesId = :seriesId' : 'meeting.kind = :kind';
    const found = await this.db.manager
      .createQueryBuilder(Meeting, 'meeting')
      .where(`${alike} AND meeting.status = 'PUBLISHED' AND meeting.startsAt > :endsAt`, {
        seriesId: meeting.seriesId,
        kind: meeting.kind,
        endsAt: meeting.endsAt,
      })
      .orderBy('meeting.startsAt')
      .limit(most.comingUp)
      .getMany();
    return found.map((each) => ({
      title: each.titleIn(locale),
      path: meetingPath(each.slug, locale),
      startsAt: each.startsAt,
      endsAt: each.endsAt,
    }));
  }
}

function told(
  items: readonly AgendaItem[],
  speakers: readonly Speaker[],
  sessions: readonly Subsession[],
  locale: Locale,
): ToldPart[] {
  return items.map((item) => ({
    kind: item.kind,
    startsAt: item.startsAt,
    title: item.titleIn(locale),
    description: item.descriptionIn(locale),
    speakers: speakers
      .filter(({ agendaItemId }) => agendaItemId === item.id)
      .map(({ name, organisation }) => (organisation ? `${name}, ${organisation}` : name)),
    subsessions: sessions
      .filter(({ roundId }) => roundId === item.id)
      .map((session) => ({ title: session.titleIn(locale), hostName: session.hostName })),
  }));
}
