import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let fatma: Visitor;
beforeAll(async () => {
  stage = await Stage.open('shortcuts');
  fatma = await stage.visitor();
  await fatma.signIn(demoPerson('fatma'));
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const isOpen = () =>
  fatma.page.locator('dialog[data-shortcuts]').evaluate((each: HTMLDialogElement) => each.open);

describe('shortcuts', () => {
  part('‘?’ shows them; Escape shuts that, and the focus is back where it was', async () => {
    await fatma.goTo('/kennis');
    const link = fatma.page.getByRole('link', { name: 'Deel een aanpak' }).first();
    await link.focus();
    await fatma.page.keyboard.press('?');
    const dialog = fatma.page.getByRole('dialog', { name: 'Sneltoetsen' });
    await dialog.getByText('Dit overzicht').waitFor();
    await stage.screens.keep(fatma.page, 'overzicht', ['light', 'dark']);
    await fatma.page.keyboard.press('Escape');
    expect(await isOpen()).toBe(false);
    expect(await link.evaluate((each) => each === document.activeElement)).toBe(true);
  });

  part('the button shuts it too, as often as it is opened', async () => {
    for (let time = 0; time < 2; time++) {
      await fatma.page.keyboard.press('?');
      await fatma.page.getByRole('dialog').getByRole('button', { name: 'Sluit' }).click();
      expect(await isOpen()).toBe(false);
    }
  });

  part('two letters lead to a page, in the reader’s language', async () => {
    await fatma.page.keyboard.press('g');
    await fatma.page.keyboard.press('b');
    await fatma.arrives(({ pathname }) => pathname === '/bijeenkomsten');
    await fatma.goTo('/en/kennis');
    await fatma.page.keyboard.press('n');
    await fatma.page.keyboard.press('s');
    await fatma.arrives(({ pathname }) => pathname === '/en/signalen/nieuw');
  });

  part('in a field a letter is a letter', async () => {
    await fatma.goTo('/kennis');
    await fatma.page.keyboard.press('/');
    await fatma.page.keyboard.type('g b?');
    expect(await fatma.page.locator(':focus').inputValue()).toMatch(/g b\?$/);
    expect(new URL(fatma.page.url()).pathname).toBe('/kennis');
    expect(await isOpen()).toBe(false);
  });

  part('one switch turns all of them off on this device', async () => {
    await fatma.goTo('/sneltoetsen');
    await stage.screens.keep(fatma.page, 'sneltoetsen', ['light', 'dark']);
    await fatma.page.locator('main').getByRole('checkbox', { name: 'Sneltoetsen' }).uncheck();
    await fatma.goTo('/kennis');
    await fatma.page.keyboard.press('?');
    await fatma.page.keyboard.press('g');
    await fatma.page.keyboard.press('b');
    await fatma.page.keyboard.press('/');
    expect(await isOpen()).toBe(false);
    expect(new URL(fatma.page.url()).pathname).toBe('/kennis');
    expect(await fatma.page.locator('input:focus').count()).toBe(0);
  });

  part('without JavaScript they stand on a page, and a visitor has none for closed pages', async () => {
    const visitor = await stage.visitor({ javaScriptEnabled: false });
    await visitor.goTo('/');
    await visitor.page.getByRole('contentinfo').getByRole('link', { name: 'Sneltoetsen' }).click();
    await visitor.sees('Naar het zoekveld');
    expect(await visitor.text()).not.toContain('Mijn Verbonden');
  });
});

describe('the handbook', () => {
  part('finds a chapter by a word, and leads to it', async () => {
    await fatma.goTo('/handboek');
    await stage.screens.keep(fatma.page, 'handboek', ['light', 'dark']);
    await fatma.field('Zoek in het handboek').fill('wachtlijst');
    await fatma.page.keyboard.press('Enter');
    await fatma.arrives(({ searchParams }) => searchParams.get('zoek') === 'wachtlijst');
    await fatma.follow('Plekken in de zaal, online, en de wachtlijst');
    await fatma.arrives(({ hash }) => hash === '#plekken-en-wachtlijst');
    await stage.screens.keep(fatma.page, 'een-boek', ['light', 'dark']);
  });

  part('prints as a booklet: a list of contents, all chapters, and nothing to press', async () => {
    const { page } = fatma;
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { name: 'Inhoud' }).isVisible()).toBe(true);
    expect(await page.locator('main section h2').count()).toBeGreaterThan(5);
    expect(await page.locator('button:visible, nav:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
  });

  part('is one press away where a question arises', async () => {
    await fatma.goTo('/mijn/account/tweede-stap');
    await fatma.page.getByText('Telefoon kwijt?').click();
    await fatma.follow('Lees meer in het handboek');
    await fatma.arrives(({ hash }) => hash === '#veilig-inloggen');
    await fatma.sees('Een tweede stap houdt anderen buiten');
  });
});

it('nothing went wrong behind the scenes', () => {
  expect(stage.faults).toEqual([]);
});
