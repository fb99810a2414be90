import { whileAllowed } from './while-allowed';

/** A stream that a test feeds by hand and that ends, also while somebody waits, as soon as it is returned. */
function fedByHand() {
  const ready: number[] = [];
  let waiting: ((next: IteratorResult<number>) => void) | null = null;
  let ended = false;
  const stream: AsyncIterableIterator<number> = {
    [Symbol.asyncIterator]: () => stream,
    next: async () => {
      if (ended) return { done: true, value: undefined };
      const value = ready.shift();
      return value === undefined ? new Promise((resolve) => (waiting = resolve)) : { done: false, value };
    },
    return: async () => {
      ended = true;
      waiting?.({ done: true, value: undefined });
      return { done: true, value: undefined };
    },
  };
  return { stream, feed: (...values: number[]) => ready.push(...values), hasEnded: () => ended };
}

describe('a stream that is looked after', () => {
  it('passes on what the reader may have, leaves out the rest, and ends when nothing may be read any more', async () => {
    const { stream, feed, hasEnded } = fedByHand();
    const seen = whileAllowed(stream, async (n) => (n > 9 ? 'ENDED' : n % 2 === 0));
    feed(1, 2, 3, 4, 10, 6);
    expect(await seen.next()).toEqual({ done: false, value: 2 });
    expect(await seen.next()).toEqual({ done: false, value: 4 });
    expect(hasEnded()).toBe(false);
    expect(await seen.next()).toEqual({ done: true, value: undefined });
    expect(hasEnded()).toBe(true);
  });

  it('stops at once when the reader leaves while waiting', async () => {
    const { stream, hasEnded } = fedByHand();
    const seen = whileAllowed(stream, async () => true);
    const waiting = seen.next();
    await seen.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(hasEnded()).toBe(true);
  });
});
