import { Injectable } from '@nestjs/common';
import { groupedBy } from '@verbonden/shared/kernel';
import { loader } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import { KnowledgeLink } from './knowledge-link.entity';

const mostMeetings = 10;

/** Which knowledge goes with the parts of programmes. */
@Injectable()
export class KnowledgeLinkService {
  constructor(private readonly db: DataSource) {}

  /** Links by part, in the order in which they are named. */
  readonly byItem = loader<string, KnowledgeLink[]>(async (itemIds) => {
    const links = await this.db.manager.find(KnowledgeLink, {
      where: { agendaItemId: In([...itemIds]) },
      order: { position: 'ASC' },
    });
    return groupedBy(links, ({ agendaItemId }) => agendaItemId);
  }, []);

  /** Published meetings with it on the programme, by knowledge item, the latest first. At most ten each. */
  readonly meetingsWith = loader<string, Meeting[]>(async (knowledgeItemIds) => {
    const rows = await this.db.query<{ item: string; meeting: string }[]>(
      `SELECT item, meeting FROM (
         SELECT link.knowledge_item_id AS item, meeting.id AS meeting, min(meeting.starts_at) AS begin,
           row_number() OVER (PARTITION BY link.knowledge_item_id
             ORDER BY min(meeting.starts_at) DESC NULLS LAST, meeting.id) AS place
         FROM agenda_knowledge_links link
         JOIN agenda_items part ON part.id = link.agenda_item_id
         JOIN meetings meeting ON meeting.id = part.meeting_id AND meeting.published_at IS NOT NULL
         WHERE link.knowledge_item_id = ANY ($1)
         GROUP BY link.knowledge_item_id, meeting.id) AS shown
       WHERE place <= ${mostMeetings} ORDER BY place`,
      [[...knowledgeItemIds]],
    );
    const meetings = await this.db.manager.findBy(Meeting, { id: In(rows.map(({ meeting }) => meeting)) });
    const known = new Map(meetings.map((meeting) => [meeting.id, meeting]));
    return new Map(
      [...groupedBy(rows, ({ item }) => item)].map(([item, shown]) => [
        item,
        shown.flatMap(({ meeting }) => known.get(meeting) ?? []),
      ]),
    );
  }, []);
}
