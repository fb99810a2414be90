import { readFileSync } from 'node:fs';
import type { Stop, Tour } from '../walk/stops';

/** Where a chapter's words stand: pages by who opens them. */
export interface Place {
  readonly who: Tour['who'];
  readonly stops: readonly Stop[];
  /** A button that is pressed there first: a part of a form that is not the first one. */
  readonly press?: Readonly<Record<'nl' | 'en', string>>;
}

/** What a chapter tells of; `later` is for what can only be done once a meeting is on, or over. */
export interface ChapterPlaces {
  readonly now?: readonly Place[];
  readonly later?: readonly Place[];
}

/** The places by the name of the chapter. */
export const places = JSON.parse(readFileSync(new URL('./places.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, ChapterPlaces>
>;
