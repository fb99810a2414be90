/**
 * Everything that decides the order of hits, and why. A change is tried on the judged questions
 * (`libs/knowledge/api/src/list/relevance`), never on one search alone.
 */
export const weights = {
  /**
   * Where a word stands. A title is what the writer would answer when asked "what is it?"; a lead is written to be found
   * by; a label says what it is sorted under; a word that comes back in the body is what it is about. A part of a compound
   * or a root counts as if it stood one place lower (see `document-vectors.ts`).
   */
  place: { title: 1, lead: 0.45, labels: 0.25, body: 0.12 },

  /**
   * A second place adds less than the first: with a title hit (1) a word has two thirds of all it can bring. Without this
   * one word in every place would beat two different words.
   */
  half: 0.5,

  /** A hit that is in the body alone. It is found, and comes behind everything that has the word in sight. */
  found: 0.05,

  /** Words that were typed side by side and stand side by side in title or lead: surely about that, not by chance. */
  sideBySide: 0.3,

  /**
   * How much better a fresh, adopted or complete item is than another with the same words: together at most a third, so
   * that they settle what is close and never lift what is beside the question.
   */
  fresh: 0.12,
  adopted: 0.12,
  complete: 0.1,
  /** After so many days an item is as old as any; half of it after half the time. "Nog actueel?" is asked at two years. */
  oldAfterDays: 1825,
  /** So often taken over is as good as any more: the hundredth place that uses it says little new. */
  adoptedOften: 20,

  /** A search of three words or more that finds fewer things than this also shows what has most of the words. */
  few: 3,
  /** "Most": so much of the weight of all words, where rare words weigh most. */
  most: 0.6,
} as const;
