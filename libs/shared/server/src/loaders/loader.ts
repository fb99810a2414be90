import DataLoader from 'dataloader';
import type { RequestContext } from '../graphql/request-context';
import { type ReadMany, together } from './together';

/** Reads many things of one kind by key in one statement, at most once per key and operation. */
export interface Loader<K, V> {
  load(context: RequestContext, key: K): Promise<V>;
}

/**
 * Makes a loader out of a function that reads many keys at once. The provider that holds it stays a singleton;
 * what was read belongs to the operation's context, and nobody changes it: who asks at
 * the same moment shares the statement (see `together`).
 * @param readMany gives a map from key to value; absent keys become `fallback`
 */
export function loader<K, V>(readMany: ReadMany<K, V>, fallback: V): Loader<K, V> {
  const identity = {};
  const read = together(readMany);
  return {
    load(context, key) {
      let batch = context.loaders.get(identity) as DataLoader<K, V> | undefined;
      if (!batch) {
        batch = new DataLoader<K, V>(async (keys) => {
          const found = await read(keys);
          return keys.map((each) => (found.has(each) ? (found.get(each) as V) : fallback));
        });
        context.loaders.set(identity, batch);
      }
      return batch.load(key);
    },
  };
}
