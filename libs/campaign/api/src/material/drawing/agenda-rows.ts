import { type Box, type FitItem, type Fitted, fitWords, type Mark } from '@verbonden/shared/server';
import { type Agenda, type AgendaLine, dayWords, restSaid, timeAndPlace } from './agenda';
import type { Design } from './design';
import { box } from './shapes';

/** How wide the days stand, of the whole width. */
export const daysWide = 0.27;
/** A short list is set larger than it was designed, as large as this. */
const largest = 1.5;
const step = 0.04;
/** More than fits on any sheet. */
const mostRows = 40;
const anyHeight = 1e6;

/** What is to be set, and where. */
export interface AgendaSetting {
  readonly design: Design;
  readonly list: Box;
  readonly agenda: Agenda;
  readonly ink: string;
}

/** One moment, set. */
export interface SetRow {
  readonly line: AgendaLine;
  readonly isFirstOfDay: boolean;
  readonly height: number;
}

/** The rows that fit at a scale, how many moments are left, and how high all of it stands. */
export interface SetRows {
  readonly rows: readonly SetRow[];
  readonly rest: number;
  readonly scale: number;
  readonly gap: number;
  readonly height: number;
}

/** All of it at the largest size at which it fits; else what fits at the smallest, at the largest size for that. */
export function setRows(setting: AgendaSetting): SetRows {
  const { smallestList: smallest = setting.design.smallest } = setting.design;
  const { length } = setting.agenda.lines;
  for (let count = Math.min(length, mostRows); count > 0; count -= 1) {
    const least = setAt(setting, count, smallest);
    if (!least) continue;
    for (let scale = largest; scale > smallest; scale -= step) {
      const set = setAt(setting, count, scale);
      if (set) return set;
    }
    return least;
  }
  return { rows: [], rest: length, scale: smallest, gap: 0, height: 0 };
}

/** A row with its upper left corner at a place; the day only where it begins. */
export function rowMarks(
  setting: AgendaSetting,
  { line, isFirstOfDay }: SetRow,
  scale: number,
  y: number,
): readonly Mark[] {
  const day = isFirstOfDay ? dayColumn(setting, line, scale, y) : null;
  return [...(day?.marks ?? []), ...whatColumn(setting, whatItems(setting, line, scale), y).marks];
}

/** What had no room: how much, and where it is. */
export function restColumn(setting: AgendaSetting, rest: number, scale: number, y: number): Fitted {
  const { agenda, design, ink } = setting;
  const size = design.panelSizes.facts * 0.9 * scale;
  const said: FitItem = { text: restSaid(rest, agenda.elsewhere), face: 'bold', size, fill: ink, tag: 'P' };
  return whatColumn(setting, [said], y);
}

/** Null when it does not fit. */
function setAt(setting: AgendaSetting, count: number, scale: number): SetRows | null {
  const { agenda, list, design } = setting;
  const gap = design.panelSizes.facts * scale * 0.72;
  const rows: SetRow[] = [];
  let height = 0;
  for (const line of agenda.lines.slice(0, count)) {
    const before = rows.at(-1)?.line;
    const isFirstOfDay = !before || dayWords(before).day !== dayWords(line).day;
    const day = dayColumn(setting, line, scale, 0);
    if (!day) return null;
    const what = whatColumn(setting, whatItems(setting, line, scale), 0);
    const row = { line, isFirstOfDay, height: Math.max(day.height, what.height) };
    height += row.height + (before ? gap : 0);
    if (height > list.height) return null;
    rows.push(row);
  }
  const rest = agenda.lines.length - count;
  if (rest > 0) height += gap + restColumn(setting, rest, scale, 0).height;
  return height > list.height ? null : { rows, rest, scale, gap, height };
}

/** Null when it is too wide: all days are as large as each other, so that makes the whole list smaller. */
function dayColumn(
  { design, list, ink }: AgendaSetting,
  line: AgendaLine,
  scale: number,
  y: number,
): Fitted | null {
  const { weekday, day } = dayWords(line);
  const size = design.panelSizes.facts * scale;
  const items: FitItem[] = [
    { text: weekday, face: 'heavy', size, fill: ink, tag: 'P' },
    { text: day, face: 'regular', size: size * 0.86, fill: ink, tag: 'P' },
  ];
  const set = fitWords(items, box(list.x, y, list.width * (daysWide - 0.03), anyHeight), { smallest: 1 });
  const isWhole = set?.marks.every((mark) => mark.as !== 'WORDS' || mark.lines.length === 1);
  return isWhole ? set : null;
}

function whatColumn({ list }: AgendaSetting, items: readonly FitItem[], y: number): Fitted {
  const left = list.width * daysWide;
  const place = box(list.x + left, y, list.width - left, anyHeight);
  return fitWords(items, place, { smallest: 1 }) ?? { marks: [], height: 0, scale: 1 };
}

function whatItems({ design, ink }: AgendaSetting, line: AgendaLine, scale: number): FitItem[] {
  const size = design.panelSizes.facts * scale;
  return [
    { text: line.title, face: 'heavy', size, fill: ink, tag: 'P' },
    { text: timeAndPlace(line), face: 'regular', size: size * 0.78, fill: ink, tag: 'P', above: 0.06 },
  ];
}
