import type { Locator, Page } from 'playwright-core';
import type { Stop, Tour } from '../walk/stops';

/** A picture of the handbook: a part of a page, as somebody sees it. */
export interface Shot {
  readonly name: string;
  readonly who: Tour['who'];
  readonly stop: Stop;
  /** The width of the screen, in CSS pixels. */
  readonly width: number;
  /** What is in the picture; named by structure, for it is taken in both languages. */
  readonly part: (page: Page) => Locator;
  /** At most this high, from the top, in CSS pixels. */
  readonly height?: number;
  /** Once a meeting is on. */
  readonly later?: true;
}

const section = (id: string) => (page: Page) => page.locator(`main [aria-labelledby="${id}"]`);
const bike = '/kennis/samen-op-de-fiets-een-maatje-voor-een-uur-per-week/bewerken';

/** All pictures, by the names that the chapters give them. */
export const shots: readonly Shot[] = [
  {
    name: 'publiceren',
    who: 'marieke',
    stop: '/bijeenkomsten/expertiselab-najaar-2027',
    width: 720,
    part: section('klaar'),
  },
  {
    name: 'mail-lijn',
    who: 'marieke',
    stop: '/bijeenkomsten/expertiselab-voorjaar-2027/mail',
    width: 720,
    part: section('tijdlijn'),
  },
  {
    name: 'plekken',
    who: 'marieke',
    stop: '/bijeenkomsten/kennismaken-met-het-jmz-lab-2027/deelnemers',
    width: 720,
    part: (page) => page.locator('main [class*="_bars_"]').first(),
  },
  {
    name: 'bij-de-deur',
    who: 'marieke',
    stop: '/bijeenkomsten/kennismaken-met-het-jmz-lab-2027/dag',
    width: 400,
    part: (page) => page.locator('main [data-island]').first(),
    height: 620,
    later: true,
  },
  {
    name: 'bureau',
    who: 'marieke',
    stop: '/bureau',
    width: 720,
    part: (page) => page.locator('main'),
    height: 620,
  },
  {
    name: 'zo-ver-ben-je',
    who: 'samira',
    stop: bike,
    width: 720,
    part: section('delen'),
  },
  {
    name: 'ladder',
    who: null,
    stop: '/onderdelen',
    width: 720,
    part: (page) => page.locator('main [class*="_evidence_"]').first().locator('xpath=..'),
  },
  {
    name: 'uitnodigen',
    who: 'samira',
    stop: '/organisaties/steunpunt-de-brug/mensen',
    width: 720,
    part: (page) => page.locator('main form:has(textarea)'),
  },
  {
    name: 'toestemming',
    who: 'samira',
    stop: {
      page: '/week/verhalen/:slug/toestemmingen',
      of: "SELECT slug FROM stories WHERE slug LIKE 'de-wekker%'",
    },
    width: 720,
    part: section('wie'),
  },
  {
    name: 'zoeken',
    who: 'fatma',
    stop: '/kennis?q=school',
    width: 720,
    part: (page) => page.locator('main'),
    height: 720,
  },
  {
    name: 'mijn-plek',
    who: 'fatma',
    stop: '/bijeenkomsten/expertiselab-voorjaar-2027',
    width: 720,
    part: (page) => page.locator('main [class*="_aside_"] [class*="_panel_"]').first(),
    height: 890,
  },
  {
    name: 'volgen',
    who: 'fatma',
    stop: '/kennis?thema=SCHOOL_POLICY',
    width: 720,
    part: (page) => page.locator('main form button').last(),
  },
  {
    name: 'mail-keuze',
    who: 'fatma',
    stop: '/mijn/mail',
    width: 720,
    part: section('kiezen'),
    height: 470,
  },
];
