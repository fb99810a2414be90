import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { lostWithoutColours } from './chosen';
import { machineDates } from './dates';
import { hiddenFocus } from './focus';
import { lengthenWords, respace, spaceOut, withoutRoom } from './room';
import { stillMoves } from './stillness';
import { tooSmall } from './targets';
import { unclearWhenRead } from './tree';

export const laptop = { width: 1440, height: 900 };
const phone = { width: 360, height: 740 };
/** A laptop of 1280 × 1024 at 400 %. */
const magnified = { width: 320, height: 256 };

/** One look at a page that is open. */
export interface Measure {
  /** What a fault of it begins with. */
  readonly name: string;
  /** What of WCAG 2.2 it looks at, by number. */
  readonly criteria: readonly string[];
  readonly screen: typeof laptop;
  /** What it finds; empty when all is well. */
  readonly take: (page: Page) => Promise<string[]>;
}

/**
 * Everything that is measured at every page, in the one visit of the walk. In this order: what leaves a page changed comes
 * after what would see the change.
 */
export const measures: readonly Measure[] = [
  {
    name: 'axe',
    criteria: [
      '1.1.1',
      '1.3.1',
      '1.3.5',
      '1.4.1',
      '1.4.3',
      '2.4.1',
      '2.4.2',
      '2.4.4',
      '3.1.1',
      '3.1.2',
      '3.3.2',
      '4.1.2',
    ],
    screen: laptop,
    take: (page) =>
      axe(page, (builder) =>
        builder.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']),
      ),
  },
  {
    name: 'read aloud',
    criteria: ['1.1.1', '1.3.1', '2.4.1', '2.4.4', '2.4.6', '2.5.3', '4.1.2', '4.1.3'],
    screen: laptop,
    take: unclearWhenRead,
  },
  { name: 'dates', criteria: [], screen: laptop, take: machineDates },
  { name: 'movement', criteria: ['2.2.2', '2.3.1'], screen: laptop, take: stillMoves },
  { name: 'focus', criteria: ['1.4.11', '2.4.3', '2.4.7', '2.4.11'], screen: laptop, take: hiddenFocus },
  { name: 'forced colours', criteria: ['1.4.1', '1.4.11'], screen: laptop, take: lostWithoutColours },
  { name: 'dark', criteria: ['1.4.1', '1.4.3'], screen: laptop, take: paleInTheDark },
  { name: 'phone', criteria: ['1.4.10'], screen: phone, take: withoutRoom },
  { name: 'targets', criteria: ['2.5.8'], screen: phone, take: tooSmall },
  { name: '400 %', criteria: ['1.4.4', '1.4.10'], screen: magnified, take: withoutRoom },
  { name: '400 %, focus', criteria: ['2.4.11'], screen: magnified, take: hiddenFocus },
  { name: '400 %, spaced', criteria: ['1.4.12'], screen: magnified, take: spaced },
  { name: 'spaced', criteria: ['1.4.12'], screen: laptop, take: spaced },
  {
    name: 'long words',
    criteria: ['1.4.10'],
    screen: magnified,
    async take(page) {
      await lengthenWords(page);
      return withoutRoom(page);
    },
  },
];

async function spaced(page: Page): Promise<string[]> {
  await spaceOut(page);
  const found = await withoutRoom(page);
  await respace(page);
  return found;
}

/** In the dark only the colours are others. */
async function paleInTheDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const found = await axe(page, (builder) => builder.withRules(['color-contrast', 'link-in-text-block']));
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

async function axe(page: Page, choose: (builder: AxeBuilder) => AxeBuilder): Promise<string[]> {
  const { violations } = await choose(new AxeBuilder({ page }).setLegacyMode()).analyze();
  return violations.map(
    ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
