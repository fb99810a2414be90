import type { Box } from '@verbonden/shared/server';
import type { DrawnFormatCode } from './format';
import { box } from './shapes';

/**
 * Where everything stands on a template, in the unit of its format. What an organisation makes its own stands in
 * `panel`, `logo` and `contact`; nothing outside these three ever differs between two organisations.
 */
export interface Design {
  /** The edition's own ground, with the four quarters in `quarters`. */
  readonly ground: Box;
  readonly quarters: { readonly x: number; readonly y: number; readonly side: number };
  /** The name of the week; null where it stands right above the theme. */
  readonly name: Box | null;
  /** The theme and the days, at the foot of this box. */
  readonly head: Box;
  readonly headSizes: { readonly name: number; readonly theme: number; readonly days: number };
  /** The organisation's colour, and the words on it within `margin`. Null where there is no room for words. */
  readonly panel: Box | null;
  readonly margin: number;
  readonly panelSizes: { readonly heading: number; readonly words: number; readonly facts: number };
  readonly logo: Box;
  readonly contact: Box | null;
  readonly contactSize: number;
  readonly tags: Box | null;
  readonly tagSize: number;
  /** Type never shrinks below this part of its size. */
  readonly smallest: number;
  /** The same of a list that people read from nearby: what does not fit at this size is counted. */
  readonly smallestList?: number;
}

const posterA4: Design = {
  ground: box(-3, -3, 216, 138),
  quarters: { x: 137, y: -3, side: 38 },
  name: box(16, 15, 112, 26),
  head: box(16, 62, 178, 63),
  headSizes: { name: 9, theme: 34, days: 10.5 },
  panel: box(-3, 135, 216, 108),
  margin: 16,
  panelSizes: { heading: 18, words: 7, facts: 7.6 },
  logo: box(16, 250, 86, 33),
  contact: box(112, 249, 82, 17),
  contactSize: 6,
  tags: box(112, 268, 82, 16),
  tagSize: 4.6,
  smallest: 0.42,
};

const agendaA4: Design = {
  ...posterA4,
  ground: box(-3, -3, 216, 97),
  quarters: { x: 165, y: -3, side: 24 },
  name: box(16, 14, 140, 20),
  head: box(16, 45, 178, 41),
  headSizes: { name: 8, theme: 25, days: 9 },
  panel: box(-3, 94, 216, 151),
  panelSizes: { heading: 12.4, words: 6, facts: 6.8 },
  smallestList: 0.74,
};

/** Where things stand in the house's own set, from which the first edition begins. */
export const standardDesigns: Readonly<Record<DrawnFormatCode, Design>> = {
  POSTER_A4: posterA4,
  POSTER_A3: enlarged(posterA4, 297 / 210),
  AGENDA_A4: agendaA4,
  // On larger paper type is read at a smaller part of its size.
  AGENDA_A3: { ...enlarged(agendaA4, 297 / 210), smallestList: 0.58 },
  SQUARE: {
    ground: box(0, 0, 1080, 430),
    quarters: { x: 780, y: 0, side: 150 },
    name: box(64, 54, 640, 60),
    head: box(64, 140, 700, 254),
    headSizes: { name: 38, theme: 124, days: 46 },
    panel: box(0, 430, 1080, 450),
    margin: 64,
    panelSizes: { heading: 84, words: 34, facts: 38 },
    logo: box(64, 906, 410, 140),
    contact: box(510, 902, 506, 64),
    contactSize: 32,
    tags: box(510, 972, 506, 76),
    tagSize: 25,
    smallest: 0.44,
  },
  // Above 250 and below 1680 the apps put their own buttons.
  STORY: {
    ground: box(0, 0, 1080, 760),
    quarters: { x: 640, y: 0, side: 220 },
    name: box(80, 262, 520, 130),
    head: box(80, 470, 920, 250),
    headSizes: { name: 48, theme: 160, days: 58 },
    panel: box(0, 760, 1080, 650),
    margin: 80,
    panelSizes: { heading: 100, words: 44, facts: 48 },
    logo: box(80, 1440, 560, 150),
    contact: box(80, 1612, 920, 50),
    contactSize: 38,
    tags: box(80, 1672, 920, 80),
    tagSize: 32,
    smallest: 0.45,
  },
  BANNER: {
    ground: box(0, 0, 470, 628),
    quarters: { x: 230, y: 0, side: 120 },
    name: null,
    head: box(48, 250, 390, 336),
    headSizes: { name: 28, theme: 70, days: 32 },
    panel: box(470, 0, 730, 470),
    margin: 48,
    panelSizes: { heading: 62, words: 26, facts: 30 },
    logo: box(518, 492, 290, 114),
    contact: box(838, 488, 326, 48),
    contactSize: 24,
    tags: box(838, 542, 326, 66),
    tagSize: 20,
    smallest: 0.44,
  },
  SAVE_THE_DATE: {
    ground: box(-3, -3, 69, 111),
    quarters: { x: 32, y: -3, side: 17 },
    name: null,
    head: box(8, 36, 54, 62),
    headSizes: { name: 4.2, theme: 10.4, days: 5.2 },
    panel: box(66, -3, 85, 81),
    margin: 8,
    panelSizes: { heading: 9.6, words: 4, facts: 4.6 },
    logo: box(74, 82, 34, 17),
    contact: box(112, 81, 30, 8),
    contactSize: 3.2,
    tags: box(112, 90, 30, 10),
    tagSize: 2.4,
    smallest: 0.5,
  },
  SIGNATURE: {
    ground: box(0, 0, 720, 300),
    quarters: { x: 420, y: 0, side: 150 },
    name: null,
    head: box(40, 28, 400, 244),
    headSizes: { name: 27, theme: 62, days: 34 },
    panel: null,
    margin: 0,
    panelSizes: { heading: 0, words: 0, facts: 0 },
    logo: box(760, 36, 400, 150),
    contact: box(760, 206, 400, 60),
    contactSize: 30,
    tags: null,
    tagSize: 0,
    smallest: 0.5,
  },
};

function enlarged(design: Design, by: number): Design {
  const scale = (value: unknown, key: string): unknown => {
    if (key.startsWith('smallest')) return value;
    if (typeof value === 'number') return Math.round(value * by * 100) / 100;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, scale(each, name)]));
  };
  return scale(design, '') as Design;
}
