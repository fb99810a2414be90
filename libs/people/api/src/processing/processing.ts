import type { Text } from '@verbonden/shared/kernel';

/** On what a processing rests (AVG, article 6). */
export const grounds = ['CONSENT', 'AGREEMENT', 'LEGITIMATE_INTEREST', 'LEGAL_DUTY'] as const;
export type Ground = (typeof grounds)[number];

/**
 * One kind of data and what is done with it (AVG, article 30). The register, the privacy statement and docs/processing.md
 * are made from these. How long something is kept stands in a retention rule and is only named here.
 */
export interface Processing {
  readonly name: string;
  readonly title: Text;
  /** Why, for the reader of the statement. */
  readonly purpose: Text;
  readonly whose: Text;
  readonly data: Text;
  readonly ground: Ground;
  /** Who see it or get it. */
  readonly receivers: Text;
  /** The retention rules that erase it. */
  readonly rules: readonly string[];
  /** Until when what no rule erases is kept: a state of things, never a period. */
  readonly until: Text;
  /** The tables in which it stands. */
  readonly tables: readonly string[];
  /** True for data about health, of minors, or otherwise special. */
  readonly isSpecial?: true;
}
