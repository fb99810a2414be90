import type { Readable } from 'node:stream';

/** Injection token of the {@link FileStore}. */
export const FILE_STORE = Symbol('file store');

/** A piece of a file, both ends included (RFC 9110, 14.1.2). */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** How a browser that fetches a file from the store itself is told what it is. */
export interface HandedOut {
  readonly type: string;
  /** The value of Content-Disposition. */
  readonly disposition: string;
  readonly seconds: number;
}

/**
 * Where the bytes of files are kept: a folder, or S3. A store knows no rows and no people; keys are made by us
 * ("files/<id>/file") and a key is either there as a whole or not there at all.
 */
export interface FileStore {
  /** Makes the place itself, where there is none yet. @throws StoreAway */
  begin(): Promise<void>;
  /** Keeps a file of this machine under a key, in place of what was there. @throws StoreFull, StoreAway */
  put(key: string, file: string, type: string): Promise<void>;
  /** @throws FileGone when there is nothing under this key; StoreAway */
  read(key: string, range?: ByteRange): Promise<Readable>;
  /** Nothing under this key any more; nothing there already is fine. @throws StoreAway */
  remove(key: string): Promise<void>;
  /** An address at which a browser gets the file from the store itself for a moment; null when there is none. */
  handOut(key: string, as: HandedOut): Promise<string | null>;
  /** The keys of everything that is kept, for a backup. @throws StoreAway */
  keys(): AsyncIterable<string>;
}

/** There is nothing under this key. */
export class FileGone extends Error {}

/** There is no room to keep this. */
export class StoreFull extends Error {}

/** Whether a fault says that a disk is full: of the store, or of this machine (P16). */
export function hasNoRoom(fault: unknown): boolean {
  return (
    fault instanceof StoreFull || ['ENOSPC', 'EDQUOT'].includes((fault as NodeJS.ErrnoException)?.code ?? '')
  );
}

/** The store does not answer, or says no. */
export class StoreAway extends Error {}
