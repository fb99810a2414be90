import type { EntityManager } from 'typeorm';

/** What makes one thing a better answer than another with the same words. */
export interface Standing {
  /** The day it became public or was last confirmed, "2027-03-24"; null when that says nothing. */
  readonly on: string | null;
  /** How often others took it over. Left out: it stays as it was. */
  readonly adopted?: number;
  /** How much of what a reader needs is there, 0 to 1. */
  readonly complete: number;
}

/** What a domain lets people find: the words of one thing, and whether everybody may know that it is there. */
export interface SearchDocument {
  /** The thing itself; it has one document. */
  readonly subjectId: string;
  /** What it is: "KNOWLEDGE", "MEETING". */
  readonly kind: string;
  /** Its address in the Dutch portal, "/kennis/rad-van-herkenning". */
  readonly path: string;
  readonly title: string;
  /** The few sentences that say what it is about. */
  readonly lead: string;
  /** The words it is sorted under: themes, settings, region. */
  readonly labels?: readonly string[];
  /** The same labels in another language: it is found by them, and they say nothing new of it. */
  readonly translatedLabels?: readonly string[];
  /** All other words it can be found by. */
  readonly body: string;
  /** Words of what belongs to it, such as its files: it is found by them, and they are shown elsewhere. */
  readonly beside?: string;
  /** ISO 639, "nl" when nothing is said. */
  readonly language?: string;
  readonly standing?: Standing;
  /**
   * PUBLIC: everybody. PRIVATE: whoever has a role in the network. OWN_LIST: as PRIVATE, and only in the list of its own
   * kind, because among everything something else stands for it.
   */
  readonly visibility: 'PUBLIC' | 'PRIVATE' | 'OWN_LIST';
}

/** A domain that can give all its documents again, for a reindex. */
export interface SearchSource {
  readonly kind: string;
  /** The next documents after `after` in the order of `subjectId`; at most `limit`, fewer only at the end. */
  documents(tx: EntityManager, after: string | null, limit: number): Promise<readonly SearchDocument[]>;
  /** Those of these things that can be found now: of a kind whose documents hold names of persons. */
  again?(tx: EntityManager, subjectIds: readonly string[]): Promise<readonly SearchDocument[]>;
}
