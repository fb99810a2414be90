import { rounds, type Stop, type Tour } from '../walk/stops';

/** As whom pages are seen. */
export type Role =
  'visitor' | 'professional' | 'editor' | 'coordinator' | 'sounding-board' | 'pioneer' | 'administrator';

type Who = Tour['who'] | 'rajesh';

const roleOf: Readonly<Record<NonNullable<Who>, Role>> = {
  fatma: 'professional',
  hanneke: 'professional',
  samira: 'editor',
  marieke: 'coordinator',
  nova: 'sounding-board',
  joost: 'pioneer',
  rajesh: 'administrator',
};

/** A page that somebody looks at. */
export interface Visit {
  /** Names its pictures: "coordinator/bureau-aanvragen". */
  readonly key: string;
  readonly role: Role;
  /** The page as its route names it, or an address of it. */
  readonly page: string;
  readonly stop: Stop;
}

/** What one person looks at, in order; some pages are found on the ones before. */
export interface Round {
  readonly who: Who;
  readonly role: Role;
  readonly visits: readonly Visit[];
  /** Whether time has to pass on the example network before (`let-time-pass.ts`). */
  readonly isLater: boolean;
}

/** What everybody who signed in sees besides what the walk takes them to. */
const firstScreens: readonly Stop[] = ['/', '/mijn'];

/**
 * All pages by who sees them: those of the walk that looks for barriers, and everybody's first screens. What is seen
 * after time passed comes last.
 */
export function roundsToPicture(walked: Readonly<Record<string, readonly Tour[]>> = rounds): Round[] {
  const now: Round[] = [];
  const later: Round[] = [];
  for (const [name, tours] of Object.entries(walked)) {
    const isLater = name === 'as-time-passes';
    for (const { who, stops } of tours) {
      const role = who === null ? 'visitor' : roleOf[who];
      const known = (isLater ? later : now).some((round) => round.role === role);
      const first =
        who === null || isLater || known ? [] : firstScreens.filter((stop) => !stops.includes(stop));
      (isLater ? later : now).push({
        who,
        role,
        isLater,
        visits: [...first, ...stops].map((stop) => visit(role, stop, isLater)),
      });
    }
  }
  return [...now, ...later].map(withKeysOnce());
}

function visit(role: Role, stop: Stop, isLater: boolean): Visit {
  const page = typeof stop === 'string' ? stop : stop.page;
  return { key: `${role}/${fileName(page)}${isLater ? '-later' : ''}`, role, page, stop };
}

/** Two people of one role may see the same page: the second gets a number. */
function withKeysOnce(): (round: Round) => Round {
  const used = new Set<string>();
  return (round) => ({
    ...round,
    visits: round.visits.map((each) => {
      let key = each.key;
      for (let number = 2; used.has(key); number++) key = `${each.key}-${number}`;
      used.add(key);
      return { ...each, key };
    }),
  });
}

function fileName(page: string): string {
  const words = page
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
  return words.slice(0, 90) || 'home';
}
