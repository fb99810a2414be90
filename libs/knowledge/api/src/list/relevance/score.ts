/** How well an item answers a question: 3 is just this, 2 is good, 1 is useful. */
export type Grade = 1 | 2 | 3;

/** How well an answer does, both from 0 to 1. */
export interface Score {
  /** Graded and placed: the best items first gives 1 (nDCG of the first ten). */
  readonly ndcg: number;
  /** Whether something good stands among the first three. */
  readonly success: number;
}

const shown = 10;
const firstLook = 3;

/**
 * Scores what was found, the best first, by what a reader judged. A question that nothing answers is answered well by
 * an empty list.
 */
export function scoreOf(found: readonly string[], judged: ReadonlyMap<string, Grade>): Score {
  if (judged.size === 0) {
    const right = found.length === 0 ? 1 : 0;
    return { ndcg: right, success: right };
  }
  const grades = found.map((id) => judged.get(id) ?? 0);
  const best = [...judged.values()].sort((one, other) => other - one);
  // Where nothing is good, the useful must do.
  const wanted = Math.min(2, best[0]!);
  return {
    ndcg: gainOf(grades) / gainOf(best),
    success: grades.slice(0, firstLook).some((grade) => grade >= wanted) ? 1 : 0,
  };
}

/** The mean of scores. */
export function meanOf(scores: readonly Score[]): Score {
  const mean = (pick: (score: Score) => number): number =>
    scores.reduce((sum, score) => sum + pick(score), 0) / scores.length;
  return { ndcg: mean(({ ndcg }) => ndcg), success: mean(({ success }) => success) };
}

/** Each grade counts twice as much as the one below, and less the lower it stands. */
function gainOf(grades: readonly number[]): number {
  return grades
    .slice(0, shown)
    .reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}
