import type { IncomingMessage } from 'node:http';
import type { Viewer } from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';

/** How somebody signed in: with a second step, or without. */
export type Strength = 'PLAIN' | 'STRONG';

/** Reads who is asking from the token or the cookies of a request; people's module knows how. */
export abstract class ViewerSource {
  /** @throws DomainError UNAUTHENTICATED or RATE_LIMITED when it carries a token that opens nothing (now) */
  abstract viewerOf(request: IncomingMessage): Promise<Viewer>;
  /**
   * What a person may do now, for what goes on without them or in their name; a visitor when there is no such account, or
   * it is suspended. Read in `tx` where the caller is in a transaction. Roles that ask for a second step hold for who has
   * one; `PLAIN` leaves them out, for what they began without it.
   */
  abstract viewerFor(personId: string, tx?: EntityManager, how?: Strength): Promise<Viewer>;
}

/** A request of which it was looked up who is asking. */
export interface RequestOfViewer {
  viewer?: Viewer;
}
