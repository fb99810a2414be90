import { Injectable } from '@nestjs/common';
import { loader } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In } from 'typeorm';
import { groupedBy } from '../grouped-by';
import { AgendaItem } from './agenda-item.entity';
import type { AgendaItemInput } from './agenda-item.input';

/** The programmes of meetings. */
@Injectable()
export class AgendaService {
  constructor(private readonly db: DataSource) {}

  /** Programmes by meeting, in the order of the day. */
  readonly byMeeting = loader<string, AgendaItem[]>(async (meetingIds) => {
    const items = await this.db.manager.find(AgendaItem, {
      where: { meetingId: In([...meetingIds]) },
      order: { position: 'ASC' },
    });
    return groupedBy(items, (item) => item.meetingId);
  }, []);

  /** One meeting's programme. */
  of(tx: EntityManager, meetingId: string): Promise<AgendaItem[]> {
    return tx.find(AgendaItem, { where: { meetingId }, order: { position: 'ASC' } });
  }

  /** The parts that an input describes; nothing is written. */
  itemsOf(meetingId: string, inputs: readonly AgendaItemInput[]): AgendaItem[] {
    return inputs.map((input, position) =>
      Object.assign(new AgendaItem(), {
        meetingId,
        position,
        kind: input.kind,
        startsAt: input.startsAt,
        endsAt: input.endsAt,
        titleNl: input.title,
        titleEn: input.titleEn ?? null,
        descriptionNl: input.description,
        descriptionEn: input.descriptionEn ?? null,
      }),
    );
  }

  /** Puts a whole programme in the place of the old one. */
  async replace(tx: EntityManager, meetingId: string, items: AgendaItem[]): Promise<void> {
    await tx.delete(AgendaItem, { meetingId });
    if (items.length > 0) await tx.insert(AgendaItem, items);
  }
}
