import { useSyncExternalStore } from 'react';

/** Whether live news arrives: not asked for yet, arriving, or lost and being sought again. */
export type LiveConnection = 'RESTING' | 'OPEN' | 'LOST';

const listeners = new Set<() => void>();
let socket: LiveConnection = 'RESTING';

/** Told by the socket, and by the browser when it goes offline. */
export function connectionIs(now: LiveConnection): void {
  socket = now;
  for (const listener of listeners) listener();
}

/** How the connection of this page is, for whoever must say so or wait for it. */
export function useLiveConnection(): LiveConnection {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => socket,
    () => 'RESTING',
  );
}
