import { conflict, type SignedInViewer, text } from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';
import { Meeting } from './meeting.entity';

/** The meeting with an id that its maker gave. @throws DomainError CONFLICT when somebody else made it */
export async function ownMeeting(tx: EntityManager, viewer: SignedInViewer, id: string): Promise<Meeting> {
  const made = await tx.findOneByOrFail(Meeting, { id });
  if (made.createdBy === viewer.personId) return made;
  throw conflict(text('Deze bijeenkomst bestaat al.', 'This meeting exists already.'));
}
