import { readTime } from '@verbonden/shared/kernel';
import type { AgendaTexts } from './agenda-row';

/** The step in which times are dragged. */
export const stepMinutes = 5;

/** What of a part counts for its times, as typed. */
export type TimedRow = Pick<AgendaTexts, 'day' | 'from' | 'to'>;

/** A part with times that can be read, in minutes of its day. */
export interface LinePart {
  /** The row it is. */
  readonly place: number;
  /** As typed; empty is the first day. */
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

/** Parts that do not join up: minutes in which nothing happens, two at once, or an end before its start. */
export interface AgendaNote {
  /** The row that begins too late or too early. */
  readonly place: number;
  /** The row that it should follow; itself for an end before its start. */
  readonly after: number;
  readonly what: 'GAP' | 'OVERLAP' | 'BACKWARDS';
  readonly minutes: number;
}

/** The parts whose times can be read and are in order, by day and by start. */
export function lineParts(rows: readonly TimedRow[]): LinePart[] {
  return rows
    .flatMap((row, place) => {
      const start = minuteOf(row.from);
      const end = minuteOf(row.to);
      return start === null || end === null || end < start
        ? []
        : [{ place, day: row.day.trim(), start, end }];
    })
    .sort(
      (one, other) => one.day.localeCompare(other.day) || one.start - other.start || one.place - other.place,
    );
}

/**
 * Where the parts of a day do not join up; publishing asks the same (`flow.ts` of the API).
 * @param spansDays true when a part may run past midnight: an end before its start is then the next day
 */
export function agendaNotes(rows: readonly TimedRow[], spansDays = false): AgendaNote[] {
  const notes = spansDays ? [] : backwards(rows);
  let before: LinePart | null = null;
  for (const part of lineParts(rows)) {
    if (before?.day !== part.day) before = null;
    const minutes: number = before ? part.start - before.end : 0;
    if (before && minutes !== 0) {
      const what = minutes > 0 ? 'GAP' : 'OVERLAP';
      notes.push({ place: part.place, after: before.place, what, minutes: Math.abs(minutes) });
    }
    if (!before || part.end >= before.end) before = part;
  }
  return notes;
}

function backwards(rows: readonly TimedRow[]): AgendaNote[] {
  return rows.flatMap((row, place) => {
    const minutes = (minuteOf(row.from) ?? 0) - (minuteOf(row.to) ?? Infinity);
    return minutes > 0 ? [{ place, after: place, what: 'BACKWARDS' as const, minutes }] : [];
  });
}

/** Whole hours around the parts of a day and the meeting itself. */
export function lineHours(
  parts: readonly LinePart[],
  meeting: { readonly from: string; readonly to: string },
): { readonly from: number; readonly to: number } {
  const starts = [minuteOf(meeting.from), ...parts.map(({ start }) => start)].filter((each) => each !== null);
  const ends = [minuteOf(meeting.to), ...parts.map(({ end }) => end)].filter((each) => each !== null);
  return {
    from: Math.floor(Math.min(...starts) / 60) * 60,
    to: Math.min(Math.ceil(Math.max(...ends) / 60) * 60, 24 * 60),
  };
}

/** Which of how many columns a part is drawn in: parts at the same time stand side by side. */
export function columnsOf(
  parts: readonly LinePart[],
): { readonly column: number; readonly columns: number }[] {
  const found: { column: number; columns: number }[] = [];
  let cluster: number[] = [];
  let ends: number[] = [];
  parts.forEach((part, index) => {
    if (ends.every((end) => end <= part.start)) {
      cluster = [];
      ends = [];
    }
    const free = ends.findIndex((end) => end <= part.start);
    const column = free < 0 ? ends.length : free;
    ends[column] = part.end;
    cluster.push(index);
    found.push({ column, columns: 1 });
    for (const each of cluster) found[each]!.columns = ends.length;
  });
  return found;
}

/** A part moved by some minutes; it keeps its length and its day. */
export function movedPart({ start, end }: LinePart, minutes: number): { start: number; end: number } {
  const latest = 24 * 60 - 1 - (end - start);
  const to = clamp(snap(start + minutes), 0, latest);
  return { start: to, end: to + (end - start) };
}

/** A part whose end moved by some minutes; it does not become shorter than one step. */
export function resizedPart({ start, end }: LinePart, minutes: number): { start: number; end: number } {
  return { start, end: clamp(snap(end + minutes), start + stepMinutes, 24 * 60 - 1) };
}

/** The rows with each part beginning where the one before it in time ended; their lengths stay. */
export function joinedUp<T extends TimedRow>(rows: readonly T[]): T[] {
  const joined = [...rows];
  let before: { day: string; end: number } | null = null;
  for (const part of lineParts(rows)) {
    const start: number = before?.day === part.day ? before.end : part.start;
    const end: number = start + part.end - part.start;
    if (end >= 24 * 60) return [...rows];
    joined[part.place] = { ...joined[part.place]!, from: typedMinute(start), to: typedMinute(end) };
    before = { day: part.day, end };
  }
  return joined;
}

/** A minute of the day as it is typed, "13:30". */
export function typedMinute(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** The minute of the day, or null when it is no time. */
export function minuteOf(typed: string): number | null {
  const time = readTime(typed);
  if (!time) return null;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function snap(minute: number): number {
  return Math.round(minute / stepMinutes) * stepMinutes;
}

function clamp(minute: number, least: number, most: number): number {
  return Math.min(Math.max(minute, least), most);
}
