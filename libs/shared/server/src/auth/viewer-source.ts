import type { IncomingMessage } from 'node:http';
import type { Viewer } from '@verbonden/shared/kernel';

/** Reads who is asking from the token or the cookies of a request; people's module knows how. */
export abstract class ViewerSource {
  /** @throws DomainError UNAUTHENTICATED or RATE_LIMITED when it carries a token that opens nothing (now) */
  abstract viewerOf(request: IncomingMessage): Promise<Viewer>;
  /** What a person may do now, whoever asks in their name; somebody without rights when there is no such account. */
  abstract viewerFor(personId: string): Promise<Viewer>;
}

/** A request of which it was looked up who is asking. */
export interface RequestOfViewer {
  viewer?: Viewer;
}
