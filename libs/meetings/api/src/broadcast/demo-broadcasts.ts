import type { Text } from '@verbonden/shared/kernel';
import { type EntityManager, In } from 'typeorm';
import broadcastFile from '../demo/broadcasts.json' with { type: 'json' };
import { Meeting } from '../meeting/meeting.entity';
import { Broadcast } from './broadcast.entity';
import { type BroadcastAudience, BroadcastStatus } from './broadcast.enums';

/** A draft as `broadcasts.json` describes it. */
interface DescribedBroadcast {
  readonly id: string;
  readonly meeting: string;
  readonly writer: string;
  readonly audience: BroadcastAudience;
  readonly subject: Text;
  readonly body: Text;
}

/** Puts the drafts of the demo network there that are not there yet; nothing of it is sent. */
export async function loadBroadcasts(tx: EntityManager, people: ReadonlyMap<string, string>): Promise<void> {
  const described = broadcastFile as readonly DescribedBroadcast[];
  const meetings = await tx.findBy(Meeting, { slug: In(described.map(({ meeting }) => meeting)) });
  for (const { id, meeting: slug, writer, audience, subject, body } of described) {
    const meeting = meetings.find((each) => each.slug === slug);
    if (!meeting || (await tx.existsBy(Broadcast, { id }))) continue;
    await tx.insert(
      Broadcast,
      Object.assign(new Broadcast(), {
        id,
        meetingId: meeting.id,
        status: BroadcastStatus.DRAFT,
        audience,
        writerId: people.get(writer) ?? null,
        subjectNl: subject.nl,
        subjectEn: subject.en,
        bodyNl: body.nl,
        bodyEn: body.en,
      }),
    );
  }
}
