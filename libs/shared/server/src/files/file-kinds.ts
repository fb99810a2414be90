import { text, type Text } from '@verbonden/shared/kernel';

/** What a file turned out to be. */
export enum FileKind {
  PDF = 'PDF',
  PICTURE = 'PICTURE',
  DOCUMENT = 'DOCUMENT',
  SHEET = 'SHEET',
  SLIDES = 'SLIDES',
  TEXT = 'TEXT',
}

/** How far a file is. RECEIVING: it is still coming in. ERASED: it was here, and is gone for good. */
export enum FileState {
  RECEIVING = 'RECEIVING',
  PROCESSING = 'PROCESSING',
  READY = 'READY',
  REFUSED = 'REFUSED',
  ERASED = 'ERASED',
}

const megabyte = 1024 * 1024;

/** The largest file of a sort, in bytes. */
export const largest = { picture: 10 * megabyte, document: 20 * megabyte, drawing: megabyte / 2 } as const;

/** Why a file is not taken. */
export type Refusal =
  | 'EMPTY'
  | 'TOO_LARGE'
  | 'FILM'
  | 'SVG'
  | 'SVG_ACTS'
  | 'SVG_OTHER'
  | 'SVG_LETTERS'
  | 'WEB_PAGE'
  | 'HEIC'
  | 'OLD_OFFICE'
  | 'MACROS'
  | 'LOCKED'
  | 'BROKEN'
  | 'TOO_HEAVY'
  | 'UNKNOWN';

const words: Readonly<Record<Exclude<Refusal, 'TOO_LARGE'>, Text>> = {
  EMPTY: text('Dit bestand is leeg. Kies een ander.', 'This file is empty. Choose another one.'),
  FILM: text(
    'Een film of geluid kan hier niet bij. Zet het ergens neer, en deel de link.',
    'A film or a sound cannot be added here. Put it somewhere, and share the link.',
  ),
  SVG: text(
    'In een svg kan een programma zitten. Bewaar de tekening als png, en kies die.',
    'An svg can hold a program. Save the drawing as a png, and choose that.',
  ),
  SVG_ACTS: text(
    'In deze svg zit een programma, een verwijzing of een plaatje van elders. Bewaar de tekening als png, en kies die.',
    'This svg holds a program, a reference or a picture from elsewhere. Save the drawing as a png, and choose that.',
  ),
  SVG_OTHER: text(
    'In deze svg zit iets wat we niet tekenen, zoals een filter. Bewaar hem als png, en kies die.',
    'This svg holds something that we do not draw, such as a filter. Save it as a png, and choose that.',
  ),
  SVG_LETTERS: text(
    'In deze svg staan losse letters. Zet ze in je tekenprogramma om in vormen, of bewaar hem als png.',
    'This svg holds letters. Turn them into shapes in your drawing program, or save it as a png.',
  ),
  WEB_PAGE: text(
    'Dit is een webpagina. Bewaar hem als pdf, of deel de link.',
    'This is a web page. Save it as a pdf, or share the link.',
  ),
  HEIC: text(
    'Deze foto is een heic. Bewaar hem als jpg, dan kan iedereen hem zien.',
    'This photo is a heic. Save it as a jpg, so that everybody can see it.',
  ),
  OLD_OFFICE: text(
    'Dit is een oud Office-bestand, of er zit een wachtwoord op. Bewaar het als docx, xlsx, pptx of pdf, zonder wachtwoord.',
    'This is an old Office file, or it has a password. Save it as docx, xlsx, pptx or pdf, without a password.',
  ),
  MACROS: text(
    'In dit bestand zitten macro’s. Bewaar het zonder macro’s, of als pdf.',
    'This file holds macros. Save it without macros, or as a pdf.',
  ),
  LOCKED: text(
    'Op dit bestand zit een wachtwoord. Haal dat eraf, dan kan iedereen het lezen.',
    'This file has a password. Take it off, so that everybody can read it.',
  ),
  BROKEN: text(
    'Dit bestand is niet heel, of het is iets anders dan de naam zegt. Open het zelf eens, en bewaar het opnieuw.',
    'This file is not whole, or it is something else than its name says. Open it yourself, and save it again.',
  ),
  TOO_HEAVY: text(
    'Dit bestand vraagt te veel om te openen. Maak het kleiner of splits het.',
    'This file asks too much to open. Make it smaller, or split it.',
  ),
  UNKNOWN: text(
    'Dit soort bestand nemen we niet aan. Wel: pdf, Word, Excel, PowerPoint, OpenDocument, txt, csv, en foto’s als jpg, png, webp, gif of avif.',
    'We do not take this sort of file. We do take: pdf, Word, Excel, PowerPoint, OpenDocument, txt, csv, and pictures as jpg, png, webp, gif or avif.',
  ),
};

/** Why a file is not taken and what to do instead, for the person who sent it. */
export function refusalText(refusal: Refusal, size = 0, limit: number = largest.document): Text {
  if (refusal !== 'TOO_LARGE') return words[refusal];
  if (limit < megabyte) {
    const most = limit / 1024;
    return text(
      `Deze tekening is te groot. Tot ${most} kB lukt; bewaar hem anders als png.`,
      `This drawing is too large. Up to ${most} kB works; else save it as a png.`,
    );
  }
  const [given, most] = [Math.ceil(size / megabyte), limit / megabyte];
  return text(
    `Dit bestand is ${given} MB. Tot ${most} MB lukt. Zet een film liever als link.`,
    `This file is ${given} MB. Up to ${most} MB works. A film is better shared as a link.`,
  );
}
