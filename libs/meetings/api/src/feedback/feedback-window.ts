const day = 86_400_000;

/** Who was there is asked by a mail of its own so many days after the end, when no recap asked before. */
export const askAfterDays = 2;
/** Open for so long after the end, or after the recap where that came later. */
const openDays = 14;
/** Never longer than this after the end: then it is erased who was asked and who answered. */
export const lastDay = 60;

/** Until when people who were there say what they thought. */
export function feedbackClosesAt(endsAt: Date, recapAt: Date | null): Date {
  const from = recapAt && recapAt > endsAt ? recapAt : endsAt;
  return new Date(Math.min(from.getTime() + openDays * day, endsAt.getTime() + lastDay * day));
}
