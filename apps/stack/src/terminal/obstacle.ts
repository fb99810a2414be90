/**
 * Something that stands in the way and that a person can act on: a port in use, a full disk, a broken folder.
 * The terminal prints its two sentences and never a stack trace.
 */
export class Obstacle extends Error {
  /** What the person can do about it, in one or two sentences. */
  readonly advice: string;

  constructor(whatHappened: string, advice: string, options?: { cause?: unknown }) {
    super(whatHappened, options);
    this.name = 'Obstacle';
    this.advice = advice;
  }
}

/** The system's own code of an error (`ENOSPC`, `EADDRINUSE`), or undefined when it has none. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Turns whatever was thrown into sentences for the terminal; what is unknown keeps its message, not its stack. */
export function asObstacle(error: unknown): Obstacle {
  if (error instanceof Obstacle) return error;
  const code = systemCode(error);
  const message = error instanceof Error ? error.message : String(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new Obstacle(
      'The disk is full.',
      'Make some room (about 500 MB) and start again; nothing that was saved is lost.',
      {
        cause: error,
      },
    );
  }
  if (code === 'EROFS') {
    return new Obstacle(
      'The project folder is on a disk that cannot be written.',
      'Copy the project to a folder of your own and start it there.',
      { cause: error },
    );
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new Obstacle(
      `Not allowed: ${message}.`,
      'Was the project started by another user before (with sudo, perhaps)? Start as that user, or give the folder .data to yourself.',
      { cause: error },
    );
  }
  if (code === 'EMFILE' || code === 'ENFILE') {
    return new Obstacle('Too many files are open on this machine.', 'Raise the limit with: ulimit -n 8192', {
      cause: error,
    });
  }
  return new Obstacle(message, 'The files in .data/logs tell more.', { cause: error });
}
