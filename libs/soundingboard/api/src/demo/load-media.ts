import { dayAfter } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { BoardMemberChoice } from '../board-member/board-member.entity';
import { MediaAnswer } from '../media/media-answer.entity';
import { MediaConsent } from '../media/media-consent.entity';
import { type MediaKind, MediaRequest } from '../media/media-request.entity';
import described from './media.json' with { type: 'json' };

/** A question of an invented outlet as `media.json` describes it; with a link it was published. */
interface DescribedMedia {
  readonly outlet: string;
  readonly kind: MediaKind;
  readonly topic: string;
  readonly publication: string;
  readonly daysAgo: number;
  readonly dayAhead: number;
  readonly answerAhead: number;
  readonly journalist: readonly [name: string, email: string];
  readonly briefing?: string;
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
  readonly url?: string;
}

const readyForMedia = ['nova', 'kiki', 'bo'];
const dayLength = 86_400_000;

/** Who of the example board is ready for the media, and what outlets asked. */
export async function loadMedia(
  tx: EntityManager,
  people: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  for (const given of described as unknown as readonly DescribedMedia[]) {
    if (await tx.existsBy(MediaRequest, { outlet: given.outlet })) continue;
    await add(tx, given, people, now);
  }
}

/** Chosen once, with the rest of what a member of the example board chose. */
export async function chooseMedia(tx: EntityManager, key: string, personId: string): Promise<void> {
  if (readyForMedia.includes(key)) await tx.update(BoardMemberChoice, { personId }, { mediaReady: true });
}

async function add(
  tx: EntityManager,
  given: DescribedMedia,
  people: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const today = now.toISOString().slice(0, 10);
  const at = (daysAgo: number) => new Date(now.getTime() - daysAgo * dayLength);
  const { outlet, kind, topic, publication, url } = given;
  const [journalistName, journalistEmail] = given.journalist;
  const takesPlaceOn = dayAfter(today, given.dayAhead);
  const marieke = url ? people.get('marieke')! : null;
  const requestId = newId();
  await tx.insert(MediaRequest, {
    ...{ id: requestId, outlet, kind, topic, publication, takesPlaceOn, journalistName, journalistEmail },
    ...{ answerBy: dayAfter(today, given.answerAhead), locale: 'nl', createdAt: at(given.daysAgo) },
    ...{ status: url ? 'PUBLISHED' : 'ASKED', coordinatorId: marieke, supporterId: marieke },
    ...{ briefing: given.briefing ?? null, laidAt: given.briefing ? at(given.daysAgo - 2) : null },
    ...{ endWords: null, publishedUrl: url ?? null, closedAt: url ? at(-given.dayAhead - 4) : null },
  });
  const answers = [
    ...(given.yes ?? []).map((key) => [key, 'YES'] as const),
    ...(given.no ?? []).map((key) => [key, 'NO'] as const),
  ];
  for (const [key, state] of answers) {
    const personId = people.get(key)!;
    const givenAt = at(given.daysAgo - 3);
    await tx.insert(MediaAnswer, { id: newId(), requestId, personId, state, askedAt: givenAt });
    if (state === 'YES') {
      await tx.insert(MediaConsent, {
        ...{ id: newId(), requestId, personId, outlet, kind, takesPlaceOn, givenAt },
        ...{ needsGuardian: false, guardianAgreedOn: null, endedAt: null, endedBy: null },
      });
    }
  }
}
