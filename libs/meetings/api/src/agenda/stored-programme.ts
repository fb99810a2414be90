import { badInput, text } from '@verbonden/shared/kernel';
import { type EntityManager, In, QueryFailedError } from 'typeorm';
import { KnowledgeLink } from '../knowledge-link/knowledge-link.entity';
import { Speaker } from '../speaker/speaker.entity';
import { Subsession } from '../subsession/subsession.entity';
import { AgendaItem } from './agenda-item.entity';
import type { Programme } from './programme';

/** One meeting's programme with all that hangs on it. */
export async function readProgramme(tx: EntityManager, meetingId: string): Promise<Programme> {
  const items = await tx.find(AgendaItem, { where: { meetingId }, order: { position: 'ASC' } });
  const ofItems = { agendaItemId: In(items.map(({ id }) => id)) };
  return {
    items,
    subsessions: await tx.find(Subsession, { where: { meetingId }, order: { position: 'ASC' } }),
    speakers: await tx.find(Speaker, { where: ofItems, order: { position: 'ASC' } }),
    knowledge: await tx.find(KnowledgeLink, { where: ofItems, order: { position: 'ASC' } }),
  };
}

/** Puts a programme in the place of the old one; parts and subsessions that stay keep their row. */
export async function writeProgramme(tx: EntityManager, before: Programme, after: Programme): Promise<void> {
  await removeGone(tx, AgendaItem, before.items, after.items);
  await removeGone(tx, Subsession, before.subsessions, after.subsessions);
  await tx.save([...after.items]);
  await tx.save([...after.subsessions]);
  const ofItems = { agendaItemId: In(after.items.map(({ id }) => id)) };
  await tx.delete(Speaker, ofItems);
  if (after.speakers.length > 0) await tx.insert(Speaker, [...after.speakers]);
  await tx.delete(KnowledgeLink, ofItems);
  for (const link of after.knowledge) await insertLink(tx, link, after);
}

/** @throws DomainError BAD_USER_INPUT at the part whose knowledge is not there (any more) */
async function insertLink(tx: EntityManager, link: KnowledgeLink, { items }: Programme): Promise<void> {
  try {
    await tx.insert(KnowledgeLink, link);
  } catch (fault) {
    const { constraint } = (fault instanceof QueryFailedError ? fault.driverError : {}) as {
      constraint?: string;
    };
    if (constraint !== 'agenda_knowledge_links_knowledge_fk') throw fault;
    const place = items.findIndex(({ id }) => id === link.agendaItemId);
    throw badInput({
      field: `agenda.${place}.knowledgeItemIds`,
      code: 'UNKNOWN_KNOWLEDGE',
      text: text('Deze kennis is er niet (meer).', 'This knowledge is not there (any more).'),
    });
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
