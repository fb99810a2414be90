import { once } from 'node:events';

/**
 * The PostgreSQL of a scenario, which may be broken: `npm run test:reliability` started it and stops and starts it at our
 * word. It comes back at the same address, with what it had written.
 */
export const ownDatabase = {
  /** Comes back when it is gone. SIGKILL as by a fault, SIGQUIT "immediate", SIGINT in order. */
  stop: (signal: NodeJS.Signals) => wish({ stop: signal }),
  /** Comes back when it lets people in again. */
  start: () => wish({ start: true }),
};

async function wish(what: object): Promise<void> {
  if (!process.send) throw new Error('Run this with `npm run test:reliability`.');
  const told = once(process, 'message');
  process.send(what);
  const [{ done, why }] = (await told) as [{ done: boolean; why?: string }];
  if (!done) throw new Error(why);
}
