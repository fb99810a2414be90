import type { EntityManager } from 'typeorm';

/** What a domain lets people find: the words of one thing, and whether everybody may know that it is there. */
export interface SearchDocument {
  /** The thing itself; it has one document. */
  readonly subjectId: string;
  /** What it is: "KNOWLEDGE", "MEETING". */
  readonly kind: string;
  readonly title: string;
  /** The few sentences that say what it is about; together with the title they decide the order of hits. */
  readonly lead: string;
  /** All other words it can be found by. */
  readonly body: string;
  readonly visibility: 'PUBLIC' | 'PRIVATE';
}

/** A domain that can give all its documents again, for a reindex. */
export interface SearchSource {
  readonly kind: string;
  /** The next documents after `after` in the order of `subjectId`; at most `limit`, fewer only at the end. */
  documents(tx: EntityManager, after: string | null, limit: number): Promise<readonly SearchDocument[]>;
}
