import type { Locale } from '@verbonden/shared/kernel';
import { type Box, type FitItem, fitWords, type Mark, type Sheet } from '@verbonden/shared/server';
import { contrastOf, enoughContrast, mixed, readableOn } from './contrast';
import type { Design } from './design';
import type { Agenda } from './agenda';
import { agendaPanel } from './agenda-panel';
import { type DrawnFormatCode, drawnFormats, showsAgenda } from './format';
import { type Logo, placedLogo } from './logo';
import { shape } from './shapes';

/** What every material of an edition says; no organisation changes it. */
export interface EditionWords {
  readonly name: string;
  readonly theme: string;
  /** "1 tot en met 7 juni 2027" */
  readonly days: string;
  readonly hashtags: readonly string[];
}

/** The colours of an edition's set. */
export interface SetColours {
  readonly ground: string;
  readonly accent: string;
}

/** What an organisation makes its own. */
export interface OwnWords {
  readonly organisation: string;
  readonly heading: string;
  readonly words: string;
  readonly when: string;
  readonly place: string;
  readonly contact: string;
  readonly colour: string;
  readonly logo: Logo | null;
  /** Null for who is no organisation. */
  readonly agenda: Agenda | null;
}

export interface MaterialDrawing {
  readonly format: DrawnFormatCode;
  readonly design: Design;
  readonly edition: EditionWords;
  readonly colours: SetColours;
  readonly own: OwnWords;
  readonly locale: Locale;
  readonly changed: Date;
}

/** A text of the organisation does not fit its zone; `field` is the one to shorten. */
export class DoesNotFit extends Error {
  constructor(
    readonly field: 'heading' | 'words' | 'contact' | 'organisation' | 'theme',
    readonly format: DrawnFormatCode,
  ) {
    super(`${field} does not fit ${format}`);
  }
}

const paper = '#ffffff';
const ink = '#2b1236';
const soft = '#5a4566';

/** The one drawing: everything that is made of a template, on paper or on a screen, is this. @throws DoesNotFit */
export function drawMaterial(drawing: MaterialDrawing): Sheet {
  const { format, edition, own, locale, changed } = drawing;
  const { unit, width, height, bleed } = drawnFormats[format];
  return {
    title: [own.heading || edition.theme, edition.name].join(' · '),
    author: own.organisation,
    ...{ locale, unit, width, height, bleed, changed },
    marks: [
      shape({ x: -bleed, y: -bleed, width: width + 2 * bleed, height: height + 2 * bleed }, paper),
      ...head(drawing),
      ...panel(drawing),
      ...foot(drawing),
    ],
  };
}

function head({ design, edition, colours, format }: MaterialDrawing): Mark[] {
  const { headSizes: sizes, smallest } = design;
  const { ground, text } = readableOn(colours.ground);
  const name: FitItem = { text: edition.name, face: 'bold', size: sizes.name, fill: text, tag: 'P' };
  const theme: FitItem[] = [
    { text: edition.theme, face: 'heavy', size: sizes.theme, fill: text, tag: 'P', above: 0.12 },
    {
      text: edition.days,
      face: 'bold',
      size: sizes.days,
      fill: accentOn(ground, colours),
      tag: 'P',
      above: 0.5,
    },
  ];
  const written = [
    design.name && fitWords([name], design.name, { smallest }),
    fitWords(design.name ? theme : [name, ...theme], design.head, { smallest, at: 'BOTTOM' }),
  ];
  const marks = written.flatMap((each) => each?.marks ?? []);
  if (!written[1] || marks.length < 3) throw new DoesNotFit('theme', format);
  return [shape(design.ground, ground), ...quarters(design, ground, colours.accent), ...marks];
}

/** On a ground where the accent cannot be read, the days are written as the rest is. */
function accentOn(ground: string, { accent }: SetColours): string {
  const { text } = readableOn(ground);
  return contrastOf(accent, ground) >= enoughContrast ? accent : text;
}

/** Four quarters of a circle, one of them lit: one young person in four. */
function quarters({ quarters: { x, y, side } }: Design, ground: string, accent: string): Mark[] {
  const quiet = mixed(ground, readableOn(ground).text, 0.16);
  const [right, bottom, middle, centre] = [x + 2 * side, y + 2 * side, x + side, y + side];
  const arc = (fromX: number, fromY: number, toX: number, toY: number, cornerX: number, cornerY: number) =>
    `M${cornerX} ${cornerY}L${fromX} ${fromY}A${side} ${side} 0 0 1 ${toX} ${toY}Z`;
  return [
    { as: 'SHAPE', path: arc(x, y, middle, centre, x, centre), fill: quiet },
    { as: 'SHAPE', path: arc(right, y, middle, centre, middle, y), fill: accent },
    { as: 'SHAPE', path: arc(right, bottom, middle, centre, right, centre), fill: quiet },
    { as: 'SHAPE', path: arc(x, bottom, middle, centre, middle, bottom), fill: quiet },
  ];
}

