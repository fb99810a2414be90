import { readTime } from '@verbonden/shared/kernel';
import type { AgendaRow } from './agenda-row';

/** Something about the times of a part that may be meant, and may be a mistake. */
export interface AgendaNote {
  /** The row it is about. */
  readonly place: number;
  readonly what: 'GAP' | 'OVERLAP';
  readonly minutes: number;
}

/**
 * Where a part does not begin when the ones before it have ended. Parts of another day, and those whose times cannot be
 * read, are passed over; subsessions side by side are no overlap.
 */
export function agendaNotes(rows: readonly AgendaRow[]): AgendaNote[] {
  const notes: AgendaNote[] = [];
  let before: { readonly end: number; readonly day: string; readonly kind: string } | null = null;
  rows.forEach((row, place) => {
    const start = minuteOf(row.from);
    const end = minuteOf(row.to);
    if (start === null || end === null || end < start) return;
    const day = row.day.trim();
    const known = before?.day === day ? before : null;
    const minutes = known ? start - known.end : 0;
    const beside = known?.kind === 'SUBSESSIONS' && row.kind === 'SUBSESSIONS';
    if (minutes > 0) notes.push({ place, what: 'GAP', minutes });
    if (minutes < 0 && !beside) notes.push({ place, what: 'OVERLAP', minutes: -minutes });
    before = { end: Math.max(end, known?.end ?? end), day, kind: row.kind };
  });
  return notes;
}

/** The minute of the day, or null when it is no time. */
function minuteOf(typed: string): number | null {
  const time = readTime(typed);
  if (!time) return null;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
