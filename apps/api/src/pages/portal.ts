import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Portal } from '@verbonden/shared/kernel';
import type { Settings } from '@verbonden/shared/server';

/** Injection token of the portal's {@link Portal}. */
export const PORTAL = Symbol('portal');

/**
 * The portal's server bundle. It is built on its own and met here, at run time, by its functions.
 * @throws Error in words when it is not there
 */
export async function loadPortal({ PORTAL_DIR }: Pick<Settings, 'PORTAL_DIR'>): Promise<Portal> {
  const entry = resolve(PORTAL_DIR, 'server/entry.js');
  try {
    const { render, shareCard } = (await import(pathToFileURL(entry).href)) as Portal;
    return { render, shareCard };
  } catch (cause) {
    throw new Error(`The portal cannot be loaded from ${entry}: build it, or look at PORTAL_DIR.`, { cause });
  }
}
