import { dutchDay, type FieldProblem, text } from '@verbonden/shared/kernel';
import type { AgendaTimes } from './agenda';

interface TimedPart {
  readonly item: AgendaTimes;
  /** Its place in the list, from 0. */
  readonly place: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * Where the parts of a programme do not join up: two at once (what runs side by side are subsessions of one round), or
 * minutes in which nothing happens. A hole is one between two parts on the same day: before the first part people walk
 * in, after the last one they may stay, and at night they sleep.
 * @returns a problem at "agenda.<place>.startsAt" of the later part, naming both and the minutes
 */
export function flowProblems(items: readonly AgendaTimes[]): FieldProblem[] {
  const problems: FieldProblem[] = [];
  let before: TimedPart | null = null;
  for (const part of inOrderOfTime(items)) {
    if (before) problems.push(...between(before, part));
    if (!before || part.endsAt >= before.endsAt) before = part;
  }
  return problems;
}

/** By start; parts whose own times are wrong are told by `agendaProblems` and passed over here. */
function inOrderOfTime(items: readonly AgendaTimes[]): TimedPart[] {
  return items
    .flatMap((item, place) => {
      const { startsAt, endsAt } = item;
      return startsAt && endsAt && startsAt <= endsAt ? [{ item, place, startsAt, endsAt }] : [];
    })
    .sort((one, other) => +one.startsAt - +other.startsAt || one.place - other.place);
}

function between(before: TimedPart, part: TimedPart): FieldProblem[] {
  const minutes = Math.round((+part.startsAt - +before.endsAt) / 60_000);
  const field = `agenda.${part.place}.startsAt`;
  const nl = { one: before.item.titleNl, other: part.item.titleNl };
  const en = { one: before.item.titleEn ?? nl.one, other: part.item.titleEn ?? nl.other };
  if (minutes < 0) {
    return [
      {
        field,
        code: 'OVERLAP',
        text: text(
          `‘${nl.other}’ begint ${inDutch(-minutes)} voordat ‘${nl.one}’ klaar is. Laat ze op elkaar aansluiten.`,
          `“${en.other}” begins ${inEnglish(-minutes)} before “${en.one}” has ended. Let the one follow the other.`,
        ),
      },
    ];
  }
  if (minutes === 0 || dutchDay(before.endsAt) !== dutchDay(part.startsAt)) return [];
  return [
    {
      field,
      code: 'GAP',
      text: text(
        `Tussen ‘${nl.one}’ en ‘${nl.other}’ ${minutes === 1 ? 'zit' : 'zitten'} ${inDutch(minutes)} waarin niets gebeurt. Laat ze aansluiten, of zet er iets tussen.`,
        `Between “${en.one}” and “${en.other}” there ${minutes === 1 ? 'is' : 'are'} ${inEnglish(minutes)} in which nothing happens. Let the one follow the other, or put something between.`,
      ),
    },
  ];
}

function inDutch(minutes: number): string {
  return minutes === 1 ? '1 minuut' : `${minutes} minuten`;
}

function inEnglish(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
