import type { Visitor } from '../stage';
import { lookAt } from './look';
import { laptop, measures } from './measures';

/** Something that is wrong with a page, and what of WCAG 2.2 that touches. */
export interface Fault {
  readonly criteria: readonly string[];
  readonly words: string;
}

/**
 * What is wrong with a page: it does not answer as it should, has no or several headings, keeps somebody out by any of the
 * measures, complains to the console, or asks something of another server.
 */
export async function faultsAt(address: string, { page, faults }: Visitor): Promise<Fault[]> {
  const before = faults.length;
  await page.setViewportSize(laptop);
  const answer = await page.goto(address, { waitUntil: 'domcontentloaded' });
  const found: string[] = [];
  if (answer?.status() !== 200) found.push(`answers ${answer?.status()}`);
  const { pathname } = new URL(page.url());
  if (pathname !== address.split(/[?#]/)[0]) found.push(`leads to ${pathname}`);
  // Awake, as it is used; what a page looks like asleep is a matter of without-javascript.
  await page.waitForFunction(() => document.querySelector('[data-island]:not([data-awake])') === null);
  const headings = await page.locator('h1').count();
  if (headings !== 1) found.push(`${headings} h1`);
  const barriers: Fault[] = [];
  await lookAt(page);
  for (const { name, criteria, screen, take } of measures) {
    if (page.viewportSize()?.width !== screen.width) await page.setViewportSize(screen);
    const seen = await take(page);
    barriers.push(...seen.map((words) => ({ criteria, words: `${name}: ${words}` })));
  }
  return [...[...found, ...faults.slice(before)].map((words) => ({ criteria: [], words })), ...barriers];
}
