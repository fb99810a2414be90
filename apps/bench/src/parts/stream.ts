import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Asker } from './asking.ts';

/** A stream over a socket, as a browser opens it: what came, and whether it ended. */
export interface Stream {
  readonly notes: Record<string, unknown>[];
  readonly isOver: () => boolean;
  close(): Promise<void>;
}

/** Opens a stream that is not opened again when it ends. */
export function openStream(
  { origin, cookie = '' }: Asker,
  query: string,
  variables: Record<string, unknown>,
): Stream {
  class WithCookie extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: { cookie } });
    }
  }
  const client = createClient({
    url: `${origin.replace('http', 'ws')}/graphql`,
    webSocketImpl: WithCookie,
    retryAttempts: 0,
  });
  const notes: Record<string, unknown>[] = [];
  let isOver = false;
  const end = () => (isOver = true);
  client.subscribe(
    { query, variables },
    { next: ({ data }) => notes.push(data ?? {}), error: end, complete: end },
  );
  return { notes, isOver: () => isOver, close: async () => client.dispose() };
}
