/** What a log line says of a fault. */
interface LoggedFault {
  readonly type?: unknown;
  readonly message: string;
  readonly stack?: unknown;
  readonly code?: string | number;
}

/**
 * A fault, as pino read it, for a log line (P36). Whatever else hangs on it stays out: a failed statement brings its values
 * along (`parameters`, and what PostgreSQL calls `detail`), a call to elsewhere its headers.
 */
export function loggedFault(fault: unknown): LoggedFault | string {
  const { type, message, stack, code } = (fault ?? {}) as Record<string, unknown>;
  if (typeof message !== 'string') return String(fault);
  return {
    ...{ type, message, stack },
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
  };
}
