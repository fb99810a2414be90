/** What came of one request: a result, or the reason it was refused. */
export type Told<Result> = { readonly result: Result } | { readonly refused: unknown };

/** Takes requests for one key, in order, in one transaction. Throwing means: nothing happened for any of them. */
export type Ride<Request, Result> = (
  key: string,
  requests: readonly Request[],
) => Promise<readonly Told<Result>[]>;

interface Rider<Request, Result> {
  readonly request: Request;
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: unknown) => void;
}

const mostRiders = 100;

/**
 * Riding together. A meeting that everybody wants is one hot row: each transaction holds its lock until the commit has
 * reached the disk, and the more clients wait, the slower it gets. So each process has one transaction in flight for
 * each key; whoever comes meanwhile waits and rides in the next one, all together, judged in the order they came. Every
 * rider gets an own answer. A ride that fails on one rider's data is taken apart, and everybody goes alone in the same
 * order, so that one fault fails nobody else.
 *
 * Processes do not know of each other's rides: between them the lock on the row decides.
 */
export class Together<Request, Result> {
  private readonly lines = new Map<string, Rider<Request, Result>[]>();

  constructor(private readonly ride: Ride<Request, Result>) {}

  /** Asks something about a key; resolves or rejects with what the ride tells this rider. */
  ask(key: string, request: Request): Promise<Result> {
    return new Promise((resolve, reject) => {
      const rider = { request, resolve, reject };
      const line = this.lines.get(key);
      if (line) {
        line.push(rider);
        return;
      }
      const begun = [rider];
      this.lines.set(key, begun);
      // Those who ask in the same breath come along in the first ride already.
      setImmediate(() => void this.runAll(key, begun));
    });
  }

  /** One ride after another until nobody waits for this key. */
  private async runAll(key: string, line: Rider<Request, Result>[]): Promise<void> {
    while (line.length > 0) await this.run(key, line.splice(0, mostRiders));
    this.lines.delete(key);
  }

  private async run(key: string, riders: readonly Rider<Request, Result>[]): Promise<void> {
    try {
      const told = await this.ride(
        key,
        riders.map((each) => each.request),
      );
      riders.forEach((rider, place) => answer(rider, told[place]));
    } catch (fault) {
      if (riders.length > 1 && isAboutData(fault)) {
        for (const rider of riders) await this.run(key, [rider]);
      } else {
        for (const rider of riders) rider.reject(fault);
      }
    }
  }
}

function answer<Result>(rider: Rider<unknown, Result>, told: Told<Result> | undefined): void {
  if (told && 'result' in told) rider.resolve(told.result);
  else rider.reject(told?.refused ?? new Error('A ride must answer every rider.'));
}

/**
 * True for SQLSTATE classes 22 (data), 23 (integrity) and 40 (rolled back by the database): another composition of
 * riders may succeed. A lost connection would fail everybody alone as well.
 */
function isAboutData(fault: unknown): boolean {
  const code = (fault as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^(22|23|40)/.test(code);
}
