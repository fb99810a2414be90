import { Injectable } from '@nestjs/common';
import { PersonService } from '@verbonden/people/api';
import { type FieldProblem, groupedBy } from '@verbonden/shared/kernel';
import { loader, rowsOf } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { assignHosts, hostAddresses } from '../subsession/hosts';
import { subsessionProblems } from '../subsession/subsession-problems';
import { readSubsessionUse } from '../subsession/subsession-use';
import { AgendaItem } from './agenda-item.entity';
import type { AgendaItemInput } from './agenda-item.input';
import { type Programme, programmeFrom } from './programme';
import { readProgramme, writeProgramme } from './stored-programme';

/** A programme as somebody wants it: what is wrong with it, and what it takes the place of. */
export interface PlannedProgramme extends Programme {
  readonly before: Programme;
  readonly problems: readonly FieldProblem[];
}

/** The programmes of meetings. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly db: DataSource,
    private readonly persons: PersonService,
  ) {}

  /** Programmes by meeting, in the order of the day. */
  readonly byMeeting = loader<string, AgendaItem[]>(async (meetingIds) => {
    const items = await rowsOf(this.db, AgendaItem, 'WHERE it.meeting_id = ANY ($1) ORDER BY it.position', [
      meetingIds,
    ]);
    return groupedBy(items, (item) => item.meetingId);
  }, []);

  /** One meeting's programme. */
  of(tx: EntityManager, meetingId: string): Promise<AgendaItem[]> {
    return tx.find(AgendaItem, { where: { meetingId }, order: { position: 'ASC' } });
  }

  /** One meeting's programme with all that hangs on it. */
  whole(tx: EntityManager, meetingId: string): Promise<Programme> {
    return readProgramme(tx, meetingId);
  }

  /**
   * The programme that an input describes; nothing is written.
   * @param tx with the meeting locked when it is there already: seats in subsessions are counted
   * @param before what stands; empty for a meeting that is being made
   */
  async plan(
    tx: EntityManager,
    meetingId: string,
    inputs: readonly AgendaItemInput[],
    before: Programme,
  ): Promise<PlannedProgramme> {
    const programme = programmeFrom(meetingId, inputs, before);
    const people = await this.persons.byAddress(tx, hostAddresses(inputs));
    const problems = [
      ...assignHosts(programme, inputs, people),
      ...subsessionProblems(before, programme, await readSubsessionUse(tx, meetingId)),
    ];
    return { ...programme, before, problems };
  }

  /** Puts a programme in the place of the old one; parts and subsessions that stay keep their row. */
  write(tx: EntityManager, { before, ...programme }: PlannedProgramme): Promise<void> {
    return writeProgramme(tx, before, programme);
  }
}
