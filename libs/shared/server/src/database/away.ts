import { DomainError, text } from '@verbonden/shared/kernel';

/**
 * Codes of PostgreSQL and of the network that mean "not now": SQLSTATE classes 08 (connection; not 08P01, a message that
 * cannot be read, which is a mistake of ours), 53 (no room), 57P (it stops or starts), and 25006 (this one only reads:
 * another has taken its place).
 */
const passing =
  /^(08(?!P01)|53|57P|25006|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ENOTFOUND)/;

/**
 * What the driver says, without a code, of a connection that broke under a statement or that nobody got; TypeORM takes such a
 * connection from who holds it, and tells the next statement that it was released. A statement in a transaction that has
 * ended is told the same, and cannot be told apart.
 */
const broken =
  /^(Query runner already released|Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect)/;

/** Whether a fault says that the database cannot be reached now: the same may succeed in a minute. */
export function isAway(fault: unknown): boolean {
  const { code, message } = (fault ?? {}) as { code?: unknown; message?: unknown };
  return typeof code === 'string' ? passing.test(code) : typeof message === 'string' && broken.test(message);
}

/** In how many seconds a program may ask again (RFC 9110, 10.2.3). */
export const retryAfter = '5';

/** What somebody is told meanwhile. */
export function unavailable(): DomainError {
  return new DomainError(
    'UNAVAILABLE',
    text(
      'We kunnen er even niet bij. Probeer het over een minuut nog eens.',
      'We cannot reach our data right now. Please try again in a minute.',
    ),
  );
}
