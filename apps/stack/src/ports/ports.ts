import { createServer } from 'node:net';
import { Obstacle, systemCode } from '../terminal/obstacle.ts';

const highestPort = 65_535;
const triesForNext = 50;

/** Whether nobody listens on this port, on either of the two addresses that `localhost` can mean. */
export async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'));
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => {
      // A machine without IPv6 has no ::1, so nobody else can be there either.
      resolve(['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(systemCode(error) ?? ''));
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** A free port chosen by the system, on 127.0.0.1. */
export function anyFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** The wanted port, or the next free one after it. `taken` are ports already promised to another part. */
export async function nextFreePort(wanted: number, taken: readonly number[] = []): Promise<number> {
  for (let port = wanted; port < wanted + triesForNext && port <= highestPort; port += 1) {
    if (!taken.includes(port) && (await isFree(port))) return port;
  }
  return anyFreePort();
}

/**
 * The port for the portal. One that was asked for by name must be free, or it is an Obstacle; without a wish the usual
 * one or the next free one.
 */
export async function portFor(
  name: string,
  asked: string | undefined,
  usual: number,
  taken: readonly number[] = [],
): Promise<number> {
  if (asked === undefined || asked === '') return nextFreePort(usual, taken);
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > highestPort) {
    throw new Obstacle(
      `${name}=${asked} is not a port.`,
      `Give a number from 1 to ${highestPort}, such as ${name}=${usual}.`,
    );
  }
  if (port < 1024 && process.getuid?.() !== 0) {
    throw new Obstacle(`Ports below 1024 are for root.`, `Choose a higher one, such as ${name}=${usual}.`);
  }
  if (taken.includes(port) || !(await isFree(port))) {
    throw new Obstacle(
      `Port ${port} is in use by another program.`,
      `Stop that program, choose another port (${name}=${await nextFreePort(port + 1, taken)} npm start), or leave ${name} out: then a free one is chosen.`,
    );
  }
  return port;
}
