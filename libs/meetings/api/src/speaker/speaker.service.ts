import { Injectable } from '@nestjs/common';
import { groupedBy, isSignedIn, type Viewer } from '@verbonden/shared/kernel';
import { loader, type RequestContext, rowsOf } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import { Speaker } from './speaker.entity';

/** So long after a meeting its speakers still see it among their own: for what they promised to send. */
const afterwardsDays = 30;
const mostMeetings = 5;

/** Who speaks in the parts of programmes. */
@Injectable()
export class SpeakerService {
  constructor(private readonly db: DataSource) {}

  /** Speakers by part, in the order in which they are named. */
  readonly byItem = loader<string, Speaker[]>(async (itemIds) => {
    const speakers = await rowsOf(
      this.db,
      Speaker,
      'WHERE it.agenda_item_id = ANY ($1) ORDER BY it.position',
      [itemIds],
    );
    return groupedBy(speakers, ({ agendaItemId }) => agendaItemId);
  }, []);

  /** The parts of a meeting in which the viewer speaks. */
  async partsOf(context: RequestContext, viewer: Viewer, meetingId: string): Promise<ReadonlySet<string>> {
    if (!isSignedIn(viewer)) return new Set();
    const known = await this.known.load(context, meetingId);
    return new Set(known.filter(({ personId }) => personId === viewer.personId).map(({ partId }) => partId));
  }

  /** Speakers who are in the network, with their part, by meeting. */
  private readonly known = loader<string, KnownSpeaker[]>(
    async (meetingIds) =>
      groupedBy(await knownSpeakers(this.db.manager, meetingIds), ({ meetingId }) => meetingId),
    [],
  );

  /** Published meetings in which this person speaks, and that did not end long ago; the next one first. */
  async meetingsOf(personId: string, now: Date): Promise<Meeting[]> {
    return this.db
      .getRepository(Meeting)
      .createQueryBuilder('meeting')
      .where(
        `meeting.id IN (SELECT part.meeting_id FROM agenda_speakers speaker
           JOIN agenda_items part ON part.id = speaker.agenda_item_id WHERE speaker.person_id = :personId)`,
        { personId },
      )
      .andWhere(`meeting.status = 'PUBLISHED' AND meeting.endsAt > :since`, {
        since: new Date(now.getTime() - afterwardsDays * 86_400_000),
      })
      .orderBy('meeting.startsAt')
      .limit(mostMeetings)
      .getMany();
  }
}

interface KnownSpeaker {
  readonly meetingId: string;
  readonly partId: string;
  readonly personId: string;
}

/** In the caller's transaction: who of the network speaks in which part of these meetings. */
export function knownSpeakers(tx: EntityManager, meetingIds: readonly string[]): Promise<KnownSpeaker[]> {
  return tx.query(
    `SELECT part.meeting_id AS "meetingId", part.id AS "partId", speaker.person_id AS "personId"
     FROM agenda_speakers speaker JOIN agenda_items part ON part.id = speaker.agenda_item_id
     WHERE part.meeting_id = ANY ($1) AND speaker.person_id IS NOT NULL`,
    [meetingIds],
  );
}
