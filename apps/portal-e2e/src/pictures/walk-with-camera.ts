import { demoPerson, type Stage, type Visitor } from '../stage';
import { addressOf } from '../walk/find-stop';
import { letTimePass } from '../walk/let-time-pass';
import type { Album } from './album';
import type { Look } from './look';
import { take } from './take';
import type { Round, Visit } from './visits';

/** What is asked of a walk. */
export interface Walk {
  readonly rounds: readonly Round[];
  readonly looks: readonly Look[];
  readonly checksBarriers: boolean;
  /** Pages that are only walked by, since others are found on them, give no picture. */
  isWanted(visit: Visit): boolean;
  /** Called after each page, with what went wrong there. */
  onPage(visit: Visit, fault?: string): void;
}

/** People at the same time, each in a browser of their own. */
const together = 2;

/** The rounds of which pictures are missing in an album. */
export function unfinished(
  { rounds, looks, isWanted }: Omit<Walk, 'onPage' | 'checksBarriers'>,
  album: Album,
): Round[] {
  const misses = (visit: Visit) => isWanted(visit) && looks.some((look) => !album.has(visit.key, look));
  return rounds.filter(({ visits }) => visits.some(misses));
}

/** Takes the pictures that an album misses; those of one round one after the other, two rounds at a time. */
export async function walkWithCamera(stage: Stage, album: Album, walk: Walk): Promise<void> {
  const left = unfinished(walk, album);
  // The longest first, so that both end at about the same moment.
  const byLength = (rounds: Round[]) => rounds.sort((one, other) => other.visits.length - one.visits.length);
  await inTurns(byLength(left.filter(({ isLater }) => !isLater)), (round) =>
    goRound(stage, album, walk, round),
  );
  const later = byLength(left.filter(({ isLater }) => isLater));
  if (later.length === 0) return;
  await letTimePass(stage);
  await inTurns(later, (round) => goRound(stage, album, walk, round));
}

async function inTurns(rounds: readonly Round[], go: (round: Round) => Promise<void>): Promise<void> {
  const waiting = [...rounds];
  const person = async () => {
    for (let round = waiting.shift(); round; round = waiting.shift()) await go(round);
  };
  await Promise.all(Array.from({ length: together }, person));
}

async function goRound(stage: Stage, album: Album, walk: Walk, { who, visits }: Round): Promise<void> {
  const visitor = await stage.visitor();
  if (who) await visitor.signIn(demoPerson(who));
  const found = new Map<string, string>();
  for (const visit of visits) {
    const fault = await lookAt(stage, album, walk, visitor, visit, found).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    walk.onPage(visit, fault);
  }
  await visitor.context.close();
}

async function lookAt(
  stage: Stage,
  album: Album,
  walk: Walk,
  visitor: Visitor,
  visit: Visit,
  found: Map<string, string>,
): Promise<void> {
  const missing = walk.looks.filter((look) => !album.has(visit.key, look));
  // Also without a picture to take: a later page may be found on this one.
  const address = await addressOf(visit.stop, stage, visitor, found);
  if (missing.length === 0 || !walk.isWanted(visit)) return;
  album.add(await take(visit, address, missing, visitor, album, walk.checksBarriers));
}
