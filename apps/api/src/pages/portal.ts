import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RenderPage } from '@verbonden/shared/kernel';
import type { Settings } from '@verbonden/shared/server';

/** Injection token of the portal's {@link RenderPage}. */
export const PORTAL = Symbol('portal');

/**
 * The portal's server bundle. It is built on its own and met here, at run time, by its one function.
 * @throws Error in words when it is not there
 */
export async function loadPortal({ PORTAL_DIR }: Pick<Settings, 'PORTAL_DIR'>): Promise<RenderPage> {
  const entry = resolve(PORTAL_DIR, 'server/entry.js');
  try {
    const { render } = (await import(pathToFileURL(entry).href)) as { render: RenderPage };
    return render;
  } catch (cause) {
    throw new Error(`The portal cannot be loaded from ${entry}: build it, or look at PORTAL_DIR.`, { cause });
  }
}
