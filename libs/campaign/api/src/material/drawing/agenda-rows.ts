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
  const least = asManyAt(setting, smallest);
  if (!least) return { rows: [], rest: setting.agenda.lines.length, scale: smallest, gap: 0, height: 0 };
  for (let scale = largest; scale > smallest; scale -= step) {
    const rows = rowsAt(setting, least.rows.length, scale);
    const set = rows.length === least.rows.length ? withRest(setting, rows, scale) : null;
    if (set) return set;
  }
  return least;
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

/** As many rows as fit at a scale, with what is said of the rest; null when none do. */
function asManyAt(setting: AgendaSetting, scale: number): SetRows | null {
  const rows = rowsAt(setting, mostRows, scale);
  for (let count = rows.length; count > 0; count -= 1) {
    const set = withRest(setting, rows.slice(0, count), scale);
    if (set) return set;
  }
  return null;
}

/** The first rows, each set once, until one does not fit any more. */
function rowsAt(setting: AgendaSetting, most: number, scale: number): SetRow[] {
  const { agenda, list } = setting;
  const gap = gapAt(setting, scale);
  const rows: SetRow[] = [];
  let height = 0;
  for (const line of agenda.lines.slice(0, most)) {
    const before = rows.at(-1)?.line;
    const isFirstOfDay = !before || dayWords(before).day !== dayWords(line).day;
    const day = dayColumn(setting, line, scale, 0);
    if (!day) return rows;
    const what = whatColumn(setting, whatItems(setting, line, scale), 0);
    const row = { line, isFirstOfDay, height: Math.max(day.height, what.height) };
    height += row.height + (before ? gap : 0);
    if (height > list.height) return rows;
    rows.push(row);
  }
  return rows;
}

/** Rows with the line under them that says what is left; null when that does not fit. */
function withRest(setting: AgendaSetting, rows: readonly SetRow[], scale: number): SetRows | null {
  const gap = gapAt(setting, scale);
  const rest = setting.agenda.lines.length - rows.length;
  const last = rest > 0 ? gap + restColumn(setting, rest, scale, 0).height : 0;
  const height = rows.reduce((sum, row) => sum + row.height, gap * (rows.length - 1)) + last;
  return height > setting.list.height ? null : { rows, rest, scale, gap, height };
}

function gapAt({ design }: AgendaSetting, scale: number): number {
  return design.panelSizes.facts * scale * 0.72;
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
