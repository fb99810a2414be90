import { Injectable } from '@nestjs/common';
import { isInNetwork, type Signal, SignalListService, SignalService } from '@verbonden/signals/api';
import { groupedBy, type Viewer } from '@verbonden/shared/kernel';
import { loader, type RequestContext } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import { canEditMeetings } from '../meetings.policy';
import { Subsession } from '../subsession/subsession.entity';

/** So many open signals come back on an agenda. */
const mostOpen = 10;

/** Where meetings and signals meet: what was raised at a meeting, and what comes back on the next one. */
@Injectable()
export class MeetingSignalsService {
  constructor(
    private readonly db: DataSource,
    private readonly signals: SignalService,
    private readonly lists: SignalListService,
  ) {}

  private readonly subsessions = loader<string, Subsession[]>(async (meetingIds) => {
    const found = await this.db.manager.find(Subsession, {
      select: { id: true, meetingId: true },
      where: { meetingId: In([...meetingIds]) },
    });
    return groupedBy(found, ({ meetingId }) => meetingId);
  }, []);

  /** The same for every meeting of an answer: read once. */
  private readonly open = loader<'open', Signal[]>(async () => {
    const criteria = { search: null, filter: { statuses: ['OPEN' as const] } };
    const { edges } = await this.lists.page(criteria, { sort: 'MOST_RECOGNISED', first: mostOpen });
    return new Map([['open' as const, edges.map(({ node }) => node)]]);
  }, []);

  /** Meetings by the id of what a signal came from: their own, or that of one of their subsessions. */
  readonly meetingOf = loader<string, Meeting | null>(async (originIds) => {
    const subsessions = await this.db.manager.findBy(Subsession, { id: In([...originIds]) });
    const parents = new Map(subsessions.map(({ id, meetingId }) => [id, meetingId]));
    const meetings = await this.db.manager.findBy(Meeting, { id: In([...originIds, ...parents.values()]) });
    const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
    return new Map(originIds.map((id) => [id, byId.get(parents.get(id) ?? id) ?? null]));
  }, null);

  /** What was raised at it and in its subsessions, oldest first; for whoever is in the network, nothing for others. */
  async raisedAt(context: RequestContext, viewer: Viewer, meetingId: string): Promise<Signal[]> {
    if (!isInNetwork(viewer)) return [];
    const subsessions = await this.subsessions.load(context, meetingId);
    return this.signals.raisedAt(context, meetingId, ...subsessions.map(({ id }) => id));
  }

  /** What nobody took up yet and was raised elsewhere, most recognised first; for who makes the agenda. */
  async openBefore(context: RequestContext, viewer: Viewer, meetingId: string): Promise<Signal[]> {
    if (!canEditMeetings(viewer)) return [];
    const [open, here] = await Promise.all([
      this.open.load(context, 'open'),
      this.raisedAt(context, viewer, meetingId),
    ]);
    return open.filter(({ id }) => !here.some((raised) => raised.id === id));
  }
}
