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

/**
 * Keeps a number of requests in flight for a while.
 * @returns how many were answered with 200 in a second
 */
export async function throughput(
  shot: Shot,
  clients: number,
  milliseconds: number,
  headers: Record<string, string> = {},
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const end = performance.now() + milliseconds;
  let answered = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        const { status } = await post(agent, shot, headers);
        if (status !== 200) throw new Error(`${shot.url} answered ${status}`);
        answered += 1;
      }
    }),
  );
  agent.destroy();
  return answered / ((performance.now() - began) / 1000);
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
