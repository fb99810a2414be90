import { workingMomentAfter } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { Ask } from '../ask/ask.entity';
import { escalatedAfter } from '../ask/ask.service';
import { Reply } from '../reply/reply.entity';
import type { AskReason } from '../routing/ask-reason';
import { Routing, type RoutingOutcome } from '../routing/routing.entity';
import { nudgedAfter } from '../routing/routing.service';
import type { Signal } from '../signal/signal.entity';

/** That members were asked, as `signals.json` describes it. */
export interface DescribedAsk {
  readonly daysAgo: number;
  readonly members: readonly (readonly [person: string, reason: AskReason, outcome?: RoutingOutcome])[];
  readonly replies: readonly {
    readonly by: string;
    readonly daysAgo: number;
    readonly body: string;
    readonly name: boolean;
    readonly helped?: boolean;
  }[];
  readonly helped?: { readonly daysAgo: number; readonly text: string; readonly forEverybody: boolean };
}

/** What the loading of a signal knows of the people. */
export interface DemoPeople {
  readonly person: (key: string) => string;
  readonly placeOf: (key: string) => string | null;
  readonly ago: (days: number) => Date;
  readonly now: Date;
}

/** Puts an ask with its members and replies into the demo network. What time would have brought by now was brought. */
export async function addAsk(
  tx: EntityManager,
  signal: Signal,
  { daysAgo, members, replies, helped }: DescribedAsk,
  { person, placeOf, ago, now }: DemoPeople,
): Promise<void> {
  const askedAt = ago(daysAgo);
  const escalateAt = workingMomentAfter(askedAt, escalatedAfter);
  const nudgeAt = workingMomentAfter(askedAt, nudgedAfter);
  const isOver = signal.status !== 'OPEN';
  await tx.insert(Ask, {
    id: newId(),
    signalId: signal.id,
    askedById: signal.raisedById,
    askedAt,
    routedAt: askedAt,
    escalateAt,
    escalatedAt: !isOver && replies.length === 0 && escalateAt <= now ? escalateAt : null,
    helped: helped?.text ?? null,
    forEverybody: helped?.forEverybody ?? false,
    closedAt: helped ? ago(helped.daysAgo) : null,
  });
  for (const [key, reason, outcome = 'WAITING'] of members) {
    await tx.insert(Routing, {
      id: newId(),
      signalId: signal.id,
      personId: person(key),
      organisationId: reason === 'COORDINATES' ? null : placeOf(key),
      reasons: [reason],
      askedAt,
      nudgeAt,
      nudgedAt: outcome === 'WAITING' && nudgeAt <= now ? nudgeAt : null,
      outcome,
      passedToId: null,
    });
  }
  for (const { by, daysAgo: days, body, name, helped: didHelp = false } of replies) {
    await tx.insert(Reply, {
      id: newId(),
      signalId: signal.id,
      personId: person(by),
      organisationId: placeOf(by),
      body,
      showName: name,
      helped: didHelp,
      createdAt: ago(days),
    });
  }
}
