import { Agent, request } from 'node:http';

/** One kind of request, sent again and again. */
export interface Shot {
  readonly url: string;
  readonly body: string;
}

/** Sends a request and gives its status and body. */
export function post(
  agent: Agent,
  { url, body }: Shot,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString() }),
        );
        answer.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** What a number of clients saw in a while. */
export interface Volley {
  readonly perSecond: number;
  /** How long each answer took, in ms. */
  readonly waits: number[];
}

/** Keeps a number of requests in flight for a while; each must be answered with 200. */
export async function volley(
  shot: Shot,
  clients: number,
  milliseconds: number,
  headers: Record<string, string> = {},
): Promise<Volley> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const waits: number[] = [];
  const began = performance.now();
  const end = began + milliseconds;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let sent = performance.now(); sent < end;) {
        const { status } = await post(agent, shot, headers);
        if (status !== 200) throw new Error(`${shot.url} answered ${status}`);
        const now = performance.now();
        waits.push(now - sent);
        sent = now;
      }
    }),
  );
  agent.destroy();
  return { perSecond: waits.length / ((performance.now() - began) / 1000), waits };
}

/** Does something for each thing, with so many clients at a time, in order. `client` counts from 0. */
export async function inParallel<T>(
  things: readonly T[],
  clients: number,
  work: (thing: T, client: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (next < things.length) await work(things[next++]!, client);
    }),
  );
}

/** The figure that so many in 100 do not exceed. */
export function percentile(figures: readonly number[], hundredth: number): number {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.ceil((sorted.length * hundredth) / 100) - 1] ?? 0;
}

/** The figure that 95 in 100 do not exceed. */
export function percentile95(figures: readonly number[]): number {
  return percentile(figures, 95);
}

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
