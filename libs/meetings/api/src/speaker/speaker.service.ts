import { Injectable } from '@nestjs/common';
import { groupedBy } from '@verbonden/shared/kernel';
import { loader } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Speaker } from './speaker.entity';

/** Who speaks in the parts of programmes. */
@Injectable()
export class SpeakerService {
  constructor(private readonly db: DataSource) {}

  /** Speakers by part, in the order in which they are named. */
  readonly byItem = loader<string, Speaker[]>(async (itemIds) => {
    const speakers = await this.db.manager.find(Speaker, {
      where: { agendaItemId: In([...itemIds]) },
      order: { position: 'ASC' },
    });
    return groupedBy(speakers, ({ agendaItemId }) => agendaItemId);
  }, []);
}
