/** The key of a row by column. */
export type RowKey = Readonly<Record<string, unknown>>;

/** A whole row by column. */
export type Row = Readonly<Record<string, unknown>>;

/** Everything that was done to references, so that it can be done back. Plain JSON. */
export interface Moved {
  /** Rows of a column that name the other organisation now; their keys as they are since. */
  readonly columns: readonly {
    readonly table: string;
    readonly column: string;
    readonly keys: readonly RowKey[];
  }[];
  /** Texts and documents with an id somewhere in them, as they were. */
  readonly written: readonly {
    readonly table: string;
    readonly column: string;
    readonly type: 'text' | 'jsonb';
    readonly rows: readonly { readonly key: RowKey; readonly before: string }[];
  }[];
  /** Rows that changed because both had one: as they were, and as they were left. */
  readonly changed: readonly { readonly table: string; readonly before: Row; readonly after: Row }[];
  /** Rows that went because both had one: as they were. */
  readonly removed: readonly OldRow[];
}

export interface OldRow {
  readonly table: string;
  readonly row: Row;
}
