/**
 * A stream that is looked after: before each note is passed on, `still` says whether the reader may have it. True
 * passes it on, false leaves it out, 'ENDED' ends the stream: what was taken away works at once (P22).
 */
export function whileAllowed<T>(
  notes: AsyncIterableIterator<T>,
  still: (note: T) => Promise<boolean | 'ENDED'>,
): AsyncIterableIterator<T> {
  // Written out: an async generator cannot be stopped while it waits for the next note.
  const stream: AsyncIterableIterator<T> = {
    [Symbol.asyncIterator]: () => stream,
    async next() {
      for (;;) {
        const next = await notes.next();
        if (next.done) return next;
        const answer = await still(next.value);
        if (answer === 'ENDED') {
          await notes.return?.();
          return { done: true, value: undefined };
        }
        if (answer) return next;
      }
    },
    return: async (value?: unknown) => {
      await notes.return?.(value);
      return { done: true, value: undefined };
    },
    throw: async (fault?: unknown) => {
      await notes.return?.();
      throw fault;
    },
  };
  return stream;
}
