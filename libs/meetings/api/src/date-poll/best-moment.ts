import { PollChoice } from './date-poll.enums';

/** How many people said what to a moment. */
export interface MomentCount {
  readonly onsite: number;
  readonly online: number;
  readonly no: number;
}

interface Counted extends MomentCount {
  readonly id: string;
  readonly startsAt: Date;
}

/** Counts what was said to each of these moments; nothing said is nothing counted. */
export function countMoments(
  momentIds: readonly string[],
  answers: readonly { readonly momentId: string; readonly choice: PollChoice }[],
): Map<string, MomentCount> {
  return new Map(
    momentIds.map((id) => {
      const said = answers.filter(({ momentId }) => momentId === id);
      const count = (wanted: PollChoice) => said.filter(({ choice }) => choice === wanted).length;
      return [
        id,
        {
          onsite: count(PollChoice.ONSITE),
          online: count(PollChoice.ONLINE),
          no: count(PollChoice.NO),
        },
      ];
    }),
  );
}

/**
 * The best moment: at which most people can come; of those, at which most come to the room; of those, the earliest.
 * A moment that has passed cannot be chosen and is never the best.
 * @returns its id, or null while nobody can come to any
 */
export function bestMoment(moments: readonly Counted[], now: Date): string | null {
  const best = moments
    .filter(({ onsite, online, startsAt }) => onsite + online > 0 && startsAt > now)
    .toSorted(
      (one, other) =>
        other.onsite + other.online - (one.onsite + one.online) ||
        other.onsite - one.onsite ||
        one.startsAt.getTime() - other.startsAt.getTime(),
    )[0];
  return best?.id ?? null;
}
