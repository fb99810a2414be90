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
  place: { title: 1, lead: 0.55, labels: 0.3, body: 0.12 },

  /**
   * A second place adds less than the first: with a title hit (1) a word has two thirds of all it can bring. Without this
   * one word in every place would beat two different words.
   */
  half: 0.5,

  /**
   * What only means the same as what was typed. It does not add up with it: a theme is called by three words that mean the
   * same ("rouw", "verlies", "grief"), and would pass for a title that says so once.
   */
  alike: 0.6,
  /** Who says it both ways is surer to be about it than who says it one way: half of the lesser one counts. */
  both: 0.5,
  /** A hit that is in the body alone. It is found, and comes behind everything that has the word in sight. */
  found: 0.05,

  /** Words that were typed side by side and stand side by side in title or lead: surely about that, not by chance. */
  sideBySide: 0.3,

  /**
   * How much better a fresh, adopted or complete item is than another with the same words: together less than a quarter, so
   * that they settle what is close, and a word in the lead never passes one in the title.
   */
  fresh: 0.08,
  adopted: 0.08,
  complete: 0.06,
  /** After so many days an item is as old as any; half of it after half the time. "Nog actueel?" is asked at two years. */
  oldAfterDays: 1825,
  /** So often taken over is as good as any more: the hundredth place that uses it says little new. */
  adoptedOften: 20,

  /**
   * A word that is somewhere in the text, but not in sight: counts only when a search was loosened, where it is what tells
   * one hit from another.
   */
  somewhere: 0.25,
  /** A part of a compound that was asked for as a whole: worth something when the whole is nowhere. */
  piece: 0.3,
  /**
   * What has all words stands before what has one of them in a better place: of a loosened search this much of the score
   * is for the share of the words that is there.
   */
  together: 0.6,
  /** Up to so many hits of a loosened search are read whole for that; more would cost more than they say. */
  readWhole: 1000,

  /** A search that finds fewer things than this, a page, also shows what has most of the words; they come behind. */
  few: 10,
  /**
   * How a search is loosened, step by step until a page is full: so much of the weight of all words must be there, where
   * rare words weigh most. At the end any word will do: the nearest things are better than none.
   */
  enough: [0.6, 0.3, 0],
} as const;
