/** The id of the part of the programme that is on at a moment; null between parts, before and after. */
export function partNow(
  agenda: readonly {
    readonly id: string;
    readonly startsAt: string | null;
    readonly endsAt: string | null;
  }[],
  now: number,
): string | null {
  const on = agenda.find(
    ({ startsAt, endsAt }) => startsAt && endsAt && Date.parse(startsAt) <= now && now < Date.parse(endsAt),
  );
  return on?.id ?? null;
}
