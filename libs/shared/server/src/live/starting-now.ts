/**
 * A stream that begins with one note of its own. What happened between the page and the subscription is told by it, so
 * that nothing short is missed.
 */
export function startingNow<T>(first: T, notes: AsyncIterableIterator<T>): AsyncIterableIterator<T> {
  let begun = false;
  const stream: AsyncIterableIterator<T> = {
    [Symbol.asyncIterator]: () => stream,
    async next() {
      if (begun) return notes.next();
      begun = true;
      return { done: false, value: first };
    },
    async return(value?: unknown) {
      await notes.return?.(value);
      return { done: true, value: undefined };
    },
    async throw(fault?: unknown) {
      await notes.return?.();
      throw fault;
    },
  };
  return stream;
}
