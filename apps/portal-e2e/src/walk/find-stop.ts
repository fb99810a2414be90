import { type LinkPurpose, SignedLinks } from '@verbonden/shared/server';
import { secret, type Stage, type Visitor } from '../stage';
import { type KeptStop, type LinkedStop, rounds, type Stop } from './stops';

/** Addresses that the walk names itself: a link to /signalen/nieuw is none to a signal. */
const named = new Set(
  Object.values(rounds).flatMap((tours) =>
    tours.flatMap(({ stops }) => stops.filter((stop) => typeof stop === 'string')),
  ),
);

/** Where a stop is; `found` knows the pages that this visitor found before, and learns this one. */
export async function addressOf(
  stop: Stop,
  stage: Stage,
  who: Visitor,
  found: Map<string, string>,
): Promise<string> {
  if (typeof stop === 'string') return stop;
  const address = 'of' in stop ? await keptAddress(stop, stage) : await linkedAddress(stop, who, found);
  found.set(stop.page, address);
  return address;
}

async function linkedAddress(
  { page, on }: LinkedStop,
  who: Visitor,
  found: ReadonlyMap<string, string>,
): Promise<string> {
  const from = found.get(on) ?? on;
  const wanted = new URLPattern({ pathname: page });
  const links = [...(await who.htmlOf(from)).matchAll(/ href="(\/[^"]*)"/g)].map(([, href]) =>
    href!.replaceAll('&amp;', '&'),
  );
  const link = links.find((href) => {
    const { pathname } = new URL(href, 'http://portal');
    return wanted.test({ pathname }) && !named.has(pathname);
  });
  if (!link) throw new Error(`No link to ${page} on ${from}`);
  return link;
}

async function keptAddress({ page, of, token }: KeptStop, { db }: Stage): Promise<string> {
  const [row] = (await db.query<Record<string, string>>(of)).rows;
  if (!row) throw new Error(`The example network has nothing for ${page}`);
  const parts = token
    ? { ...row, token: new SignedLinks({ SECRET: secret }).token(token as LinkPurpose, row['id']!) }
    : row;
  return Object.entries(parts).reduce((address, [part, value]) => address.replace(`:${part}`, value), page);
}
