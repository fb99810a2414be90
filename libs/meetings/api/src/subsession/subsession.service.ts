import { Injectable } from '@nestjs/common';
import { groupedBy } from '@verbonden/shared/kernel';
import { loader } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Subsession } from './subsession.entity';

/** The subsessions of rounds. */
@Injectable()
export class SubsessionService {
  constructor(private readonly db: DataSource) {}

  /** Subsessions by round, in the order in which they are shown. */
  readonly byRound = loader<string, Subsession[]>(async (roundIds) => {
    const subsessions = await this.db.manager.find(Subsession, {
      where: { roundId: In([...roundIds]) },
      order: { position: 'ASC' },
    });
    return groupedBy(subsessions, ({ roundId }) => roundId);
  }, []);
}
