import type { Term } from './term';

/** A word that nothing was found for, and the one that was taken instead. */
export interface Correction {
  readonly typed: string;
  readonly taken: string;
}

/** A term, and how much it tells: the rarer, the more. */
export interface WeighedTerm extends Term {
  readonly weight: number;
}

/** A search as the database will run it. `tsquery` goes in as a parameter of `SearchQuery.match`. */
export interface Understood {
  /** What was typed, cleaned. */
  readonly typed: string;
  /** The text form of a `tsquery`; it fits nothing when only words without meaning were typed ("van de"). */
  readonly tsquery: string;
  /** True when no document held everything, so that those with some of it are shown. */
  readonly loosened: boolean;
  /** What misspelt words were taken for; empty when the person insists. */
  readonly corrections: readonly Correction[];
  /** The search with the corrections in it; null when there are none. */
  readonly corrected: string | null;
  readonly terms: readonly WeighedTerm[];
  /** True when so few are found that the order may look at their whole text. */
  readonly readWhole: boolean;
  /** Pairs of words that were typed side by side. */
  readonly sideBySide: readonly string[];
}

/** A piece of a text; a hit is what the search was after, to be marked. */
export interface ExcerptPart {
  readonly text: string;
  readonly hit: boolean;
}

/** The title and the most telling piece of the text of one found thing. */
export interface Excerpt {
  readonly title: readonly ExcerptPart[];
  readonly text: readonly ExcerptPart[];
}
