/** A stream that says one thing first, and then whatever comes. */
export function beginningWith<T>(first: T, rest: AsyncIterableIterator<T>): AsyncIterableIterator<T> {
  let begun = false;
  const stream: AsyncIterableIterator<T> = {
    [Symbol.asyncIterator]: () => stream,
    async next() {
      if (begun) return rest.next();
      begun = true;
      return { done: false, value: first };
    },
    return: async (value?: unknown) => {
      await rest.return?.(value);
      return { done: true, value: undefined };
    },
    throw: async (fault?: unknown) => {
      await rest.return?.();
      throw fault;
    },
  };
  return stream;
}
