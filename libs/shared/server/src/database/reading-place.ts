import { AsyncLocalStorage } from 'node:async_hooks';

/** Where what is only read may come from. */
export type ReadingPlace = 'primary' | 'replica';

const places = new AsyncLocalStorage<ReadingPlace>();

/** The primary, unless the work that runs here said that a replica will do. */
export function readingPlace(): ReadingPlace {
  return places.getStore() ?? 'primary';
}

/** Runs work that may read from a replica. */
export function readingFrom<T>(place: ReadingPlace, work: () => T): T {
  return places.run(place, work);
}
