/** The key of a row by column. */
export type RowKey = Readonly<Record<string, unknown>>;

/** Everything that was done to references, so that it can be done back. Plain JSON. */
export interface Moved {
  /** Rows of a column that name the other organisation now; their keys as they are since. */
  readonly columns: readonly {
    readonly table: string;
    readonly column: string;
    /** An id of its own, or an id somewhere in a text or a document. */
    readonly kind: 'ID' | 'TEXT' | 'DOCUMENT';
    readonly keys: readonly RowKey[];
  }[];
  /** Rows that were there twice and of which one is left: as they were. */
  readonly changed: readonly OldRow[];
  readonly removed: readonly OldRow[];
}

export interface OldRow {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}
