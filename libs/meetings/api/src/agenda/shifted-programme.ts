import { newId } from '@verbonden/shared/server';
import { KnowledgeLink } from '../knowledge-link/knowledge-link.entity';
import type { Meeting } from '../meeting/meeting.entity';
import { movedAlong } from '../meeting/meeting-times';
import { Speaker } from '../speaker/speaker.entity';
import { Subsession } from '../subsession/subsession.entity';
import { AgendaItem } from './agenda-item.entity';
import type { Programme } from './programme';

/** The same programme for another meeting: rows of its own, its times moved along on the Dutch clock, the hosts the same. */
export function shiftedProgramme(programme: Programme, from: Meeting, to: Meeting): Programme {
  const ids = new Map(programme.items.map(({ id }) => [id, newId()]));
  const along = (moment: Date | null) => moment && movedAlong(moment, from.startsAt, to.startsAt);
  return {
    items: programme.items.map((item) =>
      Object.assign(new AgendaItem(), item, {
        ...asNew,
        id: ids.get(item.id),
        meetingId: to.id,
        startsAt: along(item.startsAt),
        endsAt: along(item.endsAt),
      }),
    ),
    subsessions: programme.subsessions.map((each) =>
      Object.assign(new Subsession(), each, {
        ...asNew,
        id: newId(),
        meetingId: to.id,
        roundId: ids.get(each.roundId),
      }),
    ),
    speakers: programme.speakers.map((each) =>
      Object.assign(new Speaker(), each, { ...asNew, id: newId(), agendaItemId: ids.get(each.agendaItemId) }),
    ),
    knowledge: programme.knowledge.map((each) =>
      Object.assign(new KnowledgeLink(), each, { agendaItemId: ids.get(each.agendaItemId) }),
    ),
  };
}

/** Moments that the database gives to a new row. */
const asNew = { createdAt: undefined, updatedAt: undefined };
