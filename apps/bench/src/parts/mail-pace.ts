import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Sink } from './sink.ts';

/** @returns mails a second, from the first that was accepted to the last */
export function pace(sink: Sink, from: number): number {
  const times = sink.accepted.slice(from).map(({ at }) => at);
  return (times.length - 1) / ((Math.max(...times) - Math.min(...times)) / 1000);
}

/** How long after a moment each mail was accepted, in ms. */
export function waits(sink: Sink, from: number, since: number): number[] {
  return sink.accepted.slice(from).map(({ at }) => at - since);
}

/** The pace of a bare mailer that sends so many of the worker's mails. */
export async function barePace(sink: Sink, door: number, count: number): Promise<number> {
  const from = sink.accepted.length;
  const mailer = fork(join(import.meta.dirname, 'bare-mailer.ts'), { stdio: 'inherit' });
  mailer.send({ url: sink.url(door), sample: sink.sample?.toString() ?? '', count });
  const [code] = (await once(mailer, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The bare mailer did not come to its end.');
  return pace(sink, from);
}