function panel({ design, own, format }: MaterialDrawing): Mark[] {
  if (!design.panel) return [];
  const { ground, text } = readableOn(own.colour);
  const { panelSizes: sizes, smallest } = design;
  const inner = insideOf(design, design.panel, format);
  if (showsAgenda(format)) {
    const { heading, words, colour, agenda } = own;
    const marks = agendaPanel(design, design.panel, inner, { heading, words, colour, agenda, ink, soft });
    if (typeof marks === 'string') throw new DoesNotFit(marks, format);
    return marks;
  }
  const heading: FitItem = { text: own.heading, face: 'heavy', size: sizes.heading, fill: text, tag: 'H1' };
  const rest: FitItem[] = [
    { text: own.words, face: 'regular', size: sizes.words, fill: text, tag: 'P' },
    { text: own.when, face: 'bold', size: sizes.facts, fill: text, tag: 'P', above: 0.7 },
    { text: own.place, face: 'bold', size: sizes.facts, fill: text, tag: 'P', above: 0.1 },
  ];
  const marks = shared(heading, rest, inner, smallest);
  if (typeof marks === 'string') throw new DoesNotFit(marks, format);
  return [shape(design.panel, ground), ...marks];
}

/** How much of a panel its heading may take, the largest first. */
const headingShares = [0.6, 0.52, 0.44, 0.36, 0.28];
/** From this size on the rest reads well enough for the heading to stay as large as it is. */
const wellRead = 0.85;

/** Shares a panel between its heading and the rest, each as large as it can be; else the field that does not fit. */
function shared(
  heading: FitItem,
  rest: readonly FitItem[],
  inner: Box,
  smallest: number,
): Mark[] | 'heading' | 'words' {
  let best: { scale: number; marks: Mark[] } | null = null;
  let headingFits = false;
  for (const share of headingShares) {
    const upper = fitWords([heading], { ...inner, height: inner.height * share }, { smallest });
    if (!upper) break;
    headingFits = true;
    const gap = heading.text ? rest[0]!.size * 0.8 : 0;
    const [y, height] = [inner.y + upper.height + gap, inner.height - upper.height - gap];
    const lower = fitWords(rest, { ...inner, y, height }, { smallest });
    if (!lower || lower.scale <= (best?.scale ?? 0)) continue;
    const down = (height - lower.height) / 2;
    best = { scale: lower.scale, marks: [...upper.marks, ...lower.marks].map((mark) => moved(mark, down)) };
    if (best.scale >= wellRead) break;
  }
  return best?.marks ?? (headingFits ? 'words' : 'heading');
}

function moved(mark: Mark, lower: number): Mark {
  if (mark.as !== 'WORDS') return mark;
  return { ...mark, lines: mark.lines.map((line) => ({ ...line, y: line.y + lower })) };
}

/** What of a panel is on the sheet, without its margin: a panel may go on in the bleed. */
function insideOf({ margin }: Design, panel: Box, format: DrawnFormatCode): Box {
  const { width, height } = drawnFormats[format];
  const [left, top] = [Math.max(panel.x, 0), Math.max(panel.y, 0)];
  const [right, bottom] = [Math.min(panel.x + panel.width, width), Math.min(panel.y + panel.height, height)];
  const upright = Math.min(margin, (bottom - top) * 0.12);
  return {
    x: left + margin,
    y: top + upright,
    width: right - left - 2 * margin,
    height: bottom - top - 2 * upright,
  };
}

function foot({ design, edition, own, format }: MaterialDrawing): Mark[] {
  const marks: Mark[] = [];
  if (own.logo) marks.push(...placedLogo(own.logo, design.logo, own.organisation, ink));
  else {
    const size = design.logo.height * 0.36;
    const name = fitWords(
      [{ text: own.organisation, face: 'heavy', size, fill: ink, tag: 'P' }],
      design.logo,
      { smallest: 0.2, whole: 0.4, at: 'MIDDLE' },
    );
    if (!name) throw new DoesNotFit('organisation', format);
    marks.push(...name.marks);
  }
  if (design.contact) {
    const contact = fitWords(
      [{ text: own.contact, face: 'bold', size: design.contactSize, fill: ink, tag: 'P' }],
      design.contact,
      { smallest: design.smallest, whole: design.smallest, at: 'MIDDLE' },
    );
    if (!contact) throw new DoesNotFit('contact', format);
    marks.push(...contact.marks);
  }
  if (design.tags) {
    const tags = fitWords(
      [{ text: edition.hashtags.join(' '), face: 'regular', size: design.tagSize, fill: soft, tag: 'P' }],
      design.tags,
      { smallest: 0.4, whole: 0.4 },
    );
    marks.push(...(tags?.marks ?? []));
  }
  return marks;
}
