import { type Box, type FitItem, fitWords, type Mark } from '@verbonden/shared/server';
import type { Agenda } from './agenda';
import { type AgendaSetting, daysWide, restColumn, rowMarks, setRows } from './agenda-rows';
import { mixed, readableOn } from './contrast';
import type { Design } from './design';
import { box, shape } from './shapes';

/** What stands in the panel of an agenda poster. */
export interface AgendaPanel {
  readonly heading: string;
  readonly words: string;
  readonly colour: string;
  /** Null: lines to write on. */
  readonly agenda: Agenda | null;
  readonly ink: string;
  readonly soft: string;
}

/** How much of the panel is the organisation's colour, with the heading on it; the list stands on the paper under it. */
const strip = 0.19;
/** What stands above the list never shrinks below this part of its size. */
const smallestHead = 0.45;
const blankLines = 6;

/**
 * An agenda as a list by day, all of it as large as can be. Where type would become too small to read, as much as fits
 * and how much more there is elsewhere; or else the field above it that does not fit.
 */
export function agendaPanel(
  design: Design,
  panel: Box,
  inner: Box,
  { heading, words, colour, agenda, ink, soft }: AgendaPanel,
): Mark[] | 'heading' | 'words' {
  const { ground, text: fill } = readableOn(colour);
  const { panelSizes: sizes, margin } = design;
  const top = box(panel.x, panel.y, panel.width, panel.height * strip);
  const heads: FitItem[] = [
    { text: heading, face: 'heavy', size: sizes.heading, fill, tag: 'H1' },
    { text: words, face: 'regular', size: sizes.words, fill, tag: 'P', above: 0.15 },
  ];
  const around = margin * 0.2;
  const head = box(inner.x, top.y + around, inner.width, top.height - 2 * around);
  const written = fitWords(heads, head, { smallest: smallestHead, at: 'MIDDLE' });
  if (!written) return fitWords(heads.slice(0, 1), head, { smallest: smallestHead }) ? 'words' : 'heading';
  const from = top.y + top.height + margin * 0.45;
  const list = box(inner.x, from, inner.width, panel.y + panel.height - from - margin * 0.05);
  return [
    shape(top, ground),
    ...written.marks,
    ...(agenda && agenda.lines.length > 0
      ? listMarks({ design, list, agenda, ink }, ground, soft)
      : blankMarks(design, list, soft)),
  ];
}

function listMarks(setting: AgendaSetting, ground: string, soft: string): Mark[] {
  const { list, design } = setting;
  const { rows, rest, scale, gap, height } = setRows(setting);
  // What is left over is shared between the rows, but a short list is not torn apart.
  const spaces = rows.length + (rest > 0 ? 1 : 0);
  const spare = Math.min((list.height - height) / spaces, gap * 1.4);
  const over = list.height - height - spare * spaces;
  const between = gap + spare;
  const marks: Mark[] = [];
  let y = list.y + spare / 2 + over * 0.4;
  let dayFrom = y;
  const endDay = (to: number) =>
    marks.push(
      shape(box(list.x - design.margin * 0.35, dayFrom, design.margin * 0.09, to - dayFrom), ground),
    );
  for (const [at, row] of rows.entries()) {
    if (at > 0) {
      const indent = row.isFirstOfDay ? 0 : list.width * daysWide;
      marks.push(rule(list.x + indent, y + between / 2, list.width - indent, design, soft));
      if (row.isFirstOfDay) endDay(y);
      y += between;
    }
    if (row.isFirstOfDay) dayFrom = y;
    marks.push(...rowMarks(setting, row, scale, y));
    y += row.height;
  }
  endDay(y);
  if (rest > 0) marks.push(...restColumn(setting, rest, scale, y + between).marks);
  return marks;
}

/** Lines to write on by hand, for who has nothing in the agenda. */
function blankMarks(design: Design, list: Box, soft: string): Mark[] {
  const size = design.panelSizes.facts * 0.78;
  const captions = [
    { text: 'Dag en tijd', x: list.x },
    { text: 'Wat en waar', x: list.x + list.width * daysWide },
  ].flatMap(({ text, x }) => {
    const item: FitItem = { text, face: 'bold', size, fill: soft, tag: 'P' };
    return fitWords([item], box(x, list.y, list.width / 2, list.height), { smallest: 0.5 })?.marks ?? [];
  });
  const high = (list.height - size) / blankLines;
  const lines = Array.from({ length: blankLines }, (_, at) =>
    rule(list.x, list.y + size + high * (at + 1) - design.margin * 0.1, list.width, design, soft),
  );
  return [...captions, ...lines];
}

function rule(x: number, y: number, width: number, { margin }: Design, soft: string): Mark {
  const thick = margin * 0.022;
  return shape(box(x, y - thick / 2, width, thick), mixed(soft, '#ffffff', 0.55));
}
