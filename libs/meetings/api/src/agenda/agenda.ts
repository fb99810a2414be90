import { type FieldProblem, text, writeTime } from '@verbonden/shared/kernel';

/** A part of the programme, as far as its times go. */
export interface AgendaTimes {
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly titleNl: string;
  readonly titleEn?: string | null;
}

/**
 * What is wrong with the times of a programme: each part has a start and an end, in that order, inside the meeting.
 * Whether the parts join up is looked at before publishing (`flow.ts`): a draft may have holes.
 * @returns a problem at "agenda.<place>.startsAt" or "agenda.<place>.endsAt", saying which part it is
 */
export function agendaProblems(
  items: readonly AgendaTimes[],
  meeting: { readonly startsAt: Date; readonly endsAt: Date },
): FieldProblem[] {
  return items.flatMap((item, place) => {
    const nl = `Onderdeel ${place + 1} (‘${item.titleNl}’)`;
    const en = `Part ${place + 1} (“${item.titleEn ?? item.titleNl}”)`;
    const at = (
      side: 'startsAt' | 'endsAt',
      code: string,
      dutch: string,
      english: string,
    ): FieldProblem[] => [
      { field: `agenda.${place}.${side}`, code, text: text(`${nl} ${dutch}`, `${en} ${english}`) },
    ];
    const { startsAt, endsAt } = item;
    if (!startsAt) return at('startsAt', 'MISSING', 'heeft nog geen begintijd.', 'has no start yet.');
    if (!endsAt) return at('endsAt', 'MISSING', 'heeft nog geen eindtijd.', 'has no end yet.');
    if (endsAt < startsAt) {
      return at('endsAt', 'END_BEFORE_START', 'eindigt voor het begint.', 'ends before it begins.');
    }
    if (startsAt < meeting.startsAt) {
      return at(
        'startsAt',
        'OUTSIDE_MEETING',
        `begint voor de bijeenkomst, die om ${writeTime(meeting.startsAt, 'nl')} begint.`,
        `begins before the meeting, which begins at ${writeTime(meeting.startsAt, 'en')}.`,
      );
    }
    if (endsAt > meeting.endsAt) {
      return at(
        'endsAt',
        'OUTSIDE_MEETING',
        `eindigt na de bijeenkomst, die om ${writeTime(meeting.endsAt, 'nl')} eindigt.`,
        `ends after the meeting, which ends at ${writeTime(meeting.endsAt, 'en')}.`,
      );
    }
    return [];
  });
}
