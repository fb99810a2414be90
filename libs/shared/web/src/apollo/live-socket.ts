import { type Client, createClient } from 'graphql-ws';
import { connectionIs } from './live-connection';

const pingEvery = 10_000;
const pongWithin = 5_000;
const longestPause = 4_000;

/**
 * The socket for live news. It notices a connection that died silently, seeks a new one for as long as the page is open
 * (at once when the browser says that it is back), and tells how it stands.
 */
export function liveSocket(): Client {
  let unanswered: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url: location.origin.replace(/^http/, 'ws') + '/graphql',
    lazy: true,
    keepAlive: pingEvery,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: async (attempt) => {
      if (!navigator.onLine) await once('online');
      else await pause(Math.min(longestPause, 250 * 2 ** attempt) * (0.5 + Math.random() / 2));
    },
    on: {
      connected: () => connectionIs('OPEN'),
      closed: () => {
        clearTimeout(unanswered);
        connectionIs('LOST');
      },
      ping: (received) => {
        if (!received) unanswered = setTimeout(() => client.terminate(), pongWithin);
      },
      pong: (received) => {
        if (received) clearTimeout(unanswered);
      },
    },
  });
  addEventListener('offline', () => client.terminate());
  return client;
}

function once(event: 'online'): Promise<void> {
  return new Promise((resolve) => addEventListener(event, () => resolve(), { once: true }));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
