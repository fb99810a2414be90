import { text, type Text } from '@verbonden/shared/kernel';
import type { SheetUnit } from '@verbonden/shared/server';

/** What a template is for: a drawing of a size, or a text. */
export enum MaterialFormat {
  POSTER_A3 = 'POSTER_A3',
  POSTER_A4 = 'POSTER_A4',
  AGENDA_A3 = 'AGENDA_A3',
  AGENDA_A4 = 'AGENDA_A4',
  SQUARE = 'SQUARE',
  STORY = 'STORY',
  BANNER = 'BANNER',
  SAVE_THE_DATE = 'SAVE_THE_DATE',
  SIGNATURE = 'SIGNATURE',
  NEWS_TEXT = 'NEWS_TEXT',
  PRESS_RELEASE = 'PRESS_RELEASE',
}

/** The size of a drawing, in millimetres for paper and in dots for a screen. */
export interface DrawnFormat {
  readonly name: Text;
  /** What its files are called. */
  readonly file: string;
  readonly unit: SheetUnit;
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  /** How many dots wide its PNG is. */
  readonly pixels: number;
}

const bleed = 3;

export const drawnFormats = {
  POSTER_A3: {
    name: text('Poster A3', 'Poster A3'),
    ...{ file: 'poster-a3', unit: 'mm', width: 297, height: 420, bleed, pixels: 1754 },
  },
  POSTER_A4: {
    name: text('Poster A4', 'Poster A4'),
    ...{ file: 'poster-a4', unit: 'mm', width: 210, height: 297, bleed, pixels: 1240 },
  },
  AGENDA_A3: {
    name: text('Poster met jullie agenda, A3', 'Poster with your programme, A3'),
    ...{ file: 'agenda-a3', unit: 'mm', width: 297, height: 420, bleed, pixels: 1754 },
  },
  AGENDA_A4: {
    name: text('Poster met jullie agenda, A4', 'Poster with your programme, A4'),
    ...{ file: 'agenda-a4', unit: 'mm', width: 210, height: 297, bleed, pixels: 1240 },
  },
  SQUARE: {
    name: text('Vierkant bericht', 'Square post'),
    ...{ file: 'vierkant', unit: 'px', width: 1080, height: 1080, bleed: 0, pixels: 1080 },
  },
  STORY: {
    name: text('Staand verhaal', 'Story'),
    ...{ file: 'verhaal', unit: 'px', width: 1080, height: 1920, bleed: 0, pixels: 1080 },
  },
  BANNER: {
    name: text('Liggende banner', 'Banner'),
    ...{ file: 'banner', unit: 'px', width: 1200, height: 628, bleed: 0, pixels: 1200 },
  },
  SAVE_THE_DATE: {
    name: text('Kaart: zet het in je agenda', 'Save-the-date card'),
    ...{ file: 'kaart', unit: 'mm', width: 148, height: 105, bleed, pixels: 1748 },
  },
  SIGNATURE: {
    name: text('Onder je mail', 'E-mail signature'),
    ...{ file: 'onder-je-mail', unit: 'px', width: 1200, height: 300, bleed: 0, pixels: 1200 },
  },
} as const satisfies Partial<Record<MaterialFormat, DrawnFormat>>;

export type DrawnFormatCode = keyof typeof drawnFormats;

export const textFormats = {
  NEWS_TEXT: { name: text('Tekst voor je nieuwsbrief', 'Text for your newsletter'), file: 'nieuwsbericht' },
  PRESS_RELEASE: { name: text('Persbericht', 'Press release'), file: 'persbericht' },
} as const satisfies Partial<Record<MaterialFormat, { name: Text; file: string }>>;

export type TextFormatCode = keyof typeof textFormats;

export function isDrawn(format: `${MaterialFormat}`): format is DrawnFormatCode {
  return format in drawnFormats;
}

/** It shows what an organisation does, and not what it writes on the other templates. */
export function showsAgenda(format: `${MaterialFormat}`): boolean {
  return format === 'AGENDA_A3' || format === 'AGENDA_A4';
}

/** What it is called, for people. */
export function nameOfFormat(format: `${MaterialFormat}`): Text {
  return isDrawn(format) ? drawnFormats[format].name : textFormats[format].name;
}

/** A printer wants a PDF of what is measured in millimetres. */
export function isPrinted(format: `${MaterialFormat}`): boolean {
  return isDrawn(format) && drawnFormats[format].unit === 'mm';
}
