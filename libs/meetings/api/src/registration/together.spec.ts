import { type Told, Together } from './together';

/** A ride that a test lets go by hand, and that notes who rode with whom. */
function stop() {
  const rides: string[][] = [];
  const gates: (() => void)[] = [];
  const arrivals: (() => void)[] = [];
  const ride = async (_: string, requests: readonly string[]): Promise<Told<string>[]> => {
    rides.push([...requests]);
    arrivals.shift()?.();
    await new Promise<void>((go) => gates.push(go));
    const broken = requests.find((each) => each.startsWith('broken'));
    if (broken) throw Object.assign(new Error(broken), { code: broken === 'broken row' ? '23503' : '57P01' });
    return requests.map((each) =>
      each.startsWith('refused') ? { refused: new Error(each) } : { result: `${each} done` },
    );
  };
  return {
    rides,
    together: new Together(ride),
    go: () => gates.shift()!(),
    arrival: () => new Promise<void>((arrived) => arrivals.push(arrived)),
  };
}

describe('riding together', () => {
  it('takes everybody who came during a ride along in the next one, in the order they came', async () => {
    const { together, rides, go, arrival } = stop();
    const first = arrival();
    const a = together.ask('lab', 'a');
    await first;
    const next = arrival();
    const others = ['b', 'c', 'd'].map((each) => together.ask('lab', each));
    go();
    expect(await a).toBe('a done');
    await next;
    go();
    expect(await Promise.all(others)).toEqual(['b done', 'c done', 'd done']);
    expect(rides).toEqual([['a'], ['b', 'c', 'd']]);
  });

  it('keeps one meeting from waiting for another', async () => {
    const { together, rides, arrival } = stop();
    const both = [arrival(), arrival()];
    void together.ask('lab', 'a');
    void together.ask('congress', 'b');
    await Promise.all(both);
    expect(rides).toEqual([['a'], ['b']]);
  });

  it('tells every rider an own answer, also when another one is refused', async () => {
    const { together, go, arrival } = stop();
    const begun = arrival();
    const answers = Promise.allSettled(['a', 'refused b', 'c'].map((each) => together.ask('lab', each)));
    await begun;
    go();
    expect(
      (await answers).map((each) => (each.status === 'fulfilled' ? each.value : String(each.reason))),
    ).toEqual(['a done', 'Error: refused b', 'c done']);
  });

  it('takes a ride apart when one rider spoils it, so that only that one fails', async () => {
    const { together, rides, go, arrival } = stop();
    const moments = [arrival(), arrival(), arrival(), arrival()];
    const answers = Promise.allSettled(['a', 'broken row', 'c'].map((each) => together.ask('lab', each)));
    for (const moment of moments) {
      await moment;
      go();
    }
    expect((await answers).map((each) => each.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(rides).toEqual([['a', 'broken row', 'c'], ['a'], ['broken row'], ['c']]);
  });

  it('fails everybody at once when the database is gone, and goes on with who comes after', async () => {
    const { together, rides, go, arrival } = stop();
    const begun = arrival();
    const answers = Promise.allSettled(['a', 'broken line'].map((each) => together.ask('lab', each)));
    await begun;
    go();
    expect((await answers).map((each) => each.status)).toEqual(['rejected', 'rejected']);
    const again = arrival();
    const later = together.ask('lab', 'later');
    await again;
    go();
    expect(await later).toBe('later done');
    expect(rides).toHaveLength(2);
  });

  it('takes at most a hundred at a time', async () => {
    const { together, rides, go, arrival } = stop();
    const moments = [arrival(), arrival()];
    const answers = Promise.all(Array.from({ length: 130 }, (_, each) => together.ask('lab', `${each}`)));
    for (const moment of moments) {
      await moment;
      go();
    }
    await answers;
    expect(rides.map((each) => each.length)).toEqual([100, 30]);
  });
});
