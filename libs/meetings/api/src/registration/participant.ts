import { isSignedIn, notFound, type Viewer } from '@verbonden/shared/kernel';
import type { SignedLinks } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import { canSeeMeeting } from '../meetings.policy';
import { Registration } from './registration.entity';

/** Which meeting somebody takes part in: by the link of their mail, else one that the viewer may see. */
export type WhoTakesPart = {
  readonly meetingId?: string | null;
  readonly slug?: string;
  readonly token?: string | null;
};

/**
 * The meeting, and the registration of who asks; null for who has none. A link opens the meeting it is of and no other.
 * @throws DomainError NOT_FOUND
 */
export async function findParticipant(
  tx: EntityManager,
  links: SignedLinks,
  viewer: Viewer,
  { meetingId, slug, token }: WhoTakesPart,
): Promise<{ meeting: Meeting; registration: Registration | null }> {
  if (token) {
    const id = links.findId('registration', token);
    const registration = id && (await tx.findOneBy(Registration, { id }));
    if (!registration) throw notFound();
    const meeting = await tx.findOneByOrFail(Meeting, { id: registration.meetingId });
    if (meetingId && meetingId !== meeting.id) throw notFound();
    return { meeting, registration };
  }
  const where = meetingId ? { id: meetingId } : { slug: slug ?? '' };
  const meeting = await tx.findOneBy(Meeting, where);
  if (!meeting || !canSeeMeeting(viewer, meeting)) throw notFound();
  const registration = isSignedIn(viewer)
    ? await tx.findOneBy(Registration, { meetingId: meeting.id, personId: viewer.personId })
    : null;
  return { meeting, registration };
}
