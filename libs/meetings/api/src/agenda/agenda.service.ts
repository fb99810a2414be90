import { Injectable } from '@nestjs/common';
import { PersonService } from '@verbonden/people/api';
import type { FieldProblem } from '@verbonden/shared/kernel';
import { loader } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In } from 'typeorm';
import { groupedBy } from '../grouped-by';
import { KnowledgeLink } from '../knowledge-link/knowledge-link.entity';
import { Speaker } from '../speaker/speaker.entity';
import { assignHosts, hostAddresses } from '../subsession/hosts';
import { subsessionProblems } from '../subsession/subsession-problems';
import { readSubsessionUse } from '../subsession/subsession-use';
import { Subsession } from '../subsession/subsession.entity';
import { AgendaItem } from './agenda-item.entity';
import type { AgendaItemInput } from './agenda-item.input';
import { type Programme, programmeFrom } from './programme';

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

  /** One meeting's programme with all that hangs on it. */
  async whole(tx: EntityManager, meetingId: string): Promise<Programme> {
    const items = await this.of(tx, meetingId);
    const ofItems = { agendaItemId: In(items.map(({ id }) => id)) };
    return {
      items,
      subsessions: await tx.find(Subsession, { where: { meetingId }, order: { position: 'ASC' } }),
      speakers: await tx.find(Speaker, { where: ofItems, order: { position: 'ASC' } }),
      knowledge: await tx.find(KnowledgeLink, { where: ofItems, order: { position: 'ASC' } }),
    };
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
  async write(tx: EntityManager, { before, ...programme }: PlannedProgramme): Promise<void> {
    await removeGone(tx, AgendaItem, before.items, programme.items);
    await removeGone(tx, Subsession, before.subsessions, programme.subsessions);
    await tx.save([...programme.items]);
    await tx.save([...programme.subsessions]);
    const ofItems = { agendaItemId: In(programme.items.map(({ id }) => id)) };
    await tx.delete(Speaker, ofItems);
    if (programme.speakers.length > 0) await tx.insert(Speaker, [...programme.speakers]);
    await tx.delete(KnowledgeLink, ofItems);
    if (programme.knowledge.length > 0) await tx.insert(KnowledgeLink, [...programme.knowledge]);
  }
}

async function removeGone<T extends AgendaItem | Subsession>(
  tx: EntityManager,
  table: new () => T,
  before: readonly T[],
  after: readonly T[],
): Promise<void> {
  const stay = new Set(after.map(({ id }) => id));
  const gone = before.map(({ id }) => id).filter((id) => !stay.has(id));
  if (gone.length > 0) await tx.delete(table, gone);
}
