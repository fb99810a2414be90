import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let visitor: Visitor;
beforeAll(async () => {
  stage = await Stage.open('without-javascript');
  visitor = await stage.visitor({ javaScriptEnabled: false });
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const meeting = '/bijeenkomsten/expertiselab-voorjaar-2027';

describe('without JavaScript', () => {
  part('23: the first screen says what this is and leads on', async () => {
    expect(await visitor.goTo('/')).toBe(200);
    await visitor.sees('Binnenkort');
    await stage.screens.keep(visitor.page, 'voorpagina');
    await visitor.follow('Alle bijeenkomsten');
    await visitor.arrives(({ pathname }) => pathname === '/bijeenkomsten');
    expect(await visitor.page.locator(`main a[href="${meeting}"]`).count()).toBeGreaterThan(0);
  });

  part('23: searching and filtering work', async () => {
    await visitor.goTo('/kennis');
    await visitor.field('Wat zoek je?').fill('scholen');
    await visitor.page.getByRole('search').last().getByRole('button').click();
    await visitor.arrives(({ searchParams }) => searchParams.get('q') === 'scholen');
    const filters = visitor.page.getByRole('form', { name: 'Filters' });
    await filters.getByRole('checkbox').first().check();
    await filters.getByRole('button', { name: 'Toon resultaten' }).click();
    await visitor.arrives(({ searchParams }) => searchParams.size > 1 && searchParams.get('q') === 'scholen');
    expect(await visitor.page.locator('main h2 a').count()).toBeGreaterThan(0);
    await stage.screens.keep(visitor.page, 'zoeken');
  });

  part('23: the menu of a phone opens', async () => {
    await visitor.page.setViewportSize({ width: 360, height: 740 });
    await visitor.press('Menu');
    await visitor.follow('Organisaties');
    await visitor.arrives(({ pathname }) => pathname === '/organisaties');
    await visitor.page.setViewportSize({ width: 1440, height: 900 });
  });

  part(
    'on a phone a practice shows its parts first: what to do is open, a press or a link opens the rest',
    async () => {
      const { page } = visitor;
      const folded = page.getByText('Ik wil niet wéér praten');
      await visitor.goTo('/kennis?q=de+vrije+woensdag');
      await visitor.follow('De vrije woensdag: eten, maken en even niks');
      await visitor.arrives(({ pathname }) => pathname.startsWith('/kennis/'));
      expect(await folded.isVisible()).toBe(true);
      await stage.screens.keep(page, 'een-aanpak', ['light', 'dark']);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await page.getByText('Kook en eet samen.').isVisible()).toBe(true);
      expect(await folded.isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await folded.isVisible()).toBe(true);
      await page.emulateMedia({ media: 'screen' });
      await page.locator('summary', { hasText: 'Waarom' }).focus();
      await page.keyboard.press('Enter');
      expect(await folded.isVisible()).toBe(true);
      const last = page.locator('details', { hasText: 'Twee jongeren kiezen elke keer het programma' });
      expect(await last.getAttribute('open')).toBeNull();
      await page
        .getByRole('navigation', { name: 'Op deze pagina' })
        .getByRole('link', { name: /dachten/ })
        .click();
      expect(await last.getAttribute('open')).not.toBeNull();
      await page.setViewportSize({ width: 1440, height: 900 });
    },
  );

  part('signing in leads on to registering for the meeting that somebody was reading', async () => {
    await visitor.goTo(meeting);
    expect(await visitor.page.getByRole('button', { name: /Ik kom|Ik doe/ }).count()).toBe(0);
    await visitor.follow('Log in om je aan te melden');
    await visitor.arrives(({ pathname }) => pathname === '/inloggen');
    const { email, password } = demoPerson('rajesh');
    await visitor.fill({ 'Je e-mailadres': email, Wachtwoord: 'niet mijn wachtwoord' });
    await visitor.press('Log in');
    expect(await visitor.page.title()).toMatch(/^Fout:/);
    expect(await visitor.field('Je e-mailadres').inputValue()).toBe(email);
    await visitor.fill({ Wachtwoord: password });
    await visitor.press('Log in');
    await visitor.arrives(({ pathname }) => pathname === `${meeting}/aanmelden`);
  });

  part('5: registering takes three steps, keeps what was typed, and says what will happen', async () => {
    await visitor.field('Online').check();
    await visitor.press('Verder');
    await visitor.field('De huisarts als eerste plek').check();
    await visitor.press('Verder');
    await visitor.fill({ 'Heb je iets nodig om goed mee te kunnen doen?': 'Ondertiteling' });
    await visitor.press('Terug');
    expect(await visitor.field('De huisarts als eerste plek').isChecked()).toBe(true);
    await visitor.press('Verder');
    expect(await visitor.field(/Heb je iets nodig om goed/).inputValue()).toBe('Ondertiteling');
    await visitor.sees('Zo sta je er straks op');
    await stage.screens.keep(visitor.page, 'laatste-stap', ['light', 'dark']);
  });

  part('registering and leaving work', async () => {
    await visitor.press('Ik doe online mee');
    await visitor.sees(/Je staat op de lijst/);
    await visitor.sees('Je doet online mee');
    await stage.screens.keep(visitor.page, 'aangemeld');
    const mail = await stage.mail.waitFor(({ to }) => to.includes(demoPerson('rajesh').email));
    expect(mail.subject).toMatch(/^Je doet online mee: /);
    await visitor.press('Ik kom niet');
    await visitor.sees(/Je komt niet\. Jammer/);
    expect(await visitor.page.getByRole('link', { name: 'Ik doe online mee' }).count()).toBe(1);
    expect(stage.faults).toEqual([]);
  });
});
