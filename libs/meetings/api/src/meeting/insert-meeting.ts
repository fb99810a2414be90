import { DomainError, text } from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';
import { Meeting } from './meeting.entity';
import { slugFor } from './slug';

/**
 * Writes a new meeting under the first free slug.
 * @returns false when the id was there already
 * @throws DomainError CONFLICT when there is no free slug
 */
export async function insertMeeting(tx: EntityManager, meeting: Meeting): Promise<boolean> {
  const wished = slugFor(meeting.titleNl, meeting.startsAt);
  for (let attempt = 1; attempt <= 50; attempt++) {
    meeting.slug = attempt === 1 ? wished : `${wished}-${attempt}`;
    const written = await tx
      .createQueryBuilder()
      .insert()
      .into(Meeting)
      .values(meeting)
      .orIgnore()
      .returning('id')
      .execute();
    if ((written.raw as unknown[]).length > 0) return true;
    if (await tx.existsBy(Meeting, { id: meeting.id })) return false;
  }
  throw new DomainError(
    'CONFLICT',
    text(
      'Er zijn al veel bijeenkomsten met deze titel op deze dag. Kies een andere titel.',
      'There are many meetings with this title on this day. Choose another title.',
    ),
  );
}
