import { type ReadingPlace, readingPlace } from '../database/reading-place';

/** Reads many things of one kind by key. */
export type ReadMany<K, V> = (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>;

interface Asking<K, V> {
  readonly keys: readonly K[];
  readonly resolve: (found: ReadonlyMap<K, V>) => void;
  readonly reject: (fault: unknown) => void;
}

/** What one statement may ask; above it several go out. */
const mostKeys = 1_000;

/**
 * Lets operations of different people that ask in the same turn of the event loop share one statement: under load that is
 * most of them, and what a statement costs by itself is paid once. What is read depends on the keys alone, never on who
 * asks, and is read after everybody asked; who must be told from the primary does not share with who may be told from a
 * replica. When the shared statement fails each asks for itself, so that one
 * person's odd key is no fault of another's.
 */
export function together<K, V>(readMany: ReadMany<K, V>): ReadMany<K, V> {
  const at: Record<ReadingPlace, ReadMany<K, V>> = { primary: sharing(readMany), replica: sharing(readMany) };
  return (keys) => at[readingPlace()](keys);
}

function sharing<K, V>(readMany: ReadMany<K, V>): ReadMany<K, V> {
  let waiting: Asking<K, V>[] = [];
  let count = 0;
  const go = (): void => {
    const [asking, all] = [waiting, new Set<K>()];
    [waiting, count] = [[], 0];
    for (const { keys } of asking) for (const key of keys) all.add(key);
    readMany([...all]).then(
      (found) => {
        for (const { resolve } of asking) resolve(found);
      },
      (fault: unknown) => {
        for (const { keys, resolve, reject } of asking)
          if (asking.length === 1) reject(fault);
          else readMany(keys).then(resolve, reject);
      },
    );
  };
  return (keys) =>
    new Promise((resolve, reject) => {
      if (count > 0 && count + keys.length > mostKeys) go();
      if (waiting.push({ keys, resolve, reject }) === 1) setImmediate(() => waiting.length > 0 && go());
      count += keys.length;
    });
}
