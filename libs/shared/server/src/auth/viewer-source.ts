import type { IncomingMessage } from 'node:http';
import type { Viewer } from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';

/** Reads who is asking from the token or the cookies of a request; people's module knows how. */
export abstract class ViewerSource {
  /** @throws DomainError UNAUTHENTICATED or RATE_LIMITED when it carries a token that opens nothing (now) */
  abstract viewerOf(request: IncomingMessage): Promise<Viewer>;
  /**
   * What a person may do now, for what goes on without them or in their name; a visitor when there is no such account, or
   * it is suspended. Read in `tx` where the caller is in a transaction.
   */
  abstract viewerFor(personId: string, tx?: EntityManager): Promise<Viewer>;
}

/** A request of which it was looked up who is asking. */
export interface RequestOfViewer {
  viewer?: Viewer;
}
