import { demoPerson, part, Stage, type Visitor } from './stage';

/** What an everyday browser says of itself: searches of robots are not counted. */
const userAgent =
  'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

let stage: Stage;
let visitor: Visitor;
let marieke: Visitor;
beforeAll(async () => {
  stage = await Stage.open('finding');
  [visitor, marieke] = await Promise.all([stage.visitor({ userAgent }), stage.visitor()]);
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const box = () => visitor.page.getByRole('combobox', { name: /Zoek/ }).first();
const list = () => visitor.page.getByRole('listbox', { name: 'Suggesties' });
const options = () => list().getByRole('option');
const chosen = () => list().getByRole('option', { selected: true });

describe('finding', () => {
  part(
    'suggests while typing; arrows walk, Escape closes and keeps what was typed, Enter takes',
    async () => {
      await visitor.goTo('/organisaties');
      await visitor.page.keyboard.press('/');
      await visitor.page.keyboard.type('mantelz');
      await options().first().waitFor();
      expect(await box().getAttribute('aria-expanded')).toBe('true');
      await visitor.page.keyboard.press('ArrowDown');
      await visitor.page.keyboard.press('ArrowDown');
      expect(await chosen().count()).toBe(1);
      expect(await box().getAttribute('aria-activedescendant')).toBe(await chosen().getAttribute('id'));
      await stage.screens.keep(visitor.page, 'suggesties', ['light', 'dark']);
      await visitor.page.keyboard.press('Escape');
      expect(await options().count()).toBe(0);
      expect(await box().inputValue()).toBe('mantelz');
      await visitor.page.keyboard.type('orgnl');
      await visitor.page
        .getByRole('option', { name: /MantelzorgNL/ })
        .first()
        .waitFor();
      await visitor.page.keyboard.press('ArrowDown');
      await visitor.page.keyboard.press('Enter');
      await visitor.arrives(({ pathname }) => pathname === '/organisaties/mantelzorgnl');
    },
  );

  part(
    'searches everything in one box, with a tab for each kind; going back brings the tab back',
    async () => {
      await visitor.page.keyboard.press('/');
      await visitor.page.keyboard.type('rouw');
      await visitor.page.keyboard.press('Enter');
      await visitor.arrives(({ pathname, search }) => pathname === '/zoeken' && search === '?q=rouw');
      await visitor.page.locator('main mark').first().waitFor();
      await stage.screens.keep(visitor.page, 'alles', ['light', 'dark']);
      const tabs = visitor.page.getByRole('navigation', { name: 'Soorten resultaten' });
      await tabs.getByRole('link', { name: /Kennis/ }).click();
      await visitor.arrives(({ searchParams }) => searchParams.get('soort') === 'kennis');
      await visitor.page.locator('main h2 a').first().click();
      await visitor.arrives(({ pathname }) => pathname.startsWith('/kennis/'));
      await visitor.page.goBack();
      await visitor.arrives(
        ({ pathname, searchParams }) => pathname === '/zoeken' && searchParams.get('soort') === 'kennis',
      );
    },
  );

  part('finds what was meant by a misspelt question, says so, and lets the person insist', async () => {
    await visitor.goTo('/zoeken?q=matelzorger');
    await visitor.sees(/We zochten op ‘mantelzorger.*’ in plaats van ‘matelzorger’/);
    expect(await visitor.page.locator('main h2 a').count()).toBeGreaterThan(2);
    await stage.screens.keep(visitor.page, 'verbeterd', ['light', 'dark']);
    await visitor.follow('Zoek toch op ‘matelzorger’');
    await visitor.arrives(({ searchParams }) => searchParams.get('letterlijk') === 'ja');
    await visitor.sees('We vonden niets voor ‘matelzorger’');
    await stage.screens.keep(visitor.page, 'niets', ['light', 'dark']);
  });

  part('narrows knowledge by keyboard alone; a chip takes a filter off and it can be put back', async () => {
    const { page } = visitor;
    await visitor.goTo('/kennis?q=school');
    await page.locator('main mark').first().waitFor();
    const count = async () => Number.parseInt(await page.getByRole('status').innerText(), 10);
    const all = await count();
    const filters = page.getByRole('form', { name: /^Filters/ });
    const theme = filters.getByRole('group', { name: 'Thema' }).getByRole('checkbox').first();
    await theme.focus();
    await page.keyboard.press('Space');
    const name = (await theme.inputValue()) ?? '';
    const send = filters.getByRole('button', { name: 'Toon resultaten' });
    for (
      let stop = 0;
      stop < 80 && !(await send.evaluate((each) => each === document.activeElement));
      stop++
    ) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await visitor.arrives(({ searchParams }) => searchParams.get('thema') === name);
    const fewer = await count();
    expect(fewer).toBeGreaterThan(0);
    expect(fewer).toBeLessThan(all);
    await stage.screens.keep(page, 'kennis-gefilterd', ['light', 'dark']);
    await visitor.follow(/Haal weg/);
    await visitor.arrives(({ searchParams }) => !searchParams.has('thema'));
    expect(await count()).toBe(all);
    await stage.screens.keep(page, 'filter-eraf');
    await visitor.follow('Terughalen');
    await visitor.arrives(({ searchParams }) => searchParams.get('thema') === name);
    await page.goBack();
    await visitor.arrives(({ searchParams }) => !searchParams.has('thema'));
    await visitor.field('Volgorde').selectOption('titel');
    await visitor.arrives(
      ({ searchParams }) => searchParams.get('sorteer') === 'titel' && searchParams.get('q') === 'school',
    );
  });

  part('narrows knowledge by chill or skill and by what one may do with it', async () => {
    await visitor.goTo('/kennis?stijl=CHILL');
    const chip = visitor.page.getByRole('link', { name: /Haal weg.*Chill/ });
    await chip.waitFor();
    const filters = visitor.page.getByRole('form', { name: /^Filters/ });
    const chill = filters.getByRole('group', { name: 'Chill of skill?' }).getByRole('checkbox').first();
    expect(await chill.isChecked()).toBe(true);
    await filters.getByRole('group', { name: 'Wat mag je ermee?' }).waitFor();
    await stage.screens.keep(visitor.page, 'chill-of-skill', ['light', 'dark']);
    await chip.click();
    await visitor.arrives(({ searchParams }) => !searchParams.has('stijl'));
  });

  part('on a phone the filters are behind a button, and the item shows what is like it', async () => {
    const phone = await stage.visitor({ viewport: { width: 360, height: 740 } });
    await phone.goTo('/kennis?thema=GRIEF');
    const choice = phone.page.getByRole('group', { name: 'Thema' });
    expect(await choice.isVisible()).toBe(false);
    await phone.press('Filters (1)');
    await choice.waitFor();
    await phone.page.keyboard.press('Escape');
    await choice.waitFor({ state: 'hidden' });
    await phone.page.locator('main h2 a').first().click();
    await phone.page.getByRole('heading', { name: 'Meer zoals dit' }).waitFor();
    await stage.screens.keep(phone.page, 'meer-zoals-dit', ['light', 'dark']);
  });

  part('that gives no knowledge says what is near', async () => {
    await visitor.goTo('/kennis?q=mantelzorgnl&soort=LESSON');
    await visitor.sees(/We vonden niets voor/);
    await visitor.page.getByRole('link', { name: /Zoek zonder filters/ }).waitFor();
    await stage.screens.keep(visitor.page, 'kennis-niets', ['light', 'dark']);
  });

  part('what nobody finds comes to the coordinator as words alone, who makes it known', async () => {
    await visitor.goTo('/zoeken?q=xylofoonbrigade+voor+Sanne+de+Vries');
    await visitor.goTo('/zoeken?q=brigadeboekje');
    await marieke.signIn(demoPerson('marieke'));
    await marieke.goTo('/bureau');
    await marieke.sees('brigadeboekje');
    await stage.screens.keep(marieke.page, 'bureau', ['light', 'dark']);
    await marieke.goTo('/zoeken/niet-gevonden');
    await marieke.sees('xylofoonbrigade voor …');
    expect(await marieke.text()).not.toMatch(/sanne|vries/i);
    await stage.screens.keep(marieke.page, 'niet-gevonden', ['light', 'dark']);
    await marieke.press('Opgelost : brigadeboekje');
    await marieke.sees('‘brigadeboekje’ is van de lijst.');
    await marieke.press('Terughalen');
    await marieke.follow('Voeg een woord toe : brigadeboekje');
    await marieke.field(/Woorden, elk op een eigen regel/).fill('brigadeboekje\nrouw');
    await marieke.press('Bewaar deze woorden');
    await marieke.sees('Bewaard. Zoeken houdt er meteen rekening mee.');
    await stage.screens.keep(marieke.page, 'woorden', ['light', 'dark']);
    await marieke.press(/Haal weg brigadeboekje/);
    await marieke.sees('‘brigadeboekje, rouw’ horen niet meer bij elkaar.');
    await marieke.press('Terughalen');
    await marieke.sees('De woorden staan er weer.');
    expect(stage.faults).toEqual([]);
  });
});
