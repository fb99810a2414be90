import { readFileSync } from 'node:fs';
import { projectFolder } from '../stage/program';

/**
 * A place of the walk: an address of the example network, or a page with named parts and how to find one of them.
 */
export type Stop = string | LinkedStop | KeptStop;

/** Found by the first link to it on an address, or on a page that the same person visited before. */
export interface LinkedStop {
  readonly page: string;
  readonly on: string;
}

/**
 * Found in the database, where no page leads to it: the first row of a query fills the named parts. With a purpose
 * (`token`) it is opened from a mail: its `:token` is signed for the `id` of that row.
 */
export interface KeptStop {
  readonly page: string;
  readonly of: string;
  readonly token?: string;
}

/** What one person visits; without a name it is somebody who did not sign in. */
export interface Tour {
  readonly who: 'fatma' | 'samira' | 'joost' | 'nova' | 'marieke' | 'hanneke' | null;
  readonly stops: readonly Stop[];
}

/** The tours by the story that makes them: `walk-<round>.e2e.ts`. */
export const rounds = JSON.parse(
  readFileSync(`${projectFolder}apps/portal-e2e/src/walk/rounds.json`, 'utf8'),
) as Readonly<Record<string, readonly Tour[]>>;
