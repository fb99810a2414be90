/**
 * Does some work for many, each by itself: one that fails is tried again at the next round and keeps nobody else waiting.
 * @param next some of them, in the order of their ids, after the last of before
 * @throws AggregateError when all had their turn and some failed
 */
export async function eachByItself<T extends { readonly id: string }>(
  next: (after: string) => Promise<readonly T[]>,
  work: (one: T) => Promise<unknown>,
): Promise<void> {
  const faults: unknown[] = [];
  let some = await next(beforeAll);
  while (some.length > 0) {
    for (const one of some) await work(one).catch((fault: unknown) => faults.push(fault));
    some = await next(some.at(-1)!.id);
  }
  const [first] = faults;
  if (faults.length > 0) {
    const why = first instanceof Error ? first.message : String(first);
    throw new AggregateError(faults, `${faults.length} failed, the others are done; the first: ${why}`);
  }
}

const beforeAll = '00000000-0000-0000-0000-000000000000';
