import { type Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from './chance.ts';

/** A page with how often, of all visits, it is asked for. */
export interface Visited {
  readonly path: string;
  readonly share: number;
}

/** What visitors met. */
export interface Visits {
  readonly waits: number[];
  readonly bytes: number;
  /** Addresses with another answer than 200 (or 304), as "503 /week". */
  readonly failures: readonly string[];
}

/**
 * Visitors who come by a rate and do not wait for each other, as people do: a server that falls behind gets a longer line
 * and not fewer visitors.
 */
export async function visitors(
  agent: Agent,
  origin: string,
  pages: readonly Visited[],
  perSecond: number,
  seconds: number,
): Promise<Visits> {
  const chance = new Chance(7);
  const all = pages.reduce((sum, { share }) => sum + share, 0);
  const pick = (): string => {
    let place = chance.below(all);
    return (pages.find(({ share }) => (place -= share) < 0) ?? pages[0]!).path;
  };
  const [waits, failures]: [number[], string[]] = [[], []];
  let bytes = 0;
  const underWay = new Set<Promise<void>>();
  const began = performance.now();
  for (let number = 0; number < perSecond * seconds; number++) {
    const due = began + (number * 1000) / perSecond;
    if (due > performance.now()) await pause(due - performance.now());
    const path = pick();
    const visit = page(agent, origin + path).then(({ status, size }) => {
      // Counted from when the visitor came, also when we were late to send it.
      waits.push(performance.now() - due);
      bytes += size;
      if (status !== 200) failures.push(`${status} ${path}`);
    });
    underWay.add(visit);
    void visit.finally(() => underWay.delete(visit));
  }
  await Promise.all(underWay);
  return { waits, bytes, failures };
}

function page(agent: Agent, url: string): Promise<{ status: number; size: number }> {
  return new Promise((resolve) => {
    const asked = get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      let size = 0;
      answer.on('data', (part: Buffer) => (size += part.length));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, size }));
    });
    asked.on('error', () => resolve({ status: 0, size: 0 }));
  });
}
