import { AxeBuilder } from '@axe-core/playwright';
import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let visitor: Visitor;
beforeAll(async () => {
  stage = await Stage.open('access');
  visitor = await stage.visitor();
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const meeting = '/bijeenkomsten/expertiselab-voorjaar-2027';
const datePoll = '/bijeenkomsten/werkbijeenkomst-mantelzorg-op-het-mbo/datumprikker';
const everybody = [
  '/',
  '/kennis',
  '/kennis?q=school&soort=TOOL',
  '/zoeken?q=school',
  '/bijeenkomsten',
  meeting,
  '/organisaties',
  '/toegankelijkheid',
  '/onderdelen',
];

/** What axe finds on a page, in light and dark, on a laptop and a phone: where, which rule, which element. */
async function barriersOn(who: Visitor, path: string): Promise<string[]> {
  const found: string[] = [];
  for (const [width, height] of [
    [1440, 900],
    [360, 740],
  ] as const) {
    await who.page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark'] as const) {
      await who.page.emulateMedia({ colorScheme });
      // Opened in its colours, as a person does: a page that is switched while it is open is half drawn for a moment.
      await who.goTo(path);
      // The colours are there one frame later.
      await who.page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
      const axe = new AxeBuilder({ page: who.page });
      // In the dark only the colours are others.
      if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
      else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
      const { violations } = await axe.analyze();
      found.push(
        ...violations.map(
          ({ id, nodes }) =>
            `${path} ${width} ${colorScheme}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
        ),
      );
      const wider = await who.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wider > 0) found.push(`${path} ${width} ${colorScheme}: ${wider} px wider than the screen`);
    }
  }
  await who.page.emulateMedia({ colorScheme: 'light' });
  await who.page.setViewportSize({ width: 1440, height: 900 });
  return found;
}

/**
 * Whether what has the focus can be seen, and has an outline or a shadow around it: its own, that of the area it covers
 * (a card's link), or of the box around it (a search field).
 */
async function seesFocus({ page }: Visitor): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return false;
    const hasRing = ({ outlineStyle, outlineWidth, boxShadow }: CSSStyleDeclaration) =>
      (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    const { width, height } = element.getBoundingClientRect();
    const rings = [
      getComputedStyle(element),
      getComputedStyle(element, '::after'),
      ...(element.parentElement ? [getComputedStyle(element.parentElement)] : []),
    ];
    return width > 0 && height > 0 && rings.some(hasRing);
  });
}

const focused = ({ page }: Visitor) => page.locator(':focus');

describe('20, 21: no barriers on the pages', () => {
  test.each(everybody)(
    'for everybody: %s',
    async (path) => {
      expect(await barriersOn(visitor, path)).toEqual([]);
    },
    120_000,
  );

  test('for a professional', async () => {
    const fatma = await stage.visitor();
    expect(await barriersOn(fatma, '/inloggen')).toEqual([]);
    await fatma.signIn(demoPerson('fatma'));
    for (const path of ['/mijn', meeting, datePoll, '/kennis/delen', '/kennis/mijn']) {
      expect(await barriersOn(fatma, path)).toEqual([]);
    }
  }, 240_000);

  test('for a coordinator', async () => {
    const marieke = await stage.visitor();
    await marieke.signIn(demoPerson('marieke'));
    for (const path of [
      '/bureau',
      meeting,
      `${meeting}/deelnemers`,
      datePoll,
      '/bijeenkomsten/expertiselab-najaar-2027/datumprikker',
      '/bijeenkomsten/nieuw',
      '/kennis/meelezen',
      '/zoeken/woorden?probeer=brus',
      '/zoeken/niet-gevonden',
    ]) {
      expect(await barriersOn(marieke, path)).toEqual([]);
    }
  }, 240_000);
});

describe('with the keyboard alone', () => {
  part('the first stop leads past the menu to the page itself', async () => {
    await visitor.goTo('/bijeenkomsten');
    await visitor.page.keyboard.press('Tab');
    await visitor.page.getByRole('link', { name: 'Naar de inhoud' }).and(focused(visitor)).waitFor();
    expect(await seesFocus(visitor)).toBe(true);
    await visitor.page.keyboard.press('Enter');
    await visitor.page.locator('main:focus').waitFor();
  });

  part('21: whatever has the focus can be seen, all the way down the page', async () => {
    await visitor.goTo('/bijeenkomsten');
    const hidden: string[] = [];
    for (let stop = 0; stop < 40; stop += 1) {
      await visitor.page.keyboard.press('Tab');
      const atPage = await visitor.page.evaluate(() => document.activeElement === document.body);
      if (atPage) break;
      if (!(await seesFocus(visitor))) {
        hidden.push(await visitor.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120) ?? ''));
      }
    }
    expect(hidden).toEqual([]);
  });

  part('1: the key / goes to the search box and Enter searches; the key can be switched off', async () => {
    await visitor.goTo('/organisaties');
    await visitor.page.keyboard.press('/');
    await visitor.page.getByRole('combobox', { name: 'Zoek wat werkt' }).and(focused(visitor)).waitFor();
    await visitor.page.keyboard.type('rouw');
    await visitor.page.keyboard.press('Enter');
    await visitor.arrives(
      ({ pathname, searchParams }) => pathname === '/zoeken' && searchParams.get('q') === 'rouw',
    );
    await visitor.field('Sneltoetsen').uncheck();
    await visitor.page.locator('h1').click();
    await visitor.page.keyboard.press('/');
    expect(
      await visitor.page.getByRole('combobox', { name: 'Zoek wat werkt' }).and(focused(visitor)).count(),
    ).toBe(0);
    await visitor.field('Sneltoetsen').check();
  });

  part('the menu of a phone opens, closes with Escape and gives the focus back', async () => {
    const phone = await stage.visitor({ viewport: { width: 360, height: 740 } });
    await phone.goTo('/kennis');
    const menu = phone.page.getByRole('button', { name: 'Menu' });
    const place = phone.page
      .getByRole('navigation', { name: 'Hoofdmenu' })
      .getByRole('link', { name: 'Bijeenkomsten' });
    expect(await place.isVisible()).toBe(false);
    await menu.focus();
    await phone.page.keyboard.press('Enter');
    await place.waitFor();
    await phone.page.keyboard.press('Escape');
    await place.waitFor({ state: 'hidden' });
    await menu.and(focused(phone)).waitFor();
    await phone.page.keyboard.press('Enter');
    await place.waitFor();
    // Last, for it makes the screen wide for a moment, where there is no button to keep the focus.
    await stage.screens.keep(phone.page, 'menu', ['light', 'dark']);
  });
});

describe('choices and what was typed stay', () => {
  part('22: the other language shows the same page, and back', async () => {
    await visitor.goTo('/kennis?q=school');
    await visitor.follow('English');
    await visitor.arrives(({ pathname, search }) => pathname === '/en/kennis' && search === '?q=school');
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en');
    await stage.screens.keep(visitor.page, 'in-het-engels');
    await visitor.follow('Nederlands');
    await visitor.arrives(({ pathname, search }) => pathname === '/kennis' && search === '?q=school');
  });

  part('20: dark stays dark after a reload, whatever the device says', async () => {
    await visitor.goTo('/kennis');
    const paper = () => visitor.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await visitor.press('Donker');
    await visitor.page.locator('html[data-theme=dark]').waitFor();
    expect(new URL(visitor.page.url()).pathname).toBe('/kennis');
    const dark = await paper();
    expect(dark).not.toBe(light);
    await visitor.page.reload();
    expect(await paper()).toBe(dark);
    await visitor.press('Zoals mijn apparaat');
    await visitor.page.locator('html:not([data-theme])').waitFor();
  });

  part(
    '9: an error is summed up on top, has the focus, leads to its field and keeps what was typed',
    async () => {
      const fatma = await stage.visitor();
      await fatma.signIn(demoPerson('fatma'));
      await fatma.goTo('/verzamelingen/nieuw');
      const about = 'Voor wie is het, en wat heb je eraan?';
      await fatma.fill({ Naam: '', [about]: 'Elke week een uur voor jezelf.' });
      await fatma.press('Maak hem');
      await fatma.page.getByRole('alert').and(focused(fatma)).waitFor();
      expect(await fatma.page.title()).toMatch(/^Fout: /);
      expect(await fatma.field(about).inputValue()).toBe('Elke week een uur voor jezelf.');
      const first = fatma.page.getByRole('alert').getByRole('link').first();
      const words = await first.innerText();
      await stage.screens.keep(fatma.page, 'fout-in-een-formulier', ['light', 'dark']);
      await first.click();
      const field = fatma.page.locator('[name=title]:focus');
      await field.waitFor();
      const described = (await field.getAttribute('aria-describedby')) ?? '';
      const told = await fatma.page
        .locator(
          described
            .split(' ')
            .map((id) => `[id="${id}"]`)
            .join(', '),
        )
        .allInnerTexts();
      expect(told.join(' ')).toContain(words);
    },
  );

  part('8: what was typed is still there after a reload', async () => {
    const samira = await stage.visitor();
    await samira.signIn(demoPerson('samira'));
    await samira.goTo('/verzamelingen/nieuw');
    const about = 'Voor wie is het, en wat heb je eraan?';
    await samira.fill({ Naam: 'Samen soep koken', [about]: 'Op woensdag, met wie er is.' });
    await samira.page.waitForFunction(() => JSON.stringify(sessionStorage).includes('Op woensdag'));
    await samira.page.reload();
    await samira.page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=title]')?.value);
    expect(await samira.field('Naam').inputValue()).toBe('Samen soep koken');
    expect(await samira.field(about).inputValue()).toBe('Op woensdag, met wie er is.');
  });

  part('25: who may not see a page is told what they can do instead', async () => {
    const fatma = await stage.visitor();
    await fatma.signIn(demoPerson('fatma'));
    expect(await fatma.goTo('/bureau')).toBe(403);
    expect(await fatma.page.locator('main a').count()).toBeGreaterThan(0);
    await stage.screens.keep(fatma.page, 'niet-voor-jou');
  });

  part('24: no kind of page in the sitemap asks anything of another server', async () => {
    const locations = async (path: string) =>
      [...(await visitor.htmlOf(path)).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!);
    const parts = await locations('/sitemap.xml');
    expect(parts.length).toBeGreaterThan(6);
    const asked = new Set<string>();
    visitor.page.on('request', (request) => asked.add(new URL(request.url()).origin));
    for (const part of parts) {
      const [first = ''] = await locations(new URL(part).pathname);
      expect(await visitor.goTo(new URL(first).pathname)).toBe(200);
      await visitor.page.waitForLoadState('networkidle');
    }
    expect([...asked].filter((origin) => origin !== 'null')).toEqual([stage.url]);
  });

  part('nothing was refused by the browser, asked from another host, or went wrong', () => {
    expect(stage.faults).toEqual([]);
  });
});
