import { groupedBy } from '@verbonden/shared/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type SearchDocument, SearchIndex, type SearchSource } from '@verbonden/search/api';
import { type EntityManager, In } from 'typeorm';
import { AgendaItem } from '../agenda/agenda-item.entity';
import { Meeting } from '../meeting/meeting.entity';
import { readQuestionPages } from '../question/question-pages';
import { MeetingRecap } from '../recap/meeting-recap.entity';
import { Subsession } from '../subsession/subsession.entity';
import { documentOf, meetingKind } from './meeting-document';

/** Lets people find meetings: from the moment they are published, also when they are cancelled afterwards. */
@Injectable()
export class MeetingDocuments implements SearchSource, OnModuleInit {
  readonly kind = meetingKind;

  constructor(private readonly index: SearchIndex) {}

  onModuleInit(): void {
    this.index.register(this);
  }

  /** Writes what is found of a meeting anew, after whatever changed it, in the same transaction. */
  async write(tx: EntityManager, meeting: Meeting): Promise<void> {
    if (meeting.publishedAt) await this.index.put(tx, await this.of(tx, [meeting]));
    else await this.index.remove(tx, [meeting.id]);
  }

  /** Locked for reading, so that one that changes meanwhile is not written back as it was. */
  async documents(tx: EntityManager, after: string | null, limit: number): Promise<SearchDocument[]> {
    const query = tx
      .createQueryBuilder(Meeting, 'meeting')
      .where('meeting.publishedAt IS NOT NULL')
      .orderBy('meeting.id')
      .limit(limit)
      .setLock('pessimistic_read');
    if (after) query.andWhere('meeting.id > :after', { after });
    return this.of(tx, await query.getMany());
  }

  private async of(tx: EntityManager, meetings: readonly Meeting[]): Promise<SearchDocument[]> {
    const ofThese = { meetingId: In(meetings.map(({ id }) => id)) };
    const inOrder = { where: ofThese, order: { position: 'ASC' } } as const;
    const items = groupedBy(await tx.find(AgendaItem, inOrder), ({ meetingId }) => meetingId);
    const subsessions = groupedBy(await tx.find(Subsession, inOrder), ({ meetingId }) => meetingId);
    const recaps = new Map((await tx.findBy(MeetingRecap, ofThese)).map((each) => [each.meetingId, each]));
    const pages = await readQuestionPages(
      tx,
      meetings.map(({ id }) => id),
    );
    return meetings.map((meeting) =>
      documentOf({
        meeting,
        items: items.get(meeting.id) ?? [],
        subsessions: subsessions.get(meeting.id) ?? [],
        recap: recaps.get(meeting.id) ?? null,
        questionPage: pages.get(meeting.id) ?? null,
      }),
    );
  }
}
