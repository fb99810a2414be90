import { AxeBuilder } from '@axe-core/playwright';
import type { Visitor } from '../stage';

const laptop = { width: 1440, height: 900 };
const phone = { width: 360, height: 740 };

/**
 * What is wrong with a page: it does not answer as it should, has no or several headings, keeps somebody out, complains
 * to the console, asks something of another server, or is wider than a phone.
 */
export async function faultsAt(address: string, { page, faults }: Visitor): Promise<string[]> {
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
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  found.push(
    ...violations.map(
      ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    ),
  );
  await page.setViewportSize(phone);
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (wider > 0) found.push(`${wider} px wider than a phone`);
  return [...found, ...faults.slice(before)];
}
