import { demoPerson, Stage, type Visitor } from '../stage';
import { faultsAt } from './faults-at';
import { addressOf } from './find-stop';
import { isKnownFault } from './known-faults';
import { measures } from './measures';
import { keepResults, type OpenFault } from './results';
import { rounds } from './stops';

/**
 * Walks a round: everybody in it visits their pages in a browser of their own, one after the other. `before` is what
 * happened on the example network before they set out.
 */
export function walk(round: string, before?: (stage: Stage) => Promise<void>): void {
  let stage: Stage;
  let pages = 0;
  const open: OpenFault[] = [];
  beforeAll(async () => {
    stage = await Stage.open(`walk-${round}`);
    await before?.(stage);
  }, 90_000);
  afterAll(() => stage?.close(), 30_000);
  afterAll(() => {
    const criteria = measures.flatMap((measure) => measure.criteria);
    keepResults(`walk-${round}`, { pages, criteria, open });
  });

  describe.each(rounds[round] ?? [])('the pages of $who', ({ who, stops }) => {
    const found = new Map<string, string>();
    let visitor: Visitor;
    beforeAll(async () => {
      visitor = await stage.visitor();
      if (who) await visitor.signIn(demoPerson(who));
    }, 60_000);
    afterAll(() => visitor?.context.close());

    it.each(stops.map((stop) => ({ page: typeof stop === 'string' ? stop : stop.page, stop })))(
      'keep nobody out: $page',
      async ({ page, stop }) => {
        const faults = await faultsAt(await addressOf(stop, stage, visitor, found), visitor);
        pages += 1;
        open.push(...faults.map(({ criteria, words }) => ({ criteria, page, fault: words })));
        expect(faults.map(({ words }) => words).filter((words) => !isKnownFault(words))).toEqual([]);
      },
      60_000,
    );
  });

  it('nothing went wrong behind the scenes', () => {
    expect(stage.faults).toEqual([]);
  });
}
