import { readFileSync } from 'node:fs';
import { demoPerson, type Stage } from '../stage';
import { projectFolder } from '../stage/program';
import { addressOf } from '../walk/find-stop';
import { rounds } from '../walk/stops';

/** Every purpose that a signed link can have, read where they are declared. */
export const linkPurposes: readonly string[] = [
  ...readFileSync(`${projectFolder}libs/shared/server/src/auth/signed-links.ts`, 'utf8').matchAll(
    /^ {2}\| '([a-z-]+)'/gm,
  ),
].map(([, purpose]) => purpose!);

/** A page of the portal with an address of the example network. */
export interface OpenedPage {
  readonly page: string;
  readonly address: string;
  /** What its link in a mail is for; null for a page that anybody finds who may. */
  readonly purpose: string | null;
}

/**
 * Every page there is, as whoever walks it finds it (a page without a stop makes walk.spec.ts red): what no mail leads to
 * today, one may tomorrow.
 */
export async function pagesToOpen(stage: Stage): Promise<OpenedPage[]> {
  const pages: OpenedPage[] = [];
  for (const { who, stops } of Object.values(rounds).flat()) {
    const visitor = await stage.visitor();
    if (who) await visitor.signIn(demoPerson(who));
    const found = new Map<string, string>();
    for (const stop of stops) {
      const address = await addressOf(stop, stage, visitor, found);
      const purpose = typeof stop === 'object' && 'of' in stop ? (stop.token ?? null) : null;
      pages.push({ page: typeof stop === 'string' ? stop : stop.page, address, purpose });
    }
    await visitor.context.close();
  }
  return pages;
}
