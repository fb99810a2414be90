import type { SignedInViewer, Text, Viewer } from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';
import type { FieldName } from './row/column-names';
import type { ImportedRow } from './row/import-report';

/** A field that a column can hold, as a template explains it. */
export interface ImportField {
  readonly field: string;
  readonly label: Text;
  readonly explained?: Text;
  readonly example?: string;
  /** No cell of a table can hold it. */
  readonly onlyInJson?: true;
}

/** Something that its bringer may want besides, and does not get without asking. */
export interface ImportTick {
  readonly code: string;
  readonly label: Text;
  readonly hint: Text;
}

/** A row as it comes, with its number in the file. */
export interface GivenRow {
  readonly row: number;
  readonly raw: unknown;
  /** The version of its subject that was looked at before; when it is another one by now, the row is left out. */
  readonly expectedVersion?: number | null;
  /** What somebody chose for a row that looks like what is there: the name of which it is, or '' for a new one. */
  readonly choice?: string | null;
}

export interface ImportOptions {
  /** Says what would happen and changes nothing. */
  readonly dryRun?: boolean;
  /** The codes of what was ticked. */
  readonly ticked?: readonly string[];
  /** Who brings it in, and so what they may; without one it is the command line, which may everything. */
  readonly viewer?: SignedInViewer;
  /** Told after each batch how many rows are done. */
  readonly onProgress?: (done: number) => void;
}

/** What a domain says of the files it takes in: what a row means there. Everything else about files is the same for all. */
export interface ImportKind {
  /** "KNOWLEDGE" */
  readonly code: string;
  /** In addresses: "kennis". */
  readonly address: string;
  readonly name: Text;
  /** What a row is, and what becomes of it. */
  readonly about: Text;
  /** A file of what is there already, which can come back in; null where there is none. */
  readonly exportPath: string | null;
  /** The fields that columns can hold, in the order in which they are offered. */
  readonly fields: readonly ImportField[];
  readonly fieldName: FieldName;
  /** What a field is called, also one that no column can hold. */
  labelOf(field: string): Text;
  /** Without columns for these no row can be read; `kind` may be chosen for all rows instead. */
  readonly needs: readonly string[];
  /** What a row can be, to choose for a file in which no column says it. */
  rowKinds(): Promise<readonly { readonly code: string; readonly label: Text }[]>;
  readonly ticks: readonly ImportTick[];
  mayImport(viewer: Viewer): boolean;
  mayTick(viewer: Viewer): boolean;
  /** What becomes of rows, in their order. @param within a transaction of the caller */
  rows(
    rows: readonly GivenRow[],
    options: ImportOptions,
    within?: EntityManager,
  ): Promise<readonly ImportedRow[]>;
  /** Where a reader finds what rows are about; without what they may not read. */
  paths(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
