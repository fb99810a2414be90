import { AgendaItemKind } from '../agenda/agenda-item.entity';

interface Part {
  readonly kind: AgendaItemKind;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

/**
 * How long a meeting lasted without its breaks, in whole minutes: what registers of professionals ask for. Breaks that
 * lie in one another, or partly outside the meeting, count once and only inside it.
 */
export function netMinutes(
  meeting: { readonly startsAt: Date; readonly endsAt: Date },
  programme: readonly Part[],
): number {
  const breaks = programme
    .filter(({ kind }) => kind === AgendaItemKind.BREAK)
    .flatMap(({ startsAt, endsAt }) => (startsAt && endsAt ? [[+startsAt, +endsAt] as const] : []))
    .map(([from, to]) => [Math.max(from, +meeting.startsAt), Math.min(to, +meeting.endsAt)] as const)
    .sort(([one], [other]) => one - other);
  let paused = 0;
  let until = -Infinity;
  for (const [from, to] of breaks) {
    paused += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return Math.round((+meeting.endsAt - +meeting.startsAt - paused) / 60_000);
}
